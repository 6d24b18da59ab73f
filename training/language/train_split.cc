#include "training/language/train_split.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "language/split.h"

namespace debunk::training {
namespace {

struct Part {
  const Document* document;
  std::vector<language::Piece> pieces;
  std::vector<bool> ends;  ///< does a sentence end behind the token?
};

std::vector<Part> parts_of(const std::vector<Document>& documents) {
  std::vector<Part> parts;
  for (const Document& document : documents) {
    std::size_t block = SIZE_MAX;
    for (const Sentence& sentence : document.sentences) {
      if (sentence.block != block) parts.push_back({&document, {}, {}});
      block = sentence.block;
      Part& part = parts.back();
      part.pieces.insert(part.pieces.end(), sentence.pieces.begin(), sentence.pieces.end());
      part.ends.resize(part.pieces.size(), false);
      part.ends.back() = true;
    }
  }
  return parts;
}

}  // namespace

std::vector<std::int16_t> train_split(const std::vector<Document>& documents, std::size_t epochs) {
  const std::vector<Part> parts = parts_of(documents);
  std::vector<double> weights(language::k_split_weights, 0), sums(language::k_split_weights, 0);
  std::vector<std::size_t> order(parts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937_64 random(3);
  double step = 0;
  for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const std::size_t number : order) {
      const Part& part = parts[number];
      const language::Splitter splitter(part.document->text, part.pieces);
      std::size_t start = 0;
      for (std::size_t i = 0; i + 1 < part.pieces.size(); ++i) {
        if (splitter.may_end(i)) {
          const auto features = splitter.features(i, start);
          double score = 0;
          for (const std::uint32_t feature : features) score += weights[feature];
          ++step;
          // A margin: what is just right is not learned well enough.
          const double gold = part.ends[i] ? 1 : -1;
          if (score * gold <= 4) {
            for (const std::uint32_t feature : features) {
              weights[feature] += gold;
              sums[feature] += gold * step;
            }
          }
        }
        if (part.ends[i]) start = i + 1;
      }
    }
  }
  std::vector<std::int16_t> rounded(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) rounded[i] = static_cast<std::int16_t>(std::lround(std::clamp((weights[i] - sums[i] / (step + 1)) * 64, -32000.0, 32000.0)));
  return rounded;
}

double measure_split(const std::vector<Document>& documents, const std::vector<std::int16_t>& weights) {
  std::size_t gold = 0, said = 0, right = 0;
  for (const Part& part : parts_of(documents)) {
    std::set<std::pair<std::size_t, std::size_t>> sentences;
    std::size_t start = 0;
    for (std::size_t i = 0; i < part.pieces.size(); ++i) {
      if (!part.ends[i]) continue;
      sentences.emplace(start, i + 1);
      start = i + 1;
    }
    gold += sentences.size();
    start = 0;
    for (const std::uint32_t end : language::split(part.document->text, part.pieces, weights, language::k_longest_sentence)) {
      ++said;
      right += sentences.count({start, end});
      start = end;
    }
  }
  return 2.0 * static_cast<double>(right) / static_cast<double>(gold + said);
}

}  // namespace debunk::training
