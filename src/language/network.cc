#include "language/network.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/multiply.h"
#include "language/network_shape.h"
#include "language/tree.h"

#if defined(__x86_64__)
#define DEBUNK_AVX2 __attribute__((target("avx2")))
#else
#define DEBUNK_AVX2
#endif
#define DEBUNK_INLINE inline __attribute__((always_inline))

namespace debunk::language {
namespace {

constexpr float k_sum_unit = 1.0f / (1 << k_sum_bits), k_activation_unit = 1 << k_activation_bits;

/// From -1 to 1, and from 0 to 1. Roots and quotients are the same on every machine, exponentials are not.
DEBUNK_INLINE float bend(float x) { return x / std::sqrt(1.0f + x * x); }
DEBUNK_INLINE float gate(float x) { return 0.5f + 0.5f * bend(x); }

DEBUNK_INLINE std::int16_t rounded(float value, float unit, float most) {
  const float scaled = std::min(most, std::max(-most, value * unit));
  return static_cast<std::int16_t>(static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5f : 0.5f)));
}

DEBUNK_INLINE void bend_all(const std::int32_t* sums, std::size_t count, float* out) {
  for (std::size_t i = 0; i < count; ++i) out[i] = bend(static_cast<float>(sums[i]) * k_sum_unit);
}

DEBUNK_INLINE void round_all(const float* values, std::size_t count, std::int16_t* out) {
  for (std::size_t i = 0; i < count; ++i) out[i] = rounded(values[i], k_activation_unit, k_most_activation);
}

/// One step of one direction: `sums` are the three values of each of `half` outputs, `values` what they get and give.
DEBUNK_INLINE void step(const std::int32_t* sums, const float* state, std::size_t width, std::size_t half, float* cells, float* values) {
  for (std::size_t k = 0; k < half; ++k) {
    const float content = static_cast<float>(sums[k]) * k_sum_unit;
    const float forget = gate(static_cast<float>(sums[width + k]) * k_sum_unit + state[k] * cells[k] + state[2 * width + k]);
    const float highway = gate(static_cast<float>(sums[2 * width + k]) * k_sum_unit + state[width + k] * cells[k] + state[3 * width + k]);
    cells[k] = forget * cells[k] + (1.0f - forget) * content;
    values[k] = highway * cells[k] + (1.0f - highway) * values[k];
  }
}

// The same code for two kinds of processor.
void bend_plainly(const std::int32_t* sums, std::size_t count, float* out) { bend_all(sums, count, out); }
void round_plainly(const float* values, std::size_t count, std::int16_t* out) { round_all(values, count, out); }
void step_plainly(const std::int32_t* sums, const float* state, std::size_t width, std::size_t half, float* cells, float* values) {
  step(sums, state, width, half, cells, values);
}
DEBUNK_AVX2 void bend_by_avx2(const std::int32_t* sums, std::size_t count, float* out) { bend_all(sums, count, out); }
DEBUNK_AVX2 void round_by_avx2(const float* values, std::size_t count, std::int16_t* out) { round_all(values, count, out); }
DEBUNK_AVX2 void step_by_avx2(const std::int32_t* sums, const float* state, std::size_t width, std::size_t half, float* cells, float* values) {
  step(sums, state, width, half, cells, values);
}

struct Ways {
  decltype(&bend_plainly) bend = bend_plainly;
  decltype(&round_plainly) round = round_plainly;
  decltype(&step_plainly) step = step_plainly;
};

const Ways& ways() {
  static const Ways best = [] {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return Ways{bend_by_avx2, round_by_avx2, step_by_avx2};
#endif
    return Ways{};
  }();
  return best;
}

/// Sums as activations, those below zero as zero.
void rectify(const std::vector<std::int32_t>& sums, std::vector<std::int16_t>& out) {
  out.resize(sums.size());
  constexpr int shift = k_weight_bits - 1;
  for (std::size_t i = 0; i < sums.size(); ++i) out[i] = static_cast<std::int16_t>(std::clamp(((sums[i] >> 1) + (1 << (shift - 1))) >> shift, 0, std::int32_t{k_most_activation}));
}

template <typename Enum>
Enum best(const std::int32_t* scores, std::size_t count) {
  return static_cast<Enum>(std::max_element(scores, scores + count) - scores);
}

}  // namespace

