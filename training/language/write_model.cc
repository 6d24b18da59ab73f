#include "training/language/write_model.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "language/model.h"

namespace debunk::training {
namespace {

struct Tensor {
  std::uint32_t width, rows, cols;
  std::string bytes;
};

template <typename T>
Tensor tensor(std::size_t rows, std::size_t cols, const std::vector<T>& values) {
  Tensor one{sizeof(T), static_cast<std::uint32_t>(rows), static_cast<std::uint32_t>(cols), std::string(values.size() * sizeof(T), '\0')};
  std::memcpy(one.bytes.data(), values.data(), one.bytes.size());
  return one;
}

template <typename T>
T whole(float value, int bits, double most) {
  return static_cast<T>(std::lround(std::max(-most, std::min(most, std::ldexp(static_cast<double>(value), bits)))));
}

std::vector<std::int32_t> sums(const Weights& weights, std::size_t size, int bits) {
  std::vector<std::int32_t> out(size, 0);
  for (std::size_t i = 0; i < weights.value.size(); ++i) out[i] = whole<std::int32_t>(weights.value[i], bits, 1 << 29);
  return out;
}

}  // namespace

void write_model(const std::string& path, const std::vector<std::int16_t>& split, const std::vector<std::pair<std::uint64_t, std::uint32_t>>& features, Network& network) {
  using namespace language;
  std::vector<Tensor> tensors;
  tensors.push_back(tensor(1, split.size(), split));
  std::vector<std::uint64_t> slots(std::bit_ceil(features.size() * 2 + 2), 0);
  for (const auto& [feature, row] : features) {
    std::size_t at = feature & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = (feature >> 24 << 24) | row;
  }
  tensors.push_back(tensor(1, slots.size(), slots));
  std::vector<std::int16_t> embeddings;
  for (const float value : network.embeddings().data) embeddings.push_back(whole<std::int16_t>(value, k_embedding_bits, 32767));
  tensors.push_back(tensor(network.embeddings().rows, network.embeddings().cols, embeddings));
  const Sizes& sizes = network.sizes();
  tensors.push_back(tensor(1, 4, std::vector<std::uint32_t>{static_cast<std::uint32_t>(sizes.width), static_cast<std::uint32_t>(sizes.layers), static_cast<std::uint32_t>(sizes.arcs), static_cast<std::uint32_t>(sizes.labels)}));
  auto& all = network.weights();
  std::size_t next = 0;
  const auto take = [&](const char* name) -> const Weights& {
    if (next >= all.size() || all[next].name != name) throw std::logic_error(std::string("no weights named ") + name);
    return all[next++];
  };
  const auto layer = [&](const char* name, const char* bias) {
    const Weights& weights = take(name);
    const std::size_t outputs = (weights.cols + k_output_unit - 1) / k_output_unit * k_output_unit;
    std::vector<std::int16_t> packed(weights.rows * outputs, 0);
    for (std::size_t i = 0; i < weights.rows; ++i) {
      for (std::size_t o = 0; o < weights.cols; ++o) packed[(i / 2 * outputs + o) * 2 + i % 2] = whole<std::int16_t>(weights.value[i * weights.cols + o], k_weight_bits, k_most_weight);
    }
    tensors.push_back(tensor(weights.rows / 2, 2 * outputs, packed));
    tensors.push_back(tensor(1, outputs, bias == nullptr ? std::vector<std::int32_t>(outputs, 0) : sums(take(bias), outputs, k_sum_bits)));
  };
  layer("window", "window bias");
  for (std::size_t i = 0; i < sizes.layers; ++i) {
    layer("layer", nullptr);
    tensors.push_back(tensor(4, sizes.width, sums(take("layer state"), 4 * sizes.width, k_sum_bits)));
  }
  layer("tags", "tags bias");
  layer("entities", "entities bias");
  layer("arc dependent", "arc dependent bias");
  layer("arc head", "arc head bias");
  layer("arc product", nullptr);
  tensors.push_back(tensor(1, sizes.arcs, sums(take("arc prior"), sizes.arcs, k_sum_bits)));
  const Weights& distance = take("arc distance");
  tensors.push_back(tensor(1, distance.cols, sums(distance, distance.cols, k_product_bits + k_activation_bits)));
  layer("label dependent", "label bias");
  layer("label head", nullptr);
  layer("label out", "label out bias");

  const auto padded = [](std::size_t size) { return (size + 63) / 64 * 64; };
  std::string file(k_model_magic);
  const auto put = [&](std::uint32_t value) { file.append(reinterpret_cast<const char*>(&value), sizeof value); };
  put(static_cast<std::uint32_t>(tensors.size()));
  put(0);
  std::size_t at = padded(16 + 16 * tensors.size());
  for (const Tensor& one : tensors) {
    put(one.width);
    put(one.rows);
    put(one.cols);
    put(static_cast<std::uint32_t>(at / 64));
    at += padded(one.bytes.size());
  }
  for (const Tensor& one : tensors) {
    file.resize(padded(file.size()));
    file += one.bytes;
  }
  file.resize(padded(file.size()));
  std::ofstream out(path, std::ios::binary);
  out << file;
  if (!out) throw std::runtime_error("cannot write " + path);
}

}  // namespace debunk::training
