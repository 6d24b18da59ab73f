#include "language/multiply.h"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace debunk::language {
namespace {

[[maybe_unused]] std::int32_t pair_at(const std::int16_t* values) {
  std::int32_t pair = 0;
  std::memcpy(&pair, values, sizeof pair);
  return pair;
}

#if defined(__x86_64__)

// Each: four rows (or one) by two vectors of outputs at a time, kept in registers over all inputs.

template <int height>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) void rows_512(const std::int16_t* values, const Layer& layer, std::int32_t* sums) {
  const std::size_t pairs = layer.inputs / 2, outputs = layer.outputs;
  std::size_t o = 0;
  for (; o + 32 <= outputs; o += 32) {
    __m512i sum[height][2];
    for (int r = 0; r < height; ++r) {
      sum[r][0] = layer.bias != nullptr ? _mm512_loadu_si512(layer.bias + o) : _mm512_setzero_si512();
      sum[r][1] = layer.bias != nullptr ? _mm512_loadu_si512(layer.bias + o + 16) : _mm512_setzero_si512();
    }
    const std::int16_t* weights = layer.weights + 2 * o;
    for (std::size_t k = 0; k < pairs; ++k, weights += 2 * outputs) {
      const __m512i w0 = _mm512_loadu_si512(weights), w1 = _mm512_loadu_si512(weights + 32);
      for (int r = 0; r < height; ++r) {
        const __m512i x = _mm512_set1_epi32(pair_at(values + r * layer.inputs + 2 * k));
        sum[r][0] = _mm512_dpwssd_epi32(sum[r][0], x, w0);
        sum[r][1] = _mm512_dpwssd_epi32(sum[r][1], x, w1);
      }
    }
    for (int r = 0; r < height; ++r) {
      _mm512_storeu_si512(sums + r * outputs + o, sum[r][0]);
      _mm512_storeu_si512(sums + r * outputs + o + 16, sum[r][1]);
    }
  }
  if (o == outputs) return;
  __m512i sum[height];
  for (int r = 0; r < height; ++r) sum[r] = layer.bias != nullptr ? _mm512_loadu_si512(layer.bias + o) : _mm512_setzero_si512();
  const std::int16_t* weights = layer.weights + 2 * o;
  for (std::size_t k = 0; k < pairs; ++k, weights += 2 * outputs) {
    const __m512i w = _mm512_loadu_si512(weights);
    for (int r = 0; r < height; ++r) sum[r] = _mm512_dpwssd_epi32(sum[r], _mm512_set1_epi32(pair_at(values + r * layer.inputs + 2 * k)), w);
  }
  for (int r = 0; r < height; ++r) _mm512_storeu_si512(sums + r * outputs + o, sum[r]);
}

template <int height>
__attribute__((target("avx2"))) void rows_256(const std::int16_t* values, const Layer& layer, std::int32_t* sums) {
  const std::size_t pairs = layer.inputs / 2, outputs = layer.outputs;
  for (std::size_t o = 0; o < outputs; o += 16) {
    __m256i sum[height][2];
    for (int r = 0; r < height; ++r) {
      for (int v = 0; v < 2; ++v) {
        sum[r][v] = layer.bias != nullptr ? _mm256_loadu_si256(reinterpret_cast<const __m256i*>(layer.bias + o + 8 * v)) : _mm256_setzero_si256();
      }
    }
    const std::int16_t* weights = layer.weights + 2 * o;
    for (std::size_t k = 0; k < pairs; ++k, weights += 2 * outputs) {
      const __m256i w0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights)), w1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + 16));
      for (int r = 0; r < height; ++r) {
        const __m256i x = _mm256_set1_epi32(pair_at(values + r * layer.inputs + 2 * k));
        sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(x, w0));
        sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(x, w1));
      }
    }
    for (int r = 0; r < height; ++r) {
      for (int v = 0; v < 2; ++v) _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + r * outputs + o + 8 * v), sum[r][v]);
    }
  }
}

template <int height>
void rows_128(const std::int16_t* values, const Layer& layer, std::int32_t* sums) {
  const std::size_t pairs = layer.inputs / 2, outputs = layer.outputs;
  for (std::size_t o = 0; o < outputs; o += 8) {
    __m128i sum[height][2];
    for (int r = 0; r < height; ++r) {
      for (int v = 0; v < 2; ++v) {
        sum[r][v] = layer.bias != nullptr ? _mm_loadu_si128(reinterpret_cast<const __m128i*>(layer.bias + o + 4 * v)) : _mm_setzero_si128();
      }
    }
    const std::int16_t* weights = layer.weights + 2 * o;
    for (std::size_t k = 0; k < pairs; ++k, weights += 2 * outputs) {
      const __m128i w0 = _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights)), w1 = _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + 8));
      for (int r = 0; r < height; ++r) {
        const __m128i x = _mm_set1_epi32(pair_at(values + r * layer.inputs + 2 * k));
        sum[r][0] = _mm_add_epi32(sum[r][0], _mm_madd_epi16(x, w0));
        sum[r][1] = _mm_add_epi32(sum[r][1], _mm_madd_epi16(x, w1));
      }
    }
    for (int r = 0; r < height; ++r) {
      for (int v = 0; v < 2; ++v) _mm_storeu_si128(reinterpret_cast<__m128i*>(sums + r * outputs + o + 4 * v), sum[r][v]);
    }
  }
}

using Rows = void (*)(const std::int16_t*, const Layer&, std::int32_t*);
struct Ways {
  Rows four, one;
};

Ways best_ways() {
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) return {rows_512<4>, rows_512<1>};
  if (__builtin_cpu_supports("avx2")) return {rows_256<4>, rows_256<1>};
  return {rows_128<4>, rows_128<1>};
}

#endif

}  // namespace

void multiply_plainly(const std::int16_t* values, std::size_t rows, const Layer& layer, std::int32_t* sums) {
  for (std::size_t r = 0; r < rows; ++r, values += layer.inputs, sums += layer.outputs) {
    for (std::size_t o = 0; o < layer.outputs; ++o) sums[o] = layer.bias != nullptr ? layer.bias[o] : 0;
    for (std::size_t k = 0; k < layer.inputs / 2; ++k) {
      const std::int16_t* const weights = layer.weights + 2 * k * layer.outputs;
      const std::int32_t a = values[2 * k], b = values[2 * k + 1];
      for (std::size_t o = 0; o < layer.outputs; ++o) {
        // As vectors do: what does not fit goes round.
        const std::uint32_t products = static_cast<std::uint32_t>(a * weights[2 * o]) + static_cast<std::uint32_t>(b * weights[2 * o + 1]);
        sums[o] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sums[o]) + products);
      }
    }
  }
}

void multiply(const std::int16_t* values, std::size_t rows, const Layer& layer, std::int32_t* sums) {
#if defined(__x86_64__)
  static const Ways ways = best_ways();
  std::size_t r = 0;
  for (; r + 4 <= rows; r += 4) ways.four(values + r * layer.inputs, layer, sums + r * layer.outputs);
  for (; r < rows; ++r) ways.one(values + r * layer.inputs, layer, sums + r * layer.outputs);
#else
  multiply_plainly(values, rows, layer, sums);
#endif
}

}  // namespace debunk::language
