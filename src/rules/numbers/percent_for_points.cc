// "from 5 percent to 7 percent, a rise of 2 percent": that is 2 percentage points, and 40 percent.
#include <cmath>
#include <string>

#include "rules/numbers/amount.h"
#include "rules/numbers/told_change.h"

namespace debunk::rules::numbers {

using language::Change;
using language::Quantity;

void percent_for_points(const Article& article, Findings& findings) {
  for (const Change& change : article.changes()) {
    if (change.amount == Change::k_none) continue;
    const Quantity &from = article.quantities()[change.from], &to = article.quantities()[change.to], &amount = article.quantities()[change.amount];
    if (!is_points(from, to, amount) || is_percent_of_figures(from, to, amount) || article.is_quoted(amount.span)) continue;
    if (why_incomparable(article, change) != nullptr) continue;
    Finding& finding = findings.add(amount.span, figures_of(article, change) + " is " + in_digits(std::fabs(to.value() - from.value())) + " percentage points; in percent it is " +
                                                     in_digits(exact_percent(from, to)));
    relate_figures(article, change, findings, finding);
  }
}

}  // namespace debunk::rules::numbers
