// What a source holds, unpacked, as a window of contiguous bytes: a reader makes it grow at its end until a record is in it, and gives up what it has
// read at its front. Members of packed files, damaged ones too, follow each other; the reader sees where one ends, and how to find the
// way back to the input.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "archive/buffer.h"
#include "archive/byte_source.h"
#include "archive/decoder.h"
#include "archive/skip_reason.h"

namespace debunk::archive {

/// Packed bytes that come to more than k_ratio times their size are a bomb, once k_free_bytes more than that came out of them: of one member
/// or of many. Pages come to 5, tables to 50; deflate can reach 1,032, zstd anything.
inline constexpr std::uint64_t k_ratio = 250;
inline constexpr std::uint64_t k_free_bytes = std::uint64_t{64} << 20;

class Stream {
 public:
  /// Packed as its first bytes say: gzip, zstd, xz or not at all.
  explicit Stream(std::unique_ptr<ByteSource> source);
  /// By `decoder`: one member, and what follows it is left alone.
  Stream(std::unique_ptr<ByteSource> source, std::unique_ptr<Decoder> decoder);

  bool is_packed() const { return decoder_ != nullptr; }
  /// Itself or what it comes from: then places count `inside`.
  bool counts_inside() const { return is_packed() || source_->counts_inside(); }

  std::string_view view() const { return window_.view(); }
  /// The same bytes, to be changed in place. Valid, as the view, until the next call of anything below.
  std::span<char> bytes() { return window_.bytes(); }

  /// More bytes at the end of the view, never from more than one member. False: there are none, because the input has ended or is damaged.
  bool fill();
  /// Fills until the view has `size` bytes. False: it has less.
  bool need(std::size_t size);

  /// Gives up bytes at the front of the view, no more than it has.
  void drop(std::size_t size);
  /// The same for any number of bytes, also of those that come. False: there were less.
  bool pass(std::uint64_t size);

  /// What ended the bytes, if the input did not just end. Until `recover` nothing more comes.
  std::optional<SkipReason> damage() const { return damage_; }
  /// Goes on at the next member that can be found, if there is one: its bytes will follow those of the view.
  void recover();

  /// Where byte `at` of the view lies in the input; its end, too.
  Place place(std::size_t at = 0) const;
  /// Does a member begin there, or would the next one, if it came?
  bool begins_member(std::size_t at) const;
  /// The next place in the view, behind `at`, where a member begins.
  std::optional<std::size_t> next_member(std::size_t at) const;

  /// Can the bytes be had in any order? Only if they are not packed.
  bool can_seek() const { return !is_packed() && source_->size().has_value(); }
  /// Then: takes the source away. Nothing may be called afterwards.
  std::unique_ptr<ByteSource> release();

 private:
  struct Member {
    std::uint64_t unpacked;  // bytes of the stream before it
    std::uint64_t packed;    // bytes of the source before it
  };

  bool read(Buffer& into, std::size_t most = std::string_view::npos);
  void fill_input(std::size_t size);
  bool end();
  bool fill_unpacked();
  bool refill();
  bool begin_member();
  void note_member();
  bool step();
  bool fail(SkipReason reason);
  bool find_member();

  std::string_view packed() const { return input_.view().substr(taken_); }
  std::uint64_t packed_offset() const { return input_front_ + taken_; }

  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<Decoder> decoder_;
  Packing packing_ = Packing::none;  // none, with a decoder: a single member
  std::optional<SkipReason> damage_;
  bool source_ended_ = false, source_failed_ = false;
  bool over_ = false;   // nothing comes after what is reported now
  bool ended_ = false;  // and it has been

  Buffer window_;
  std::uint64_t front_ = 0;     // bytes of the stream before the window
  std::deque<Member> members_;  // that the window has bytes of, and the one that comes next

  // What was read of the source; `taken_` bytes of it are unpacked, and kept where the member is short, so that a broken one can be
  // searched for others.
  Buffer input_;
  std::size_t taken_ = 0;
  std::uint64_t input_front_ = 0;  // bytes of the source before it
  bool in_member_ = false;
  bool recovering_ = false;          // no byte came out since a member was searched for
  std::uint64_t member_packed_ = 0;  // where in the source the member begins
  std::uint64_t may_make_ = k_free_bytes;  // bytes that may come out before it is a bomb
  // Bytes that may be read again. Grows by what is read, so that nothing takes much more than twice as long.
  std::uint64_t may_go_back_ = 4 * Buffer::k_piece;
};

}  // namespace debunk::archive