void Network::say(std::span<const Features> features, std::span<const Asked> sentences, std::span<Said> said) {
  places_ = features.size();
  embed(features);
  window(sentences);
  for (const Recurrent& one : model_.recurrent) recur(one, sentences);
  values_.resize(state_.size());
  ways().round(state_.data(), state_.size(), values_.data());
  const auto ask = [&](const Layer& layer, std::vector<std::int32_t>& out) {
    out.resize(places_ * layer.outputs);
    multiply(values_.data(), places_, layer, out.data());
  };
  ask(model_.tags, tags_);
  ask(model_.entities, names_);
  ask(model_.arc_dependent, sums_);
  rectify(sums_, dependents_);
  ask(model_.arc_head, sums_);
  rectify(sums_, heads_);
  ask(model_.label_dependent, label_dependents_);
  ask(model_.label_head, label_heads_);
  sums_.resize(places_ * model_.arcs);
  multiply(dependents_.data(), places_, model_.arc_product, sums_.data());
  products_.resize(sums_.size());
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    constexpr int shift = k_sum_bits - k_product_bits - 1;
    products_[i] = static_cast<std::int16_t>(std::clamp(((sums_[i] >> 1) + (1 << (shift - 1))) >> shift, -std::int32_t{k_most_product}, std::int32_t{k_most_product}));
  }
  for (const Asked& sentence : sentences) {
    for (std::size_t i = 1; i < sentence.places; ++i) {
      const std::size_t place = sentence.first + i;
      said[place].part = best<PartOfSpeech>(&tags_[place * model_.tags.outputs], k_part_count);
    }
    find_names(sentence, said);
    find_heads(sentence, said);
  }
  find_relations(sentences, said);
}

void Network::embed(std::span<const Features> features) {
  const std::size_t size = model_.embedding;
  embedded_.resize(places_ * size);
  std::array<std::int32_t, 1024> sums;
  constexpr int shift = k_embedding_bits - k_activation_bits;
  for (std::size_t place = 0; place < places_; ++place) {
    std::fill_n(sums.begin(), size, 1 << (shift - 1));
    for (const std::uint64_t feature : features[place]) {
      if (feature == 0) continue;
      const std::int16_t* const row = model_.embeddings.data() + std::size_t{model_.row(feature)} * size;
      for (std::size_t k = 0; k < size; ++k) sums[k] += row[k];
    }
    std::int16_t* const out = &embedded_[place * size];
    for (std::size_t k = 0; k < size; ++k) out[k] = static_cast<std::int16_t>(std::clamp(sums[k] >> shift, -std::int32_t{k_most_activation}, std::int32_t{k_most_activation}));
  }
}

void Network::window(std::span<const Asked> sentences) {
  const std::size_t size = model_.embedding;
  windows_.assign(places_ * 3 * size, 0);
  for (const Asked& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.places; ++i) {
      const std::size_t place = sentence.first + i;
      const std::size_t before = i > 0, behind = i + 1 < sentence.places;
      std::copy_n(&embedded_[(place - before) * size], (before + 1 + behind) * size, &windows_[(3 * place + 1 - before) * size]);
    }
  }
  sums_.resize(places_ * model_.width);
  multiply(windows_.data(), places_, model_.window, sums_.data());
  state_.resize(sums_.size());
  ways().bend(sums_.data(), sums_.size(), state_.data());
}

void Network::recur(const Recurrent& one, std::span<const Asked> sentences) {
  const std::size_t width = model_.width, half = width / 2;
  values_.resize(state_.size());
  ways().round(state_.data(), state_.size(), values_.data());
  sums_.resize(places_ * one.layer.outputs);
  multiply(values_.data(), places_, one.layer, sums_.data());
  std::array<float, 4 * 1024> state;
  for (std::size_t i = 0; i < 4 * width; ++i) state[i] = static_cast<float>(one.state[i]) * k_sum_unit;
  std::array<float, 512> cells;
  for (const Asked& sentence : sentences) {
    for (std::size_t direction = 0; direction < 2; ++direction) {
      std::fill_n(cells.begin(), half, 0.0f);
      const std::size_t base = direction * half;
      for (std::size_t i = 0; i < sentence.places; ++i) {
        const std::size_t place = sentence.first + (direction == 0 ? i : sentence.places - 1 - i);
        ways().step(&sums_[place * one.layer.outputs + base], state.data() + base, width, half, cells.data(), &state_[place * width + base]);
      }
    }
  }
}

