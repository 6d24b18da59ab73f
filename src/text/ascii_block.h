// Eight bytes at once, in one register: which are ASCII letters, capitals, digits. After Mycroft's and Lamport's byte-parallel tricks
// ("Multiple byte processing with full-word instructions", CACM 18(8), 1975): the high bit of each byte is the answer for that byte.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace debunk::text {

class AsciiBlock {
 public:
  /// The bytes of `text` from `at`, zero after its end. The first byte is the lowest.
  static AsciiBlock load(std::string_view text, std::size_t at) {
    AsciiBlock block;
    const std::size_t left = text.size() - at;
    if (left >= 8)
      std::memcpy(&block.bytes_, text.data() + at, 8);
    else
      std::memcpy(&block.bytes_, text.data() + at, left);
    if constexpr (std::endian::native == std::endian::big) block.bytes_ = reversed(block.bytes_);
    return block;
  }

  std::uint64_t bytes() const { return bytes_; }
  std::uint64_t letters() const { return between((bytes_ | each(0x20)), 'a', 'z'); }
  std::uint64_t digits() const { return between(bytes_, '0', '9'); }

  /// Right for letters and digits only: in small letters. Digits have the bit already.
  std::uint64_t folded() const { return bytes_ | each(0x20); }

  /// Right for bytes that are letters only: the bit that tells a small letter from its capital.
  std::uint64_t small_letters() const { return bytes_ << 2; }

  static constexpr std::uint64_t k_high = 0x8080808080808080u;
  static constexpr std::uint64_t each(std::uint64_t byte) { return byte * 0x0101010101010101u; }

  /// How many bytes, from the first, have their high bit set in `mask`.
  static unsigned leading(std::uint64_t mask) { return static_cast<unsigned>(std::countr_one(mask | ~k_high)) / 8; }

  /// The first `count` bytes, all bits set.
  static std::uint64_t first(unsigned count) { return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1; }

 private:
  /// Bytes from `low` to `high`, both ASCII; a byte of 0x80 or more never is.
  std::uint64_t between(std::uint64_t bytes, unsigned low, unsigned high) const {
    const std::uint64_t seven = bytes & ~k_high;
    const std::uint64_t at_least = seven + each(0x80 - low), more = seven + each(0x7F - high);
    return at_least & ~more & ~bytes_ & k_high;
  }

  static std::uint64_t reversed(std::uint64_t value) {
    std::uint64_t out = 0;
    for (int i = 0; i < 8; ++i) out |= ((value >> (8 * i)) & 0xFF) << (56 - 8 * i);
    return out;
  }

  std::uint64_t bytes_ = 0;
};

}  // namespace debunk::text
