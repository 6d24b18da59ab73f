#include "training/language/network.h"

#include <cmath>

#include "language/network_shape.h"
#include "language/tree.h"

namespace debunk::training {

using language::distance_bucket;
using language::k_distance_buckets;
using language::k_entity_labels;

namespace {

float gate(float x) { return 0.5f + 0.5f * x / std::sqrt(1.0f + x * x); }
float gate_slope(float x) {
  const float y = 1.0f + x * x;
  return 0.5f / (y * std::sqrt(y));
}
float bend(float x) { return x / std::sqrt(1.0f + x * x); }
float bend_slope(float x) {
  const float y = 1.0f + x * x;
  return 1.0f / (y * std::sqrt(y));
}

/// Softmax over `scores` in place; returns the loss of `gold`, and leaves the gradient.
double cross_entropy(float* scores, std::size_t count, std::size_t gold, float weight) {
  float most = scores[0];
  for (std::size_t i = 1; i < count; ++i) most = std::max(most, scores[i]);
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += scores[i] = std::exp(scores[i] - most);
  const double loss = -std::log(std::max(scores[gold] / sum, 1e-20f));
  for (std::size_t i = 0; i < count; ++i) scores[i] *= weight / sum;
  scores[gold] -= weight;
  return loss * weight;
}

}  // namespace

std::size_t Network::make(std::string name, std::size_t rows, std::size_t cols, float scale) {
  weights_.emplace_back(std::move(name), rows, cols);
  std::normal_distribution<float> normal(0, 1);
  if (scale != 0) {
    for (float& value : weights_.back().value) value = scale * normal(random_);
  }
  return weights_.size() - 1;
}

Network::Network(const Sizes& sizes, std::size_t embedding_rows, std::uint64_t seed) : sizes_(sizes), random_(seed) {
  const auto fan = [](std::size_t in) { return 1.0f / std::sqrt(static_cast<float>(in)); };
  const std::size_t width = sizes.width;
  embeddings_.reset(embedding_rows, sizes.embedding);
  embedding_mean_ = embedding_square_ = embeddings_;
  std::normal_distribution<float> normal(0, 0.1f);
  for (std::size_t i = sizes.embedding; i < embeddings_.data.size(); ++i) embeddings_.data[i] = normal(random_);
  window_ = make("window", 3 * sizes.embedding, width, fan(sizes.embedding));
  window_bias_ = make("window bias", 1, width, 0);
  for (std::size_t i = 0; i < sizes.layers; ++i) {
    layer_.push_back(make("layer", width, 3 * width, fan(width)));
    layer_state_.push_back(make("layer state", 4, width, 0));
    for (std::size_t j = 0; j < width; ++j) weights_.back().value[3 * width + j] = -0.5f;  // highways open
  }
  tags_ = make("tags", width, language::k_part_count, fan(width));
  tags_bias_ = make("tags bias", 1, language::k_part_count, 0);
  entities_ = make("entities", width, k_entity_labels, fan(width));
  entities_bias_ = make("entities bias", 1, k_entity_labels, 0);
  arc_dependent_ = make("arc dependent", width, sizes.arcs, fan(width));
  arc_dependent_bias_ = make("arc dependent bias", 1, sizes.arcs, 0);
  arc_head_ = make("arc head", width, sizes.arcs, fan(width));
  arc_head_bias_ = make("arc head bias", 1, sizes.arcs, 0);
  arc_product_ = make("arc product", sizes.arcs, sizes.arcs, fan(sizes.arcs));
  arc_prior_ = make("arc prior", sizes.arcs, 1, 0);
  arc_distance_ = make("arc distance", 1, k_distance_buckets, 0);
  label_dependent_ = make("label dependent", width, sizes.labels, fan(width));
  label_bias_ = make("label bias", 1, sizes.labels, 0);
  label_head_ = make("label head", width, sizes.labels, fan(width));
  label_out_ = make("label out", sizes.labels, language::k_relation_count, fan(sizes.labels));
  label_out_bias_ = make("label out bias", 1, language::k_relation_count, 0);
}

/// One batch on its way through the network and back.
class Pass {
 public:
  Pass(Network& network, std::span<const Example* const> batch, float dropout, float word_dropout, bool learning)
      : net_(network), batch_(batch), dropout_(dropout), word_dropout_(word_dropout), learning_(learning), width_(network.sizes_.width) {
    for (const Example* example : batch) {
      starts_.push_back(places_);
      places_ += example->rows.size();
    }
    starts_.push_back(places_);
  }