/// The best sequence of labels in which a name goes on only where one of its kind began (Viterbi 1967).
void Network::find_names(const Asked& sentence, std::span<Said> said) const {
  std::array<std::int64_t, k_entity_labels> scores{}, next{};
  std::vector<std::array<std::uint8_t, k_entity_labels>> from(sentence.places);
  for (std::size_t i = 1; i < sentence.places; ++i) {
    const std::int32_t* const here = &names_[(sentence.first + i) * model_.entities.outputs];
    const std::uint8_t best_before = static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    for (std::uint8_t label = 0; label < k_entity_labels; ++label) {
      std::uint8_t before = best_before;
      if (label != 0 && label % 2 == 0) before = scores[label - 1] >= scores[label] ? label - 1 : label;
      from[i][label] = i == 1 ? 0 : before;
      next[label] = (i == 1 ? 0 : scores[before]) + here[label];
      if (i == 1 && label != 0 && label % 2 == 0) next[label] = -(std::int64_t{1} << 60);
    }
    scores = next;
  }
  std::uint8_t label = static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  for (std::size_t i = sentence.places; i-- > 1;) {
    said[sentence.first + i].entity = label;
    label = from[i][label];
  }
}

void Network::find_heads(const Asked& sentence, std::span<Said> said) {
  const std::size_t n = sentence.places, arcs = model_.arcs, padded = (n + k_output_unit - 1) / k_output_unit * k_output_unit;
  // Every head is an output of a layer whose inputs are what hangs on it.
  packed_.assign(arcs * padded, 0);
  priors_.assign(padded, 0);
  for (std::size_t h = 0; h < n; ++h) {
    const std::int16_t* const row = &heads_[(sentence.first + h) * arcs];
    std::int64_t prior = 0;
    for (std::size_t k = 0; k < arcs; ++k) {
      packed_[(k / 2 * padded + h) * 2 + k % 2] = row[k];
      prior += std::int64_t{row[k]} * model_.arc_prior[k];
    }
    priors_[h] = static_cast<std::int32_t>(std::clamp<std::int64_t>(prior >> (k_sum_bits - k_product_bits), -(1 << 28), 1 << 28));
  }
  scores_.resize(n * padded);
  multiply(&products_[sentence.first * arcs], n, {arcs, padded, packed_.data(), nullptr}, scores_.data());
  for (std::size_t d = 1; d < n; ++d) {
    for (std::size_t h = 0; h < n; ++h) {
      scores_[d * n + h] = scores_[d * padded + h] / 2 + priors_[h] / 2 + model_.arc_distance[distance_bucket(d, h)] / 2;
    }
  }
  tree_.resize(n);
  best_tree(std::span(scores_).first(n * n), tree_);
  for (std::size_t i = 1; i < n; ++i) said[sentence.first + i].head = tree_[i];
}

void Network::find_relations(std::span<const Asked> sentences, std::span<Said> said) {
  const std::size_t size = model_.labels;
  hidden_.assign(places_ * size, 0);
  for (const Asked& sentence : sentences) {
    for (std::size_t i = 1; i < sentence.places; ++i) {
      const std::size_t place = sentence.first + i;
      const std::int32_t* const dependent = &label_dependents_[place * size];
      const std::int32_t* const head = &label_heads_[(sentence.first + said[place].head) * size];
      std::int16_t* const out = &hidden_[place * size];
      constexpr int shift = k_weight_bits - 2;
      for (std::size_t k = 0; k < size; ++k) {
        const std::int32_t sum = (dependent[k] >> 2) + (head[k] >> 2);
        out[k] = static_cast<std::int16_t>(std::clamp((sum + (1 << (shift - 1))) >> shift, 0, std::int32_t{k_most_activation}));
      }
    }
  }
  sums_.resize(places_ * model_.label_out.outputs);
  multiply(hidden_.data(), places_, model_.label_out, sums_.data());
  for (const Asked& sentence : sentences) {
    for (std::size_t i = 1; i < sentence.places; ++i) {
      const std::size_t place = sentence.first + i;
      std::int32_t* const scores = &sums_[place * model_.label_out.outputs];
      // The root is what hangs on the root, and nothing else.
      scores[static_cast<std::size_t>(Relation::root)] = said[place].head == 0 ? INT32_MAX : INT32_MIN;
      said[place].relation = best<Relation>(scores, k_relation_count);
    }
  }
}

}  // namespace debunk::language
