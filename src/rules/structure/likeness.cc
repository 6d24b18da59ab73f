#include "rules/structure/likeness.h"

#include <algorithm>
#include <vector>

namespace debunk::rules::structure {

Words words_in(const Article& article, Span span) {
  const Words words = article.words();
  const auto first = std::ranges::lower_bound(words, span.start, {}, &text::Word::start);
  const auto last = std::ranges::lower_bound(first, words.end(), span.end, {}, &text::Word::start);
  return {first, last};
}

std::uint64_t hash_of(Words words) {
  std::uint64_t sum = words.size();
  for (const text::Word& word : words) sum += word.hash;
  return sum * 0x9E3779B97F4A7C15u;
}

bool same_words(Words a, Words b) {
  return std::ranges::equal(a, b, {}, &text::Word::hash, &text::Word::hash);
}

double likeness(Words a, Words b) {
  if (a.size() < b.size()) std::swap(a, b);
  const std::size_t most = a.size() / 4;
  if (a.size() - b.size() > most) return 0;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0], least = row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1].hash != b[j - 1].hash)});
      diagonal = above;
      least = std::min(least, row[j]);
    }
    if (least > most) return 0;
  }
  if (a.empty()) return 1;
  return row.back() > most ? 0 : 1 - static_cast<double>(row.back()) / static_cast<double>(a.size());
}

bool differ_in_facts(Words a, Words b) {
  const auto lacks = [](Words words, Words other) {
    return !words.empty() && std::ranges::any_of(words.subspan(1), [&](const text::Word& word) {
      return word.is(text::k_has_digit | text::k_initial_capital) && std::ranges::find(other, word.hash, &text::Word::hash) == other.end();
    });
  };
  return lacks(a, b) || lacks(b, a);
}

}  // namespace debunk::rules::structure
