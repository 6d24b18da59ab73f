// Unpacking, a piece at a time and in constant memory: one class for each packing, in a file of its own, around a library.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace debunk::archive {

/// How bytes are packed. A packed file is one member (in zstd: frame) or many in a row; zlib, deflate and brotli have one.
enum class Packing { none, gzip, zlib, deflate, zstd, xz, brotli };

/// As many bytes of a member's start as it takes to know its packing.
inline constexpr std::size_t k_packing_bytes = 8;

/// By its first bytes: gzip (RFC 1952), zstd (RFC 8878; also the frames that it passes by), xz. The others begin with nothing that
/// could be known.
Packing packing_of(std::string_view start);

/// What the members of gzip, zstd and xz begin with, to search for; empty for the others.
std::string_view magic_of(Packing packing);

class Decoder {
 public:
  enum class State {
    running,         ///< wants more bytes or more room
    ended,           ///< the member is whole, and its checksum right
    broken,          ///< no such bytes can be unpacked
    wrong_checksum,  ///< all is unpacked, but it is not what was packed
    too_wide,        ///< unpacking it needs more memory than anyone should give: 128 MiB
  };
  struct Step {
    std::size_t taken = 0;  ///< bytes of the packed ones that were used up; after a fault: that may have been looked at
    std::size_t made = 0;   ///< bytes put into the room
    State state = State::running;
  };

  virtual ~Decoder() = default;

  /// Unpacks from `packed` into `room` as far as both reach. Not to be called again after any state but `running` before `restart`.
  virtual Step step(std::string_view packed, std::span<char> room) = 0;

  /// A new member begins. The first step of a member gets its first k_packing_bytes at once, if it is that long.
  virtual void restart() = 0;

  /// May its packed bytes end after any step? Packings know their end; a character encoding does not.
  virtual bool may_end() const { return false; }
};

/// For a packing that is not `none`; ready for the first member.
std::unique_ptr<Decoder> make_decoder(Packing packing);

std::unique_ptr<Decoder> make_inflate(Packing gzip_zlib_or_deflate);
std::unique_ptr<Decoder> make_zstd();
std::unique_ptr<Decoder> make_xz();
std::unique_ptr<Decoder> make_brotli();

/// The most that a decoder may need for its window.
inline constexpr int k_window_bits = 27;

}  // namespace debunk::archive
