// gzip (RFC 1952), zlib (RFC 1950) and raw deflate (RFC 1951), by ISA-L: it streams as fast as libdeflate unpacks whole members (1.39 and
// 1.40 GB/s of pages on one core, zlib 0.58), so no member needs a buffer of its own size, and none is unpacked twice.
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <functional>

#include "archive/decoder.h"

namespace debunk::archive {
namespace {

/// ISA-L counts in 32 bits.
constexpr std::size_t k_most_at_once = std::size_t{1} << 30;
/// After a fault ISA-L may have counted a match as made that leads to before the first byte: whatever was in memory would be read.
constexpr std::size_t k_longest_match = 258;

class Inflate : public Decoder {
 public:
  explicit Inflate(Packing packing) : packing_(packing) {
    isal_inflate_init(&state_);
    restart();
  }

  void restart() override {
    isal_inflate_reset(&state_);
    isal_gzip_header_init(&gzip_);
    zlib_ = {};
    in_header_ = packing_ != Packing::deflate;
    state_.crc_flag = packing_ == Packing::gzip ? ISAL_GZIP_NO_HDR_VER : packing_ == Packing::zlib ? ISAL_ZLIB_NO_HDR_VER : ISAL_DEFLATE;
  }

  Step step(std::string_view packed, std::span<char> room) override {
    packed = packed.substr(0, k_most_at_once);
    room = room.first(std::min(room.size(), k_most_at_once));
    state_.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(packed.data()));  // it only reads there
    state_.avail_in = static_cast<std::uint32_t>(packed.size());
    state_.next_out = reinterpret_cast<std::uint8_t*>(room.data());
    state_.avail_out = static_cast<std::uint32_t>(room.size());
    const State state = run();
    const std::size_t made = room.size() - state_.avail_out;
    if (state == State::broken) return {taken_of(packed), made - std::min(made, k_longest_match), state};
    return {packed.size() - state_.avail_in, made, state};
  }

 private:
  /// After a fault. Found in the head of a block that came in two parts, it leaves ISA-L in the copy that it made of them.
  std::size_t taken_of(std::string_view packed) const {
    const auto* begin = reinterpret_cast<const std::uint8_t*>(packed.data());
    const bool there = std::greater_equal<>()(state_.next_in, begin) && std::less_equal<>()(state_.next_in, begin + packed.size());
    return there ? static_cast<std::size_t>(state_.next_in - begin) : 0;
  }

  State run() {
    // isal_inflate would read headers itself, but forgets half of one when it gets the other half later.
    if (in_header_) {
      const int read = packing_ == Packing::gzip ? isal_read_gzip_header(&state_, &gzip_) : isal_read_zlib_header(&state_, &zlib_);
      if (read == ISAL_END_INPUT) return State::running;
      if (read != ISAL_DECOMP_OK || zlib_.dict_flag != 0) return State::broken;
      in_header_ = false;
    }
    const int result = isal_inflate(&state_);
    if (result == ISAL_INCORRECT_CHECKSUM) return State::wrong_checksum;
    if (result < 0) return State::broken;
    return state_.block_state == ISAL_BLOCK_FINISH ? State::ended : State::running;
  }

  const Packing packing_;
  inflate_state state_;
  isal_gzip_header gzip_;
  isal_zlib_header zlib_;
  bool in_header_ = false;
};

}  // namespace

std::unique_ptr<Decoder> make_inflate(Packing packing) { return std::make_unique<Inflate>(packing); }

}  // namespace debunk::archive