  void forward() {
    embed();
    window();
    inputs_.push_back(activated_);
    for (std::size_t i = 0; i < net_.sizes_.layers; ++i) layer(i);
    top_ = &inputs_.back();
    linear(*top_, net_.tags_, net_.tags_bias_, tags_);
    linear(*top_, net_.entities_, net_.entities_bias_, entities_);
    linear(*top_, net_.arc_dependent_, net_.arc_dependent_bias_, dependents_);
    linear(*top_, net_.arc_head_, net_.arc_head_bias_, heads_);
    rectify(dependents_);
    rectify(heads_);
    drop(dependents_, dependent_masks_);
    drop(heads_, head_masks_);
    products_.reset(places_, net_.sizes_.arcs);
    const auto& product = net_.weights_[net_.arc_product_];
    multiply_add(dependents_.data.data(), product.value.data(), products_.data.data(), places_, net_.sizes_.arcs, net_.sizes_.arcs);
    linear(*top_, net_.label_dependent_, net_.label_bias_, label_dependents_);
    label_heads_.reset(places_, net_.sizes_.labels);
    multiply_add(top_->data.data(), net_.weights_[net_.label_head_].value.data(), label_heads_.data.data(), places_, width_, net_.sizes_.labels);
  }

  /// `scores[d * n + h]` of a sentence.
  void arc_scores(std::size_t sentence, std::vector<float>& scores) const {
    const std::size_t start = starts_[sentence], n = starts_[sentence + 1] - start, arcs = net_.sizes_.arcs;
    const std::vector<float> turned = transposed(heads_.row(start), n, arcs);
    scores.assign(n * n, 0.0f);
    std::vector<float> prior(n, 0.0f);
    for (std::size_t h = 0; h < n; ++h) {
      for (std::size_t k = 0; k < arcs; ++k) prior[h] += heads_.row(start + h)[k] * net_.weights_[net_.arc_prior_].value[k];
    }
    for (std::size_t d = 0; d < n; ++d) {
      for (std::size_t h = 0; h < n; ++h) scores[d * n + h] = prior[h] + net_.weights_[net_.arc_distance_].value[distance_bucket(d, h)];
    }
    multiply_add(products_.row(start), turned.data(), scores.data(), n, arcs, n);
    for (std::size_t d = 0; d < n; ++d) scores[d * n + d] = -1e4f;
  }

  void label_scores(std::size_t dependent, std::size_t head, float* hidden, float* scores) const {
    const std::size_t labels = net_.sizes_.labels;
    for (std::size_t k = 0; k < labels; ++k) hidden[k] = std::max(0.0f, label_dependents_.row(dependent)[k] + label_heads_.row(head)[k]);
    const auto& out = net_.weights_[net_.label_out_];
    std::copy(net_.weights_[net_.label_out_bias_].value.begin(), net_.weights_[net_.label_out_bias_].value.end(), scores);
    multiply_add(hidden, out.value.data(), scores, 1, labels, out.cols);
  }

