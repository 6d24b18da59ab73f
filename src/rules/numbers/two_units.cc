// "a 100-mile trip" here, "the 100-kilometre trip" there: one figure of one thing with two units.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/findings.h"
#include "rules/numbers/figures.h"
#include "rules/numbers/shared_words.h"

namespace debunk::rules::numbers {
namespace {

using language::Dimension;
using language::Quantity;

/// Small numbers meet by chance.
constexpr std::size_t k_shared_words = 3, k_shared_words_of_great = 2;
constexpr double k_great = 13;
constexpr std::size_t k_most_compared = 4;  ///< figures of the same value that one is compared with

bool is_measure(const Quantity& quantity) {
  if (quantity.unit == nullptr || quantity.is_range || quantity.low.fraction || quantity.negative || quantity.low.value < 2) return false;
  switch (quantity.unit->dimension) {
    case Dimension::length: case Dimension::mass: case Dimension::speed: case Dimension::area: return true;
    default: return false;
  }
}

}  // namespace

void two_units(const Article& article, Findings& findings) {
  const auto& all = article.quantities();
  std::vector<std::uint32_t> figures;
  for (std::uint32_t i = 0; i < all.size(); ++i)
    if (is_measure(all[i])) figures.push_back(i);
  std::ranges::stable_sort(figures, [&](std::uint32_t a, std::uint32_t b) {
    return all[a].low.value != all[b].low.value ? all[a].low.value < all[b].low.value : all[a].unit->dimension < all[b].unit->dimension;
  });
  for (std::size_t i = 0; i < figures.size(); ++i)
    for (std::size_t j = i + 1; j < figures.size() && j <= i + k_most_compared; ++j) {
      const Quantity &first = all[figures[i]], &second = all[figures[j]];
      if (first.low.value != second.low.value || first.unit->dimension != second.unit->dimension) break;
      if (first.unit == second.unit) continue;
      const std::size_t shared = shared_words(article, first, second);
      if (shared < (first.low.value >= k_great ? k_shared_words_of_great : k_shared_words)) {
        findings.skip(second.span, "the words around the two figures differ: they may be of two things");
      } else if (article.is_quoted(first.span) || article.is_quoted(second.span)) {
        findings.skip(second.span, "one of the two is quoted: whoever is quoted said it");
      } else if (!article.is_planted(first.span) && !article.is_planted(second.span)) {
        Finding& finding = findings.add(second.span, slice(article, second.span) + " here, " + slice(article, first.span) + " there: one figure, two units");
        finding.related.push_back({findings.quote(first.span), "the other unit"});
      }
    }
}

}  // namespace debunk::rules::numbers
