// Products of matrices of floats for training: rows in memory one after the other. The order of every sum is fixed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <vector>

namespace debunk::training {

// As wide as the processor has them: every output has lanes of its own, so the width changes no sum.
#if defined(__AVX512F__)
constexpr std::size_t k_lanes = 16;
#else
constexpr std::size_t k_lanes = 8;
#endif
typedef float Lanes __attribute__((vector_size(4 * k_lanes), aligned(4)));

struct Matrix {
  std::size_t rows = 0, cols = 0;
  std::vector<float> data;

  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) : rows(r), cols(c), data(r * c, 0.0f) {}
  void reset(std::size_t r, std::size_t c) {
    rows = r;
    cols = c;
    data.assign(r * c, 0.0f);
  }
  float* row(std::size_t i) { return data.data() + i * cols; }
  const float* row(std::size_t i) const { return data.data() + i * cols; }
};

template <int height>
inline void multiply_rows(const float* a, std::size_t a_stride, const float* b, float* c, std::size_t inner, std::size_t cols) {
  std::size_t j = 0;
  for (; j + 2 * k_lanes <= cols; j += 2 * k_lanes) {
    Lanes sum[height][2];
    for (int r = 0; r < height; ++r) {
      sum[r][0] = *reinterpret_cast<const Lanes*>(c + r * cols + j);
      sum[r][1] = *reinterpret_cast<const Lanes*>(c + r * cols + j + k_lanes);
    }
    for (std::size_t k = 0; k < inner; ++k) {
      const Lanes b0 = *reinterpret_cast<const Lanes*>(b + k * cols + j), b1 = *reinterpret_cast<const Lanes*>(b + k * cols + j + k_lanes);
      for (int r = 0; r < height; ++r) {
        const float x = a[r * a_stride + k];
        sum[r][0] += x * b0;
        sum[r][1] += x * b1;
      }
    }
    for (int r = 0; r < height; ++r) {
      *reinterpret_cast<Lanes*>(c + r * cols + j) = sum[r][0];
      *reinterpret_cast<Lanes*>(c + r * cols + j + k_lanes) = sum[r][1];
    }
  }
  for (; j + k_lanes <= cols; j += k_lanes) {
    Lanes sum[height];
    for (int r = 0; r < height; ++r) sum[r] = *reinterpret_cast<const Lanes*>(c + r * cols + j);
    for (std::size_t k = 0; k < inner; ++k) {
      const Lanes b0 = *reinterpret_cast<const Lanes*>(b + k * cols + j);
      for (int r = 0; r < height; ++r) sum[r] += a[r * a_stride + k] * b0;
    }
    for (int r = 0; r < height; ++r) *reinterpret_cast<Lanes*>(c + r * cols + j) = sum[r];
  }
  for (; j < cols; ++j) {
    for (int r = 0; r < height; ++r) {
      float sum = c[r * cols + j];
      for (std::size_t k = 0; k < inner; ++k) sum += a[r * a_stride + k] * b[k * cols + j];
      c[r * cols + j] = sum;
    }
  }
}

/// c += a b, c of `rows` by `cols`.
inline void multiply_add(const float* a, const float* b, float* c, std::size_t rows, std::size_t inner, std::size_t cols) {
  std::size_t i = 0;
  for (; i + 8 <= rows; i += 8) multiply_rows<8>(a + i * inner, inner, b, c + i * cols, inner, cols);
  for (; i + 4 <= rows; i += 4) multiply_rows<4>(a + i * inner, inner, b, c + i * cols, inner, cols);
  for (; i < rows; ++i) multiply_rows<1>(a + i * inner, inner, b, c + i * cols, inner, cols);
}

inline std::vector<float> transposed(const float* a, std::size_t rows, std::size_t cols) {
  std::vector<float> out(rows * cols);
  for (std::size_t i = 0; i < rows; i += 16) {
    for (std::size_t j = 0; j < cols; ++j) {
      for (std::size_t k = i; k < std::min(rows, i + 16); ++k) out[j * rows + k] = a[k * cols + j];
    }
  }
  return out;
}

}  // namespace debunk::training