  void learn(Losses& losses) {
    top_gradient_.reset(places_, width_);
    Matrix tags(places_, language::k_part_count), entities(places_, k_entity_labels);
    Matrix dependents(places_, net_.sizes_.arcs), heads(places_, net_.sizes_.arcs), products(places_, net_.sizes_.arcs);
    Matrix label_dependents(places_, net_.sizes_.labels), label_heads(places_, net_.sizes_.labels);
    std::size_t counted = 0;
    for (const Example* example : batch_) counted += example->gold->pieces.size();
    const float share = 1.0f / static_cast<float>(counted);
    for (std::size_t s = 0; s < batch_.size(); ++s) {
      const Sentence& gold = *batch_[s]->gold;
      const std::size_t start = starts_[s], n = starts_[s + 1] - start;
      if (!gold.entities.empty()) {
        for (std::size_t i = 1; i < n; ++i) {
          std::copy_n(entities_.row(start + i), k_entity_labels, entities.row(start + i));
          // Names are rare: what is none counts less, or too few would be found.
          const float weight = gold.entities[i - 1] == 0 ? 0.6f : 1.2f;
          losses.entities += cross_entropy(entities.row(start + i), k_entity_labels, gold.entities[i - 1], share * weight);
        }
        losses.entity_tokens += n - 1;
      }
      if (gold.heads.empty()) continue;
      losses.tokens += n - 1;
      for (std::size_t i = 1; i < n; ++i) {
        std::copy_n(tags_.row(start + i), language::k_part_count, tags.row(start + i));
        losses.tags += cross_entropy(tags.row(start + i), language::k_part_count, gold.parts[i - 1], share);
      }
      arcs(s, gold, share, products, heads, losses);
      labels(s, gold, share, label_dependents, label_heads, losses);
    }
    // Heads of the network, backwards.
    linear_back(*top_, net_.tags_, net_.tags_bias_, tags);
    linear_back(*top_, net_.entities_, net_.entities_bias_, entities);
    auto& product = net_.weights_[net_.arc_product_];
    const std::vector<float> turned = transposed(dependents_.data.data(), places_, net_.sizes_.arcs);
    multiply_add(turned.data(), products.data.data(), product.gradient.data(), net_.sizes_.arcs, places_, net_.sizes_.arcs);
    const std::vector<float> back = transposed(product.value.data(), net_.sizes_.arcs, net_.sizes_.arcs);
    multiply_add(products.data.data(), back.data(), dependents.data.data(), places_, net_.sizes_.arcs, net_.sizes_.arcs);
    for (std::size_t i = 0; i < dependents.data.size(); ++i) {
      dependents.data[i] *= dependents_.data[i] > 0 ? dependent_masks_.empty() ? 1 : dependent_masks_[i] : 0;
      heads.data[i] *= heads_.data[i] > 0 ? head_masks_.empty() ? 1 : head_masks_[i] : 0;
    }
    linear_back(*top_, net_.arc_dependent_, net_.arc_dependent_bias_, dependents);
    linear_back(*top_, net_.arc_head_, net_.arc_head_bias_, heads);
    linear_back(*top_, net_.label_dependent_, net_.label_bias_, label_dependents);
    linear_back(*top_, net_.label_head_, SIZE_MAX, label_heads);
    for (std::size_t i = net_.sizes_.layers; i-- > 0;) layer_back(i);
    window_back();
    embed_back();
  }

  std::vector<Said> said() const {
    std::vector<Said> all;
    std::vector<float> scores, hidden(net_.sizes_.labels), out(language::k_relation_count);
    for (std::size_t s = 0; s < batch_.size(); ++s) {
      const std::size_t start = starts_[s], n = starts_[s + 1] - start;
      Said said;
      arc_scores(s, scores);
      std::vector<std::int32_t> whole(n * n);
      for (std::size_t i = 0; i < whole.size(); ++i) whole[i] = static_cast<std::int32_t>(std::lround(std::max(-30000.0f, scores[i]) * 1024));
      said.heads.resize(n);
      language::best_tree(whole, said.heads);
      for (std::size_t i = 1; i < n; ++i) {
        const auto best = [](const float* row, std::size_t count) { return static_cast<std::uint8_t>(std::max_element(row, row + count) - row); };
        said.parts.push_back(best(tags_.row(start + i), language::k_part_count));
        said.entities.push_back(best(entities_.row(start + i), k_entity_labels));
        label_scores(start + i, start + said.heads[i], hidden.data(), out.data());
        said.relations.push_back(best(out.data(), out.size()));
      }
      all.push_back(std::move(said));
    }
    return all;
  }

