#include "rules/headline/relatedness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "rules/headline/stem.h"
#include "text/lexicon.h"
#include "text/words.h"

namespace debunk::rules::headline {
namespace {

constexpr double k_most_weight = 3.9, k_least_weight = 0.55;  ///< of a word that nobody has seen, of one that says next to nothing
constexpr std::size_t k_opening = 120;                        ///< words that say something
constexpr std::size_t k_topics = 6;
constexpr std::size_t k_most_told = 8;    ///< a topic told of more often than this is no greater
constexpr std::size_t k_prefix = 5;       ///< letters that two words of one kind share: "Israel", "Israeli"
constexpr std::size_t k_most_words = 64;  ///< of a headline

// Found on the open half of the Fake News Challenge, where they tell related pairs from others best: eval/README.md, "stances".
constexpr double k_weight_of_topics = 0.6, k_least_related = 0.42;

constexpr std::size_t k_least_words = 6, k_least_text_words = 80;
constexpr double k_most_of_another = 0.06;

/// Words that stand above stories of any kind.
constexpr std::string_view k_of_any_story =
    "claim report reportedly allegedly alleged apparently video show photo picture image rumor rumour news story exclusive update official watch believe deny confirm reveal man woman people year "
    "day week month time source today tell want use find help call set look come back take give big real true new old world family attack";

struct Word {
  std::uint64_t stem = 0, prefix = 0;  ///< of the word that stands for all of its kind; of the first letters
  double weight = 0;
  std::uint64_t own_stem = 0;
};

struct Tables {
  std::vector<std::uint64_t> of_any_story;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> synonyms;  ///< a stem, and the one that stands for all of its kind

  Tables() {
    for (const text::Word& word : text::tokenize(k_of_any_story).words) of_any_story.push_back(stem_of(k_of_any_story.substr(word.start, word.size())));
    std::ranges::sort(of_any_story);
    for (const std::string_view words : {
#define SYNONYMS(words) std::string_view(words),
#include "rules/headline/synonyms.def"
#undef SYNONYMS
         }) {
      std::uint64_t first = 0;
      for (const text::Word& word : text::tokenize(words).words) {
        const std::uint64_t stem = stem_of(words.substr(word.start, word.size()));
        if (first == 0) first = stem;
        if (stem != 0) synonyms.emplace_back(stem, first);
      }
    }
    std::ranges::stable_sort(synonyms, {}, &std::pair<std::uint64_t, std::uint64_t>::first);
  }

  std::uint64_t common(std::uint64_t stem) const {
    const auto at = std::ranges::lower_bound(synonyms, stem, {}, &std::pair<std::uint64_t, std::uint64_t>::first);
    return at != synonyms.end() && at->first == stem ? at->second : stem;
  }
};

/// How much a word says: less the more common it is. Zipf values are logarithms to the base of ten.
double weight_of(const text::Word& word) {
  const double bits = (8.0 - text::zipf(text::Language::en, word.hash) / 10.0) * 2.49 - 3;
  return bits <= 0 ? k_least_weight : std::clamp(std::sqrt(bits), k_least_weight, k_most_weight);
}

std::vector<Word> read(std::string_view text) {
  static const Tables tables;
  std::vector<Word> all;
  for (const text::Word& word : text::tokenize(text).words) {
    const std::string_view letters = text.substr(word.start, word.size());
    const std::uint64_t stem = stem_of(letters);
    if (stem == 0) continue;
    const bool cut = letters.size() > k_prefix && !word.is(text::k_non_ascii);
    const std::uint64_t prefix = letters.size() >= k_prefix ? text::hash_of_word(cut ? letters.substr(0, k_prefix) : letters) : 0;
    all.push_back({tables.common(stem), prefix, std::ranges::binary_search(tables.of_any_story, stem) ? k_least_weight : weight_of(word), stem});
  }
  return all;
}

bool same(const Word& a, const Word& b) { return a.stem == b.stem || (a.prefix != 0 && a.prefix == b.prefix); }

/// What the text tells most of, by the weight and the number of its words: the share of it that the headline has.
double topics_told(const std::vector<Word>& headline, std::vector<Word> topics) {
  std::ranges::stable_sort(topics, {}, &Word::stem);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < topics.size();) {
    std::size_t end = i;
    while (end < topics.size() && topics[end].stem == topics[i].stem) ++end;
    Word topic = topics[i];
    topic.weight *= topic.weight * static_cast<double>(std::min(end - i, k_most_told));
    topics[kept++] = topic;
    i = end;
  }
  topics.resize(kept);
  std::ranges::sort(topics, [](const Word& a, const Word& b) { return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem; });
  topics.resize(std::min(topics.size(), k_topics));
  double told = 0, all = 0;
  for (const Word& topic : topics) {
    all += topic.weight;
    if (std::ranges::any_of(headline, [&](const Word& word) { return same(word, topic); })) told += topic.weight;
  }
  return all == 0 ? 0 : told / all;
}

/// The different words of a headline, sorted.
std::vector<Word> wanted_of(std::string_view headline) {
  std::vector<Word> wanted = read(headline);
  wanted.resize(std::min(wanted.size(), k_most_words));
  std::ranges::sort(wanted, {}, &Word::stem);
  wanted.erase(std::unique(wanted.begin(), wanted.end(), [](const Word& a, const Word& b) { return a.stem == b.stem; }), wanted.end());
  return wanted;
}

}  // namespace

bool may_be_of_another(std::string_view headline, const std::function<bool(std::uint64_t)>& text_has) {
  double all = 0, covered = 0;
  const std::vector<Word> wanted = wanted_of(headline);
  for (const Word& word : wanted) {
    all += word.weight;
    if (text_has(word.own_stem)) covered += word.weight;
  }
  return wanted.size() >= k_least_words && covered <= k_most_of_another * all;
}

Relatedness relate(std::string_view headline, std::string_view text) {
  const std::vector<Word> wanted = wanted_of(headline);
  const std::vector<Word> all = read(text);
  std::array<bool, k_most_words> anywhere{}, early{};
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t k = 0; k < wanted.size(); ++k)
      if (same(wanted[k], all[i])) {
        anywhere[k] = true;
        early[k] |= i < k_opening;
      }
  Relatedness found{wanted.size(), all.size()};
  double sum = 0;
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    sum += wanted[k].weight;
    found.covered += anywhere[k] * wanted[k].weight;
    found.opening += early[k] * wanted[k].weight;
  }
  if (sum > 0) found.covered /= sum, found.opening /= sum;
  found.topics = topics_told(wanted, all);
  return found;
}

bool is_related(const Relatedness& found) { return found.words == 0 || found.opening + k_weight_of_topics * found.topics >= k_least_related; }

bool is_of_another(const Relatedness& found) {
  return found.words >= k_least_words && found.text_words >= k_least_text_words && found.covered <= k_most_of_another && found.topics == 0;
}

}  // namespace debunk::rules::headline
