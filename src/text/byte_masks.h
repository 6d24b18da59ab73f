// What 64 bytes are, a bit each: the lowest is the first byte. With SSE2 sixteen bytes are looked at at once; its twins look at each.
#pragma once

#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace debunk::text {

struct AsciiMasks {
  std::uint64_t letters = 0, capitals = 0;  ///< A to Z, a to z; A to Z
  std::uint64_t digits = 0;
  std::uint64_t spaces = 0;                 ///< space, \t \n \v \f \r
  std::uint64_t apostrophes = 0;            ///< '
  std::uint64_t beyond = 0;                 ///< 0x80 and above: part of a character beyond ASCII

  bool operator==(const AsciiMasks&) const = default;
};

/// `bytes` are 64.
inline AsciiMasks ascii_masks_plainly(const char* bytes) {
  AsciiMasks masks;
  for (unsigned i = 0; i < 64; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const auto set_if = [&](bool is, std::uint64_t& mask) { mask |= std::uint64_t{is} << i; };
    const unsigned small = byte | 0x20u;
    set_if(small >= 'a' && small <= 'z', masks.letters);
    set_if(byte >= 'A' && byte <= 'Z', masks.capitals);
    set_if(byte >= '0' && byte <= '9', masks.digits);
    set_if(byte == ' ' || (byte >= '\t' && byte <= '\r'), masks.spaces);
    set_if(byte == '\'', masks.apostrophes);
    set_if(byte >= 0x80, masks.beyond);
  }
  return masks;
}

/// The typographic signs of three bytes from U+2010 to U+2027, dashes, quotation marks, bullets, dots: the most usual characters beyond ASCII of a
/// text in ASCII. None is a letter, a space or invisible.
struct SignMasks {
  std::uint64_t leads = 0;        ///< the first bytes of those that lie in the 64 bytes whole
  std::uint64_t apostrophes = 0;  ///< the first bytes of U+2019 among them

  bool operator==(const SignMasks&) const = default;
};

/// `bytes` are 64.
inline SignMasks sign_masks_plainly(const char* bytes) {
  SignMasks masks;
  for (unsigned i = 0; i + 2 < 64; ++i) {
    const auto at = [&](unsigned offset) { return static_cast<unsigned char>(bytes[i + offset]); };
    if (at(0) != 0xE2 || at(1) != 0x80 || at(2) < 0x90 || at(2) > 0xA7) continue;
    masks.leads |= std::uint64_t{1} << i;
    masks.apostrophes |= std::uint64_t{at(2) == 0x99} << i;
  }
  return masks;
}

#if defined(__SSE2__)

/// As `ascii_masks_plainly`.
inline AsciiMasks ascii_masks(const char* bytes) {
  const auto all = [](int value) { return _mm_set1_epi8(static_cast<char>(value)); };
  // Subtracting moves the first of a range to the least signed value, so that one comparison answers.
  const auto in_range = [&](__m128i of, int first, int count) { return _mm_cmpgt_epi8(all(-128 + count), _mm_sub_epi8(of, all(first - 128))); };
  AsciiMasks masks;
  std::uint64_t small = 0;
  for (unsigned i = 0; i < 64; i += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const auto set = [&](__m128i is, std::uint64_t& mask) { mask |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(is))) << i; };
    set(in_range(_mm_or_si128(block, all(0x20)), 'a', 26), masks.letters);
    set(_mm_slli_epi16(block, 2), small);  // the bit that tells small letters from capitals
    set(in_range(block, '0', 10), masks.digits);
    set(_mm_or_si128(_mm_cmpeq_epi8(block, all(' ')), in_range(block, '\t', 5)), masks.spaces);
    set(_mm_cmpeq_epi8(block, all('\'')), masks.apostrophes);
    set(block, masks.beyond);
  }
  masks.capitals = masks.letters & ~small;
  return masks;
}

/// As `sign_masks_plainly`.
inline SignMasks sign_masks(const char* bytes) {
  const auto all = [](int value) { return _mm_set1_epi8(static_cast<char>(value)); };
  std::uint64_t first = 0, second = 0, third = 0, apostrophes = 0;
  for (unsigned i = 0; i < 64; i += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const auto set = [&](__m128i is, std::uint64_t& mask) { mask |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(is))) << i; };
    set(_mm_cmpeq_epi8(block, all(0xE2)), first);
    set(_mm_cmpeq_epi8(block, all(0x80)), second);
    set(_mm_cmplt_epi8(_mm_sub_epi8(block, all(0x90 - 0x80)), all(0xA8 - 0x90 - 128)), third);
    set(_mm_cmpeq_epi8(block, all(0x99)), apostrophes);
  }
  const std::uint64_t leads = first & second >> 1 & third >> 2;
  return {leads, leads & apostrophes >> 2};
}

#else

inline AsciiMasks ascii_masks(const char* bytes) { return ascii_masks_plainly(bytes); }
inline SignMasks sign_masks(const char* bytes) { return sign_masks_plainly(bytes); }

#endif

}  // namespace debunk::text