 private:
  void embed() {
    const std::size_t size = net_.sizes_.embedding;
    embedded_.reset(places_, size);
    used_.resize(places_);
    std::uniform_real_distribution<float> uniform(0, 1);
    std::size_t place = 0;
    for (const Example* example : batch_) {
      for (const auto& rows : example->rows) {
        used_[place] = rows;
        if (learning_) {
          // The words that are left out teach what endings and shapes say.
          if (uniform(net_.random_) < word_dropout_) used_[place][0] = used_[place][1] = 0;
        }
        float* const out = embedded_.row(place);
        for (const std::uint32_t row : used_[place]) {
          const float* const in = net_.embeddings_.row(row);
          if (row != 0) for (std::size_t k = 0; k < size; ++k) out[k] += in[k];
        }
        ++place;
      }
    }
    drop(embedded_, embedded_masks_);
  }

  void drop(Matrix& values, std::vector<float>& masks) {
    masks.clear();
    if (!learning_ || dropout_ == 0) return;
    masks.resize(values.data.size());
    const std::uint64_t bound = static_cast<std::uint64_t>(static_cast<double>(dropout_) * 65536.0);
    const float keep = 1.0f / (1.0f - dropout_);
    for (std::size_t i = 0; i < masks.size(); i += 4) {
      std::uint64_t bits = net_.random_();
      for (std::size_t j = i; j < std::min(masks.size(), i + 4); ++j, bits >>= 16) {
        masks[j] = (bits & 0xFFFF) < bound ? 0 : keep;
        values.data[j] *= masks[j];
      }
    }
  }

  void window() {
    const std::size_t size = net_.sizes_.embedding;
    windows_.reset(places_, 3 * size);
    for (std::size_t s = 0; s < batch_.size(); ++s) {
      for (std::size_t i = starts_[s]; i < starts_[s + 1]; ++i) {
        if (i > starts_[s]) std::copy_n(embedded_.row(i - 1), size, windows_.row(i));
        std::copy_n(embedded_.row(i), size, windows_.row(i) + size);
        if (i + 1 < starts_[s + 1]) std::copy_n(embedded_.row(i + 1), size, windows_.row(i) + 2 * size);
      }
    }
    linear(windows_, net_.window_, net_.window_bias_, window_sums_);
    activated_ = window_sums_;
    for (float& value : activated_.data) value = bend(value);
    drop(activated_, activated_masks_);
  }

  void window_back() {
    Matrix& gradient = top_gradient_;
    for (std::size_t i = 0; i < gradient.data.size(); ++i) gradient.data[i] *= bend_slope(window_sums_.data[i]) * (activated_masks_.empty() ? 1 : activated_masks_[i]);
    Matrix below(places_, windows_.cols);
    linear_back(windows_, net_.window_, net_.window_bias_, gradient, &below);
    const std::size_t size = net_.sizes_.embedding;
    embedded_gradient_.reset(places_, size);
    for (std::size_t s = 0; s < batch_.size(); ++s) {
      for (std::size_t i = starts_[s]; i < starts_[s + 1]; ++i) {
        const float* const row = below.row(i);
        for (std::size_t k = 0; k < size; ++k) {
          if (i > starts_[s]) embedded_gradient_.row(i - 1)[k] += row[k];
          embedded_gradient_.row(i)[k] += row[size + k];
          if (i + 1 < starts_[s + 1]) embedded_gradient_.row(i + 1)[k] += row[2 * size + k];
        }
      }
    }
  }

  void embed_back() {
    const std::size_t size = net_.sizes_.embedding;
    if (!embedded_masks_.empty()) {
      for (std::size_t i = 0; i < embedded_gradient_.data.size(); ++i) embedded_gradient_.data[i] *= embedded_masks_[i];
    }
    std::unordered_map<std::uint32_t, std::size_t> index;
    for (std::size_t place = 0; place < places_; ++place) {
      for (const std::uint32_t row : used_[place]) {
        if (row == 0) continue;
        const auto [found, fresh] = index.emplace(row, touched.size());
        if (fresh) {
          touched.push_back(row);
          touched_gradient.resize(touched.size() * size);
        }
        float* const out = touched_gradient.data() + found->second * size;
        for (std::size_t k = 0; k < size; ++k) out[k] += embedded_gradient_.row(place)[k];
      }
    }
  }

