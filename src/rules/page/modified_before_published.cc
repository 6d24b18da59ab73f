// The two dates of one place are compared, so that no other clock or plug-in comes between. A story that was written first and set to appear
// later has such dates for hours, so days are asked for.
#include "page/date.h"
#include "rules/page/stated.h"

namespace debunk::rules::page {
namespace {

/// Stories wait so long for their hour to come.
constexpr long k_waiting_days = 2;

}  // namespace

void modified_before_published(const Article& article, Findings& findings) {
  for (const StatedIn where : {StatedIn::json_ld, StatedIn::open_graph, StatedIn::meta, StatedIn::microdata}) {
    const auto published = stated(article, Field::published, {where}), modified = stated(article, Field::modified, {where});
    if (published.size() != 1 || modified.size() != 1) continue;
    const auto first = debunk::page::days_of(published[0]->value), second = debunk::page::days_of(modified[0]->value);
    if (!first || !second || *second >= *first - k_waiting_days) continue;
    Finding& finding = findings.add_of_file(
        modified[0]->span, "modified on " + modified[0]->value.substr(0, 10) + ", before it was published on " + published[0]->value.substr(0, 10));
    finding.related.push_back({findings.quote_of_file(published[0]->span), "when it was published"});
    return;
  }
}

}  // namespace debunk::rules::page
