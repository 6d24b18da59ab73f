// Finding the bytes that mean something in a page, 16 at once where the processor can. Each has a portable twin, and a test holds them together.
#pragma once

#include <cstddef>
#include <string_view>

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>

#include <bit>
#endif

namespace debunk::html {

constexpr bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// The twins' portable half. Each gives the size of `text` if there is none.
namespace portable {
inline std::size_t find_byte(std::string_view text, std::size_t from, char wanted) {
  const std::size_t at = text.find(wanted, from);
  return at == std::string_view::npos ? text.size() : at;
}
inline std::size_t find_special(std::string_view text, std::size_t from) {
  while (from < text.size() && text[from] != '&' && text[from] != '\r' && text[from] != '\0') ++from;
  return from;
}
}  // namespace portable

#if defined(__SSE2__)

namespace vector {
inline __m128i load(const char* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }
inline unsigned equal(__m128i bytes, char wanted) { return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted)))); }

/// Most runs are short, where a call costs more than the search; the long ones are the library's.
inline std::size_t find_byte(std::string_view text, std::size_t from, char wanted) {
  constexpr std::size_t k_blocks = 4;
  for (std::size_t block = 0; block < k_blocks; ++block, from += 16) {
    if (from + 16 > text.size()) break;
    if (const unsigned found = equal(load(text.data() + from), wanted)) return from + static_cast<std::size_t>(std::countr_zero(found));
  }
  if (from >= text.size()) return text.size();
  const void* const found = std::memchr(text.data() + from, wanted, text.size() - from);
  return found == nullptr ? text.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

inline std::size_t find_special(std::string_view text, std::size_t from) {
  for (; from + 16 <= text.size(); from += 16) {
    const __m128i bytes = load(text.data() + from);
    if (const unsigned found = equal(bytes, '&') | equal(bytes, '\r') | equal(bytes, '\0'))
      return from + static_cast<std::size_t>(std::countr_zero(found));
  }
  return portable::find_special(text, from);
}
}  // namespace vector

using vector::find_byte;
using vector::find_special;

#else

using portable::find_byte;
using portable::find_special;

#endif

}  // namespace debunk::html