  /// out = in W + bias
  void linear(const Matrix& in, std::size_t weights, std::size_t bias, Matrix& out) {
    const Weights& w = net_.weights_[weights];
    out.reset(in.rows, w.cols);
    for (std::size_t i = 0; i < in.rows; ++i) std::copy(net_.weights_[bias].value.begin(), net_.weights_[bias].value.end(), out.row(i));
    multiply_add(in.data.data(), w.value.data(), out.data.data(), in.rows, w.rows, w.cols);
  }

  /// Adds to the gradients of weights and bias, and to `below` (of the top layer, if none is named).
  void linear_back(const Matrix& in, std::size_t weights, std::size_t bias, const Matrix& gradient, Matrix* below = nullptr) {
    Weights& w = net_.weights_[weights];
    const std::vector<float> in_turned = transposed(in.data.data(), in.rows, in.cols);
    multiply_add(in_turned.data(), gradient.data.data(), w.gradient.data(), w.rows, in.rows, w.cols);
    if (bias != SIZE_MAX) {
      for (std::size_t i = 0; i < gradient.rows; ++i) {
        for (std::size_t j = 0; j < w.cols; ++j) net_.weights_[bias].gradient[j] += gradient.row(i)[j];
      }
    }
    const std::vector<float> turned = transposed(w.value.data(), w.rows, w.cols);
    Matrix& out = below != nullptr ? *below : top_gradient_;
    multiply_add(gradient.data.data(), turned.data(), out.data.data(), gradient.rows, w.cols, w.rows);
  }

  void rectify(Matrix& values) {
    for (float& value : values.data) value = std::max(0.0f, value);
  }

  /// A simple recurrent unit in both directions (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence").
  void layer(std::size_t number) {
    const Matrix& in = inputs_.back();
    const Weights& w = net_.weights_[net_.layer_[number]];
    const float* const state = net_.weights_[net_.layer_state_[number]].value.data();
    Matrix& u = products_of_layers_.emplace_back(places_, 3 * width_);
    multiply_add(in.data.data(), w.value.data(), u.data.data(), places_, width_, 3 * width_);
    Matrix& cells = cells_.emplace_back(places_, width_);
    Matrix out(places_, width_);
    const std::size_t half = width_ / 2;
    for (std::size_t s = 0; s < batch_.size(); ++s) {
      const std::size_t start = starts_[s], n = starts_[s + 1] - start;
      for (std::size_t direction = 0; direction < 2; ++direction) {
        const std::size_t base = direction * half;
        std::vector<float> c(half, 0.0f);
        for (std::size_t t = 0; t < n; ++t) {
          const std::size_t i = start + (direction == 0 ? t : n - 1 - t);
          float* const row = u.row(i);
          for (std::size_t k = 0; k < half; ++k) {
            const std::size_t j = base + k;
            row[width_ + j] += state[j] * c[k] + state[2 * width_ + j];      // forget
            row[2 * width_ + j] += state[width_ + j] * c[k] + state[3 * width_ + j];  // highway
            const float f = gate(row[width_ + j]), r = gate(row[2 * width_ + j]);
            c[k] = f * c[k] + (1 - f) * row[j];
            cells.row(i)[j] = c[k];
            out.row(i)[j] = r * c[k] + (1 - r) * in.row(i)[j];
          }
        }
      }
    }
    drop(out, layer_masks_.emplace_back());
    inputs_.push_back(std::move(out));
  }

