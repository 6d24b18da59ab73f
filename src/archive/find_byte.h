// The next of three bytes that end a run: 16 and 64 at once where the processor can. Its twin is the plain loop, and a test holds them together.
#pragma once

#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>

#include <bit>
#include <cstdint>
#endif

namespace debunk::archive {

/// Where the first of the three is, at `from` or behind it; the size of `text` if there is none.
inline std::size_t find_byte_plainly(std::string_view text, std::size_t from, char a, char b, char c) {
  while (from < text.size() && text[from] != a && text[from] != b && text[from] != c) ++from;
  return from;
}

inline std::size_t find_byte(std::string_view text, std::size_t from, char a, char b, char c) {
#if defined(__SSE2__)
  const __m128i all_a = _mm_set1_epi8(a), all_b = _mm_set1_epi8(b), all_c = _mm_set1_epi8(c);
  const auto found_at = [&](std::size_t at) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, all_a), _mm_cmpeq_epi8(bytes, all_b)), _mm_cmpeq_epi8(bytes, all_c));
  };
  const auto mask_of = [](__m128i found) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(found))); };
  for (; from + 64 <= text.size(); from += 64) {
    const __m128i first = found_at(from), second = found_at(from + 16), third = found_at(from + 32), fourth = found_at(from + 48);
    if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(first, second), _mm_or_si128(third, fourth))) == 0) continue;
    const std::uint64_t mask = mask_of(first) | mask_of(second) << 16 | mask_of(third) << 32 | mask_of(fourth) << 48;
    return from + static_cast<std::size_t>(std::countr_zero(mask));
  }
  for (; from + 16 <= text.size(); from += 16)
    if (const std::uint64_t mask = mask_of(found_at(from))) return from + static_cast<std::size_t>(std::countr_zero(mask));
#endif
  return find_byte_plainly(text, from, a, b, c);
}

}  // namespace debunk::archive
