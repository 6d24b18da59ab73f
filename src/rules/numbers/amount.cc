#include "rules/numbers/amount.h"

#include <algorithm>
#include <cmath>

namespace debunk::rules::numbers {

using language::Change;
using language::Dimension;
using language::Quantity;

/// A change in percent that is told so much off is what it was computed to, or nearly.
constexpr double k_percent_slack = 0.6;

std::optional<Range> percent_of(const Told& told) {
  if (told.before.low <= 0 || told.after.low < 0 || std::isinf(told.before.high) || std::isinf(told.after.high)) return std::nullopt;
  const double low = (told.after.low - told.before.high) / told.before.high * 100, high = (told.after.high - told.before.low) / told.before.low * 100;
  if (low <= 0 && high >= 0) return Range{0, std::max(-low, high)};
  return low < 0 ? Range{std::min(-low, -high), std::max(-low, -high)} : Range{low, high};
}

Range difference_of(const Told& told) {
  const double low = told.after.low - told.before.high, high = told.after.high - told.before.low;
  if (low <= 0 && high >= 0) return {0, std::max(-low, high)};
  return low < 0 ? Range{-high, -low} : Range{low, high};
}

void relate_figures(const Article& article, const Change& change, Findings& findings, Finding& finding) {
  finding.related.push_back({findings.quote(article.quantities()[change.from].span), "from this"});
  finding.related.push_back({findings.quote(article.quantities()[change.to].span), "to this"});
}

std::string figures_of(const Article& article, const Change& change) {
  return "from " + slice(article, article.quantities()[change.from].span) + " to " + slice(article, article.quantities()[change.to].span);
}

double exact_percent(const Quantity& from, const Quantity& to) { return std::fabs(to.value() - from.value()) / from.value() * 100; }

bool is_points(const Quantity& from, const Quantity& to, const Quantity& amount) {
  if (!from.has(Dimension::share) || !to.has(Dimension::share) || !amount.has(Dimension::share)) return false;
  return difference_of({values_of(from), values_of(to)}).overlaps(values_of(amount));
}

bool is_percent_of_figures(const Quantity& from, const Quantity& to, const Quantity& amount) {
  const auto percent = percent_of(told_by(from, to));
  if (!percent) return true;
  const Range stated = values_of(amount);
  return Range{percent->low - k_percent_slack, percent->high + k_percent_slack}.overlaps(stated);
}

}  // namespace debunk::rules::numbers