  void layer_back(std::size_t number) {
    const Matrix& in = inputs_[number];
    Weights& state_weights = net_.weights_[net_.layer_state_[number]];
    const float* const state = state_weights.value.data();
    float* const state_gradient = state_weights.gradient.data();
    const Matrix& u = products_of_layers_[number];
    const Matrix& cells = cells_[number];
    Matrix du(places_, 3 * width_), dx(places_, width_);
    const std::vector<float>& masks = layer_masks_[number];
    if (!masks.empty()) {
      for (std::size_t i = 0; i < masks.size(); ++i) top_gradient_.data[i] *= masks[i];
    }
    const std::size_t half = width_ / 2;
    for (std::size_t s = 0; s < batch_.size(); ++s) {
      const std::size_t start = starts_[s], n = starts_[s + 1] - start;
      for (std::size_t direction = 0; direction < 2; ++direction) {
        const std::size_t base = direction * half;
        std::vector<float> carried(half, 0.0f);
        for (std::size_t t = n; t-- > 0;) {
          const std::size_t i = start + (direction == 0 ? t : n - 1 - t);
          const std::size_t previous = direction == 0 ? i - 1 : i + 1;
          const float* const row = u.row(i);
          for (std::size_t k = 0; k < half; ++k) {
            const std::size_t j = base + k;
            const float before = t == 0 ? 0.0f : cells.row(previous)[j], c = cells.row(i)[j];
            const float f = gate(row[width_ + j]), r = gate(row[2 * width_ + j]);
            const float dh = top_gradient_.row(i)[j];
            dx.row(i)[j] += dh * (1 - r);
            const float dc = carried[k] + dh * r;
            const float dr = dh * (c - in.row(i)[j]) * gate_slope(row[2 * width_ + j]);
            const float df = dc * (before - row[j]) * gate_slope(row[width_ + j]);
            du.row(i)[j] = dc * (1 - f);
            du.row(i)[width_ + j] = df;
            du.row(i)[2 * width_ + j] = dr;
            carried[k] = dc * f + df * state[j] + dr * state[width_ + j];
            state_gradient[j] += df * before;
            state_gradient[width_ + j] += dr * before;
            state_gradient[2 * width_ + j] += df;
            state_gradient[3 * width_ + j] += dr;
          }
        }
      }
    }
    linear_back(in, net_.layer_[number], SIZE_MAX, du, &dx);
    top_gradient_ = std::move(dx);
  }

  void arcs(std::size_t s, const Sentence& gold, float share, Matrix& products, Matrix& heads, Losses& losses) {
    const std::size_t start = starts_[s], n = starts_[s + 1] - start, size = net_.sizes_.arcs;
    std::vector<float> scores;
    arc_scores(s, scores);
    std::fill_n(scores.begin(), n, 0.0f);
    for (std::size_t d = 1; d < n; ++d) losses.arcs += cross_entropy(&scores[d * n], n, gold.heads[d - 1], share);
    Weights& distance = net_.weights_[net_.arc_distance_];
    Weights& prior = net_.weights_[net_.arc_prior_];
    std::vector<float> columns(n, 0.0f);
    for (std::size_t d = 1; d < n; ++d) {
      scores[d * n + d] = 0;
      for (std::size_t h = 0; h < n; ++h) {
        distance.gradient[distance_bucket(d, h)] += scores[d * n + h];
        columns[h] += scores[d * n + h];
      }
    }
    for (std::size_t h = 0; h < n; ++h) {
      for (std::size_t k = 0; k < size; ++k) {
        prior.gradient[k] += columns[h] * heads_.row(start + h)[k];
        heads.row(start + h)[k] += columns[h] * prior.value[k];
      }
    }
    multiply_add(scores.data(), heads_.row(start), products.row(start), n, n, size);
    const std::vector<float> turned = transposed(scores.data(), n, n);
    multiply_add(turned.data(), products_.row(start), heads.row(start), n, n, size);
  }

