// "fell from 5% to 7%": the verb says one direction, the figures the other.
#include <string>

#include "rules/numbers/figures.h"
#include "rules/numbers/told_change.h"

namespace debunk::rules::numbers {

void wrong_direction(const Article& article, Findings& findings) {
  for (const language::Change& change : article.changes()) {
    if (change.direction == 0 || change.direction_span.empty()) continue;
    const language::Quantity &from = article.quantities()[change.from], &to = article.quantities()[change.to];
    const Range before = base_values_of(from), after = base_values_of(to);
    const bool wrong = change.direction > 0 ? after.high < before.low : after.low > before.high;
    if (!wrong) continue;
    if (const char* reason = why_direction_is_open(article, change)) {
      findings.skip(change.span, reason);
      continue;
    }
    const std::string verb = slice(article, change.direction_span), was = slice(article, from.span), became = slice(article, to.span);
    Finding& finding =
        findings.add(change.direction_span, "\"" + verb + "\" from " + was + " to " + became + ": that is " + (change.direction > 0 ? "less" : "more"));
    finding.related.push_back({findings.quote(from.span), "from this"});
    finding.related.push_back({findings.quote(to.span), "to this"});
  }
}

}  // namespace debunk::rules::numbers
