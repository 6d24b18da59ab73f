// "a $3.4 billion deal" here, "the $3.4 million deal" there: the same figure of the same thing, a thousand times apart.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "rules/findings.h"
#include "rules/numbers/figures.h"
#include "rules/numbers/shared_words.h"

namespace debunk::rules::numbers {
namespace {

using language::Quantity;

/// Words that must be the same around both. Figures of one digit meet by chance; those that follow in the next sentence seldom do.
constexpr std::size_t k_shared_words = 2, k_shared_words_of_one_digit = 3, k_shared_words_nearby = 1;
constexpr std::size_t k_nearby = 250;  // bytes
constexpr std::size_t k_most_compared = 4;  ///< figures of the same digits that one is compared with

struct Figure {
  double mantissa;
  std::uint32_t index;
};

/// "3.4 billion": two digits at least, or the digits may meet by chance.
bool has_two_digits(const language::Number& number) {
  const double first = std::pow(10.0, std::floor(std::log10(number.value)));
  return std::fmod(number.value, first) > 1e-9 * number.value;
}

double mantissa_of(double value) {
  while (value >= 1000) value /= 1000;
  return std::round(value * 1000) / 1000;
}

std::size_t words_needed(const Article& article, const Quantity& first, const Quantity& second) {
  const std::string_view between = article.text().substr(first.span.end, second.span.start - first.span.end);
  if (between.size() <= k_nearby && between.find('\n') == std::string_view::npos && first.unit != nullptr && between.find(". ") != std::string_view::npos) return k_shared_words_nearby;
  return has_two_digits(first.low) ? k_shared_words : k_shared_words_of_one_digit;
}

}  // namespace

void million_for_billion(const Article& article, Findings& findings) {
  const auto& all = article.quantities();
  std::vector<Figure> figures;
  for (std::uint32_t i = 0; i < all.size(); ++i)
    if (all[i].low.value >= 1e6 && !all[i].is_range && (all[i].unit == nullptr || all[i].has(language::Dimension::currency)))
      figures.push_back({mantissa_of(all[i].low.value), i});
  std::ranges::sort(figures, [](const Figure& a, const Figure& b) { return a.mantissa != b.mantissa ? a.mantissa < b.mantissa : a.index < b.index; });
  for (std::size_t i = 0; i < figures.size(); ++i)
    for (std::size_t j = i + 1; j < figures.size() && j <= i + k_most_compared && figures[j].mantissa == figures[i].mantissa; ++j) {
      const Quantity &first = all[figures[i].index], &second = all[figures[j].index];
      const double ratio = std::max(first.low.value, second.low.value) / std::min(first.low.value, second.low.value);
      if (std::fabs(ratio - 1000) > 1 || first.unit != second.unit) continue;
      if (article.is_quoted(first.span) != article.is_quoted(second.span)) {
        findings.skip(second.span, "one of the two is quoted: whoever is quoted said it");
      } else if (article.is_planted(second.span) || article.is_planted(first.span)) {
        findings.skip(second.span, "it is in text that was pasted in");
      } else if (shared_words(article, first, second) < words_needed(article, first, second)) {
        findings.skip(second.span, "the words around the two figures differ: they may be of two things");
      } else {
        Finding& finding = findings.add(second.span, slice(article, second.span) + " here, " + slice(article, first.span) + " there: the same digits, a thousand times apart");
        finding.related.push_back({findings.quote(first.span), "the other figure"});
      }
    }
}

}  // namespace debunk::rules::numbers
