// models/english.bin: what was learned of English, read where it lies.
//
// The file, little endian: the magic; the number of tensors (u32); for each its width in bytes, rows, columns and where it begins, in units of 64
// bytes (u32 each); zeros up to a multiple of 64; the tensors. Which tensor is what stands in model.cc; training/language writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace debunk::language {

inline constexpr std::string_view k_model_magic = "DBKENG01";

// Numbers are whole: a value times a power of two.
inline constexpr int k_embedding_bits = 12, k_activation_bits = 8, k_weight_bits = 10, k_product_bits = 6;
inline constexpr int k_sum_bits = k_activation_bits + k_weight_bits;         ///< of what a layer sums up, and of its bias
inline constexpr std::int16_t k_most_activation = 2047, k_most_weight = 4095, k_most_product = 8191;  ///< products of so many fit into 32 bits

/// Outputs and inputs of layers come in multiples of these.
inline constexpr std::size_t k_output_unit = 16, k_input_unit = 2;

/// Weights of one layer: of every pair of inputs, of every output, two.
struct Layer {
  std::size_t inputs = 0, outputs = 0;      ///< outputs rounded up to k_output_unit
  const std::int16_t* weights = nullptr;    ///< [inputs / 2][outputs][2]
  const std::int32_t* bias = nullptr;       ///< [outputs]
};

/// A simple recurrent unit: three values an output (new content, forget, highway), and what the gates take from the state.
struct Recurrent {
  Layer layer;
  const std::int32_t* state = nullptr;  ///< [4][width]: factors of the state for both gates, their biases
};

struct Model {
  std::span<const std::int16_t> split;
  std::span<const std::uint64_t> slots;  ///< hash table, size a power of two: tag of 40 bits << 24 | row; 0: free
  std::size_t embedding = 0, width = 0, arcs = 0, labels = 0;
  std::span<const std::int16_t> embeddings;
  Layer window, tags, entities, arc_dependent, arc_head, arc_product, label_dependent, label_head, label_out;
  std::vector<Recurrent> recurrent;
  const std::int32_t* arc_prior = nullptr;     ///< [arcs]
  const std::int32_t* arc_distance = nullptr;  ///< [k_distance_buckets], a sum of product and activation

  /// The row of a feature in the table of embeddings; 0: it was not learned.
  std::uint32_t row(std::uint64_t feature) const {
    const std::size_t mask = slots.size() - 1;
    for (std::size_t at = feature & mask;; at = (at + 1) & mask) {
      const std::uint64_t slot = slots[at];
      if (slot == 0 || slot >> 24 == feature >> 24) return static_cast<std::uint32_t>(slot & 0xFFFFFF);
    }
  }
};

/// `bytes` begin at a multiple of 64 and outlive the model. Empty if they are no model that can be used safely.
std::optional<Model> read_model(std::string_view bytes);

/// The one in the program.
const Model& model();
std::string_view model_digest();  ///< "sha256:…", for Provenance

}  // namespace debunk::language
