// The network while it is trained, in floats: forwards, backwards, and one step of Adam (Kingma and Ba 2015). src/language/network.h says what it
// computes; here are its gradients.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/features.h"
#include "training/language/matrix.h"
#include "training/language/treebank.h"

namespace debunk::training {

/// A matrix of weights and what training knows of it.
struct Weights {
  std::string name;
  std::size_t rows = 0, cols = 0;
  std::vector<float> value, gradient, mean, square;
  bool quantised = true;

  Weights(std::string n, std::size_t r, std::size_t c) : name(std::move(n)), rows(r), cols(c), value(r * c), gradient(r * c), mean(r * c), square(r * c) {}
};

struct Sizes {
  std::size_t embedding = 96, width = 192, layers = 4, arcs = 64, labels = 64;
};

/// One sentence as the network takes it: place 0 is the root's.
struct Example {
  std::vector<std::array<std::uint32_t, language::k_feature_count>> rows;  ///< of the embedding table; 0: none
  const Sentence* gold = nullptr;
};

struct Losses {
  double tags = 0, arcs = 0, labels = 0, entities = 0;
  std::size_t tokens = 0, entity_tokens = 0;
};

/// What the network says of one sentence.
struct Said {
  std::vector<std::uint8_t> parts, relations, entities;
  std::vector<std::uint32_t> heads;
};

class Network {
 public:
  Network(const Sizes& sizes, std::size_t embedding_rows, std::uint64_t seed);

  /// Forwards and backwards over a batch, and one step.
  void train(std::span<const Example* const> batch, float rate, float dropout, float word_dropout, Losses& losses);
  std::vector<Said> say(std::span<const Example* const> batch);

  const Sizes& sizes() const { return sizes_; }
  std::vector<Weights>& weights() { return weights_; }
  const Matrix& embeddings() const { return embeddings_; }
  Matrix& embeddings() { return embeddings_; }

 private:
  friend class Pass;
  std::size_t make(std::string name, std::size_t rows, std::size_t cols, float scale);

  Sizes sizes_;
  std::mt19937_64 random_;
  std::vector<Weights> weights_;
  std::size_t window_, window_bias_, tags_, tags_bias_, entities_, entities_bias_, arc_dependent_, arc_dependent_bias_, arc_head_, arc_head_bias_, arc_product_,
      arc_prior_, arc_distance_, label_dependent_, label_bias_, label_head_, label_out_, label_out_bias_;
  std::vector<std::size_t> layer_, layer_state_;  ///< state: two gates' factors of c, two biases; for both directions
  Matrix embeddings_, embedding_mean_, embedding_square_;
  std::uint64_t step_ = 0;
};

}  // namespace debunk::training
