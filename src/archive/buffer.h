// Contiguous bytes that come in at the end and go at the front.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace debunk::archive {

class Buffer {
 public:
  /// So little is read and unpacked at once that it stays in the processor's caches until it is looked at.
  static constexpr std::size_t k_piece = std::size_t{256} << 10;
  static constexpr std::size_t k_least_room = std::size_t{16} << 10;
  static constexpr std::size_t k_first = std::size_t{64} << 10;

  std::size_t size() const { return end_ - begin_; }
  std::string_view view() const { return {bytes_.get() + begin_, size()}; }
  std::span<char> bytes() { return {bytes_.get() + begin_, size()}; }

  /// Free bytes behind the end, k_least_room to k_piece; the others move, or the buffer doubles, where there are too few. It begins
  /// with k_first: most files of an archive are small.
  std::span<char> room();
  /// The first `size` bytes of the room are now among the bytes.
  void add(std::size_t size) { end_ += size; }

  /// `size` bytes at the front go; no more than there are.
  void drop(std::size_t size) {
    begin_ += size;
    if (begin_ == end_) begin_ = end_ = 0;
  }

 private:
  struct Free {
    void operator()(char* bytes) const;
  };
  std::unique_ptr<char[], Free> bytes_;  // not made zero: most of it is never touched
  std::size_t capacity_ = 0, begin_ = 0, end_ = 0;
};

}  // namespace debunk::archive
