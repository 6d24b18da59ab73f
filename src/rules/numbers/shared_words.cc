#include "rules/numbers/shared_words.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "language/vocabulary.h"

namespace debunk::rules::numbers {
namespace {

using language::Quantity;

constexpr std::size_t k_words_around = 5;
constexpr std::size_t k_shortest_word = 4;  // letters
constexpr std::uint8_t k_function_word = 60;  ///< ten times the Zipf value

/// The nouns and names near a figure, by their hashes, sorted.
std::vector<std::uint64_t> words_around(const Article& article, const Quantity& quantity) {
  const language::Reading reading = article.reading();
  std::vector<std::uint64_t> words;
  const auto add = [&](std::size_t i) {
    if (reading.words[i].size() >= k_shortest_word && language::term_of(reading.hash(i)).kind == language::TermKind::none && !reading.words[i].is(text::k_has_digit) &&
        article.frequency(i) < k_function_word)
      words.push_back(reading.hash(i));
  };
  const auto ends = [&](std::size_t i) { return reading.gap(i).find_first_of(".;!?\n") != std::string_view::npos; };
  for (std::size_t i = quantity.first_word, left = k_words_around; i > 0 && left > 0 && !ends(i - 1); --left) add(--i);
  for (std::size_t i = quantity.end_word, left = k_words_around; i < reading.size() && left > 0 && !ends(i - 1); ++i, --left) add(i);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

std::size_t shared_words(const Article& article, const language::Quantity& a, const language::Quantity& b) {
  const auto near_a = words_around(article, a), near_b = words_around(article, b);
  std::vector<std::uint64_t> both;
  std::ranges::set_intersection(near_a, near_b, std::back_inserter(both));
  return both.size();
}

}  // namespace debunk::rules::numbers