  void labels(std::size_t s, const Sentence& gold, float share, Matrix& dependents, Matrix& heads, Losses& losses) {
    const std::size_t start = starts_[s], n = starts_[s + 1] - start, size = net_.sizes_.labels, count = language::k_relation_count;
    Weights& out = net_.weights_[net_.label_out_];
    Weights& bias = net_.weights_[net_.label_out_bias_];
    Matrix hidden(n - 1, size), scores(n - 1, count);
    for (std::size_t i = 1; i < n; ++i) {
      label_scores(start + i, start + gold.heads[i - 1], hidden.row(i - 1), scores.row(i - 1));
      losses.labels += cross_entropy(scores.row(i - 1), count, gold.relations[i - 1], share);
      for (std::size_t k = 0; k < count; ++k) bias.gradient[k] += scores.row(i - 1)[k];
    }
    const std::vector<float> hidden_turned = transposed(hidden.data.data(), n - 1, size);
    multiply_add(hidden_turned.data(), scores.data.data(), out.gradient.data(), size, n - 1, count);
    const std::vector<float> turned = transposed(out.value.data(), size, count);
    Matrix back(n - 1, size);
    multiply_add(scores.data.data(), turned.data(), back.data.data(), n - 1, count, size);
    for (std::size_t i = 1; i < n; ++i) {
      for (std::size_t k = 0; k < size; ++k) {
        if (hidden.row(i - 1)[k] <= 0) continue;
        dependents.row(start + i)[k] += back.row(i - 1)[k];
        heads.row(start + gold.heads[i - 1])[k] += back.row(i - 1)[k];
      }
    }
  }

  Network& net_;
  std::span<const Example* const> batch_;
  float dropout_, word_dropout_;
  bool learning_;
  std::size_t width_, places_ = 0;
  std::vector<std::size_t> starts_;
  std::vector<std::array<std::uint32_t, language::k_feature_count>> used_;
  Matrix embedded_, windows_, window_sums_, activated_, tags_, entities_, dependents_, heads_, products_, label_dependents_, label_heads_;
  std::vector<float> embedded_masks_, activated_masks_, dependent_masks_, head_masks_;
  std::vector<Matrix> inputs_, products_of_layers_, cells_;
  std::vector<std::vector<float>> layer_masks_;
  const Matrix* top_ = nullptr;
  Matrix top_gradient_, embedded_gradient_;

 public:
  std::vector<std::uint32_t> touched;
  std::vector<float> touched_gradient;
};

void Network::train(std::span<const Example* const> batch, float rate, float dropout, float word_dropout, Losses& losses) {
  for (Weights& w : weights_) std::fill(w.gradient.begin(), w.gradient.end(), 0.0f);
  Pass pass(*this, batch, dropout, word_dropout, true);
  pass.forward();
  pass.learn(losses);
  ++step_;
  constexpr float b1 = 0.9f, b2 = 0.99f, tiny = 1e-8f;
  const float c1 = 1 - std::pow(b1, static_cast<float>(step_)), c2 = 1 - std::pow(b2, static_cast<float>(step_));
  // A step that is much too long is cut.
  double norm = 0;
  for (const Weights& w : weights_) {
    for (const float g : w.gradient) norm += static_cast<double>(g) * g;
  }
  for (const float g : pass.touched_gradient) norm += static_cast<double>(g) * g;
  const float cut = norm > 4 ? 2 / std::sqrt(static_cast<float>(norm)) : 1;
  const auto step = [&](float& value, float& mean, float& square, float gradient) {
    gradient *= cut;
    mean = b1 * mean + (1 - b1) * gradient;
    square = b2 * square + (1 - b2) * gradient * gradient;
    value -= rate * (mean / c1) / (std::sqrt(square / c2) + tiny);
  };
  for (Weights& w : weights_) {
    for (std::size_t i = 0; i < w.value.size(); ++i) step(w.value[i], w.mean[i], w.square[i], w.gradient[i]);
  }
  const std::size_t size = sizes_.embedding;
  for (std::size_t t = 0; t < pass.touched.size(); ++t) {
    const std::size_t row = pass.touched[t];
    for (std::size_t k = 0; k < size; ++k) step(embeddings_.row(row)[k], embedding_mean_.row(row)[k], embedding_square_.row(row)[k], pass.touched_gradient[t * size + k]);
  }
}

std::vector<Said> Network::say(std::span<const Example* const> batch) {
  Pass pass(*this, batch, 0, 0, false);
  pass.forward();
  return pass.said();
}

}  // namespace debunk::training
