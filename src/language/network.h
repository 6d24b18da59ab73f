// What the network says of sentences: parts of speech, heads, relations, names. Words and their neighbours become vectors, layers of simple
// recurrent units (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence") read each sentence in both directions, and every
// token asks every other whether it hangs on it (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing").
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/features.h"
#include "language/grammar.h"
#include "language/model.h"

namespace debunk::language {

/// One sentence, as the network is asked about it: its place among all features, of which the first is the root's.
struct Asked {
  std::size_t first = 0, places = 0;
};

/// Of one token.
struct Said {
  PartOfSpeech part;
  Relation relation;
  std::uint8_t entity;  ///< see k_entity_labels
  std::uint32_t head;   ///< place in the sentence: 0 the root, i token i
};

/// Works on a few sentences at once, in the same memory each time.
class Network {
 public:
  explicit Network(const Model& model) : model_(model) {}

  /// `features` of all places of all sentences; `said` likewise, the root's left as it is.
  void say(std::span<const Features> features, std::span<const Asked> sentences, std::span<Said> said);

 private:
  void embed(std::span<const Features> features);
  void window(std::span<const Asked> sentences);
  void recur(const Recurrent& one, std::span<const Asked> sentences);
  void find_names(const Asked& sentence, std::span<Said> said) const;
  void find_heads(const Asked& sentence, std::span<Said> said);
  void find_relations(std::span<const Asked> sentences, std::span<Said> said);

  const Model& model_;
  std::size_t places_ = 0;
  std::vector<std::int16_t> embedded_, windows_, values_, dependents_, heads_, products_, packed_, hidden_;
  std::vector<float> state_;  ///< what a layer gives to the next
  std::vector<std::int32_t> sums_, tags_, names_, priors_, scores_, label_dependents_, label_heads_;
  std::vector<std::uint32_t> tree_;
};

}  // namespace debunk::language
