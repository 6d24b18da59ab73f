#include "text/utf8_vector.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace debunk::text {
namespace {

// What can be wrong with two bytes next to each other, a bit each. A pair is broken if the three tables (high and low half of the first byte,
// high half of the second) agree on a bit.
constexpr std::uint8_t k_too_short = 1;       // a lead or ASCII where a continuation is due
constexpr std::uint8_t k_too_long = 2;        // a continuation after ASCII
constexpr std::uint8_t k_overlong_3 = 4;      // E0 then below A0
constexpr std::uint8_t k_surrogate = 16;      // ED then A0 or above
constexpr std::uint8_t k_overlong_2 = 32;     // C0, C1
constexpr std::uint8_t k_two_continuations = 128;  // right after a 3- or 4-byte lead only
constexpr std::uint8_t k_too_large = 8;       // F4 then 90 or above, F5 and more
constexpr std::uint8_t k_too_large_1000 = 64; // F5 and more then 80 to 8F
constexpr std::uint8_t k_overlong_4 = 64;     // F0 then below 90
constexpr std::uint8_t k_carry = k_too_short | k_too_long | k_two_continuations;

#define DEBUNK_SSSE3 __attribute__((target("ssse3")))

DEBUNK_SSSE3 inline __m128i table(const std::uint8_t (&values)[16]) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(values)); }

alignas(16) constexpr std::uint8_t k_first_high[16] = {
    k_too_long, k_too_long, k_too_long, k_too_long, k_too_long, k_too_long, k_too_long, k_too_long,  // 0x-7x: ASCII
    k_two_continuations, k_two_continuations, k_two_continuations, k_two_continuations,              // 8x-Bx
    k_too_short | k_overlong_2,                                                                      // Cx
    k_too_short,                                                                                     // Dx
    k_too_short | k_overlong_3 | k_surrogate,                                                        // Ex
    k_too_short | k_too_large | k_too_large_1000 | k_overlong_4,                                     // Fx
};
alignas(16) constexpr std::uint8_t k_first_low[16] = {
    k_carry | k_overlong_3 | k_overlong_2 | k_overlong_4,  // x0
    k_carry | k_overlong_2,                                // x1
    k_carry, k_carry,
    k_carry | k_too_large,                                 // x4
    k_carry | k_too_large | k_too_large_1000, k_carry | k_too_large | k_too_large_1000, k_carry | k_too_large | k_too_large_1000,
    k_carry | k_too_large | k_too_large_1000, k_carry | k_too_large | k_too_large_1000, k_carry | k_too_large | k_too_large_1000,
    k_carry | k_too_large | k_too_large_1000, k_carry | k_too_large | k_too_large_1000,
    k_carry | k_too_large | k_too_large_1000 | k_surrogate,  // xD
    k_carry | k_too_large | k_too_large_1000, k_carry | k_too_large | k_too_large_1000,
};
alignas(16) constexpr std::uint8_t k_second_high[16] = {
    k_too_short, k_too_short, k_too_short, k_too_short, k_too_short, k_too_short, k_too_short, k_too_short,
    k_too_long | k_overlong_2 | k_two_continuations | k_overlong_3 | k_too_large_1000 | k_overlong_4,  // 8x
    k_too_long | k_overlong_2 | k_two_continuations | k_overlong_3 | k_too_large,                      // 9x
    k_too_long | k_overlong_2 | k_two_continuations | k_surrogate | k_too_large,                       // Ax
    k_too_long | k_overlong_2 | k_two_continuations | k_surrogate | k_too_large,                       // Bx
    k_too_short, k_too_short, k_too_short, k_too_short,
};

/// The errors of `bytes`, which follow `before`.
DEBUNK_SSSE3 inline __m128i errors_of(__m128i bytes, __m128i before) {
  const __m128i low_half = _mm_set1_epi8(0x0F);
  const __m128i one_back = _mm_alignr_epi8(bytes, before, 15), two_back = _mm_alignr_epi8(bytes, before, 14),
                three_back = _mm_alignr_epi8(bytes, before, 13);
  const __m128i pairs = _mm_and_si128(_mm_and_si128(_mm_shuffle_epi8(table(k_first_high), _mm_and_si128(_mm_srli_epi16(one_back, 4), low_half)),
                                                    _mm_shuffle_epi8(table(k_first_low), _mm_and_si128(one_back, low_half))),
                                      _mm_shuffle_epi8(table(k_second_high), _mm_and_si128(_mm_srli_epi16(bytes, 4), low_half)));
  // Third and fourth bytes must be continuations after a continuation; nothing else may be. (Saturating: only E0 and above, F0 and above, keep the top bit.)
  const __m128i third = _mm_subs_epu8(two_back, _mm_set1_epi8(static_cast<char>(0xE0 - 0x80))),
                fourth = _mm_subs_epu8(three_back, _mm_set1_epi8(static_cast<char>(0xF0 - 0x80)));
  const __m128i must_continue = _mm_and_si128(_mm_or_si128(third, fourth), _mm_set1_epi8(static_cast<char>(0x80)));
  return _mm_xor_si128(must_continue, pairs);
}

/// Nonzero where a character begins that these 16 bytes do not finish.
DEBUNK_SSSE3 inline __m128i unfinished(__m128i bytes) {
  const __m128i most =
      _mm_setr_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, static_cast<char>(0xEF), static_cast<char>(0xDF), static_cast<char>(0xBF));
  return _mm_subs_epu8(bytes, most);
}

struct State {
  __m128i error, before, open;
};

DEBUNK_SSSE3 inline void take_ascii(State& state, __m128i bytes) {
  state.error = _mm_or_si128(state.error, state.open);
  state.open = _mm_setzero_si128();
  state.before = bytes;
}

DEBUNK_SSSE3 inline void take(State& state, __m128i bytes) {
  if (_mm_movemask_epi8(bytes) == 0) return take_ascii(state, bytes);
  state.error = _mm_or_si128(state.error, errors_of(bytes, state.before));
  state.open = unfinished(bytes);
  state.before = bytes;
}

DEBUNK_SSSE3 inline __m128i load(const char* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

}  // namespace

bool has_vector_validation() { return __builtin_cpu_supports("ssse3") != 0; }

DEBUNK_SSSE3 bool is_valid_by_vector(std::string_view bytes) {
  State state{_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()};
  std::size_t at = 0;
  for (; at + 64 <= bytes.size(); at += 64) {
    const __m128i a = load(bytes.data() + at), b = load(bytes.data() + at + 16), c = load(bytes.data() + at + 32), d = load(bytes.data() + at + 48);
    if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d))) == 0) {
      take_ascii(state, d);
    } else {
      take(state, a);
      take(state, b);
      take(state, c);
      take(state, d);
    }
  }
  for (; at < bytes.size(); at += 16) {
    // The last block is filled up with zero bytes, which are ASCII.
    char last[16] = {};
    std::memcpy(last, bytes.data() + at, std::min(bytes.size() - at, sizeof last));
    take(state, load(last));
  }
  const __m128i error = _mm_or_si128(state.error, state.open);
  return _mm_movemask_epi8(_mm_cmpeq_epi8(error, _mm_setzero_si128())) == 0xFFFF;
}

}  // namespace debunk::text

#else

namespace debunk::text {

bool has_vector_validation() { return false; }
bool is_valid_by_vector(std::string_view) { return false; }

}  // namespace debunk::text

#endif
