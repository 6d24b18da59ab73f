// "rose from 40 to 50, or 20 percent", "doubled from 40 to 60": the stated amount of a change is not what its figures make.
#include <cmath>
#include <string>

#include "rules/numbers/amount.h"
#include "rules/numbers/told_change.h"

namespace debunk::rules::numbers {
namespace {

using language::Change;
using language::Dimension;
using language::Quantity;

/// "doubled" of what became 1.75 to 2.35 times as much.
constexpr double k_multiple_low = 0.875, k_multiple_high = 1.18;

void check_multiple(const Article& article, const Change& change, Findings& findings) {
  const Quantity &from = article.quantities()[change.from], &to = article.quantities()[change.to];
  const Told told = told_by(from, to);
  if (told.before.low <= 0 || std::isinf(told.before.high) || std::isinf(told.after.high)) return;
  const Range ratio{told.after.low / told.before.high, told.after.high / told.before.low};
  const language::Reading reading = article.reading();
  std::string_view before;
  for (std::size_t i = from.first_word; i-- > 0 && reading.words[i].start >= change.span.start;)
    if (Span(reading.words[i].span()) == change.direction_span && i > 0) before = reading.word(i - 1);
  Range allowed{change.multiple * k_multiple_low, change.multiple * k_multiple_high};
  if (before == "than") (change.multiple > 1 ? allowed.high : allowed.low) = change.multiple > 1 ? change.multiple * 3 : 0;
  if (before == "nearly" || before == "almost" || before == "about" || before == "roughly") allowed = {allowed.low * 0.8, allowed.high * 1.2};
  if (ratio.overlaps(allowed)) return;
  if (const char* reason = why_incomparable(article, change)) return findings.skip(change.span, reason);
  Finding& finding = findings.add(change.direction_span, "\"" + slice(article, change.direction_span) + "\" " + figures_of(article, change) + ": that is " +
                                                             in_digits(to.value() / from.value()) + " times as much");
  relate_figures(article, change, findings, finding);
}

}  // namespace

void wrong_change(const Article& article, Findings& findings) {
  for (const Change& change : article.changes()) {
    if (change.multiple != 0) {
      check_multiple(article, change, findings);
      continue;
    }
    if (change.amount == Change::k_none) continue;
    const Quantity &from = article.quantities()[change.from], &to = article.quantities()[change.to], &amount = article.quantities()[change.amount];
    if (amount.low.fraction) continue;
    std::string message;
    if (amount.has(Dimension::share)) {
      if (is_percent_of_figures(from, to, amount)) continue;
      if (is_points(from, to, amount)) continue;  // numbers/percent-for-points
      message = figures_of(article, change) + " is a change of " + in_digits(exact_percent(from, to)) + " percent, not " + slice(article, amount.span);
    } else {
      const bool in_points = amount.has(Dimension::points) && from.has(Dimension::share) && to.has(Dimension::share);
      if (amount.is(language::UnitId::basis_points) || (!in_points && (amount.unit != to.unit || amount.unit != from.unit))) continue;
      const Range difference = difference_of({values_of(from), values_of(to)});
      if (difference.overlaps(values_of(amount))) continue;
      message = figures_of(article, change) + " is a difference of " + in_digits(std::fabs(to.value() - from.value())) + ", not " + slice(article, amount.span);
    }
    if (const char* reason = why_incomparable(article, change)) {
      findings.skip(amount.span, reason);
      continue;
    }
    if (article.is_quoted(amount.span) || article.is_planted(amount.span)) {
      findings.skip(amount.span, "it is quoted: whoever is quoted said it");
      continue;
    }
    Finding& finding = findings.add(amount.span, message);
    relate_figures(article, change, findings, finding);
  }
}

}  // namespace debunk::rules::numbers
