// The days on which a story was published, as each place has them that speaks of this story alone. A place that has the day of the last change
// for that of publication, as old <meta> names often have, is let be.
#include <cstdlib>

#include "page/date.h"
#include "rules/page/stated.h"

namespace debunk::rules::page {
namespace {

/// A day is another one in another zone.
constexpr long k_same_day = 1;

bool is_a_change(const Statement& date, const std::vector<const Statement*>& changes) {
  for (const Statement* change : changes)
    if (change->value.substr(0, 10) == date.value.substr(0, 10)) return true;
  return false;
}

}  // namespace

void two_dates(const Article& article, Findings& findings) {
  using enum StatedIn;
  const auto dates = stated(article, Field::published, {json_ld, open_graph, microdata});
  const auto changes = stated(article, Field::modified, {json_ld, open_graph, microdata, meta, time});
  const Statement* first = nullptr;
  for (const Statement* date : dates) {
    if (is_a_change(*date, changes)) continue;
    if (first == nullptr) {
      first = date;
      continue;
    }
    if (first->where == date->where) continue;
    const auto one = debunk::page::days_of(first->value), other = debunk::page::days_of(date->value);
    if (!one || !other || std::labs(*one - *other) <= k_same_day) continue;
    Finding& finding =
        findings.add_of_file(date->span, "published on " + date->value.substr(0, 10) + " here, on " + first->value.substr(0, 10) + " there");
    relate(*first, findings, finding);
    return;
  }
}

}  // namespace debunk::rules::page
