#include "pipeline/suppressed.h"

#include <algorithm>
#include <set>

namespace debunk::pipeline {

namespace {

bool names(const Suppression& suppression, const Rule& rule) {
  return suppression.rule.empty() || rule.answers_to(suppression.rule);
}

}  // namespace

void leave_out_suppressed(Report& report) {
  std::vector<Suppression> suppressions = report.document.suppressions();
  if (suppressions.empty()) return;
  // As places of the file, where findings of the page have theirs, too. Who asks to leave a whole text alone means the page around it.
  const std::size_t size = report.document.text().size();
  for (Suppression& one : suppressions)
    one.span = one.span == Span{0, size} ? Span{0, report.document.file_text().size()} : report.document.file_span(one.span);
  std::ranges::stable_sort(suppressions, {}, [](const Suppression& s) { return s.span.start; });
  // Findings are sorted too: one pass, with those suppressions at hand that reach the place.
  std::vector<const Suppression*> active;
  auto next = suppressions.begin();
  report.suppressed += std::erase_if(report.findings, [&](const Finding& finding) {
    const std::size_t place = finding.quote.file_span().start;
    for (; next != suppressions.end() && next->span.start <= place; ++next) active.push_back(&*next);
    std::erase_if(active, [&](const Suppression* suppression) { return suppression->span.end <= place; });
    return std::ranges::any_of(active, [&](const Suppression* suppression) { return names(*suppression, *finding.rule); });
  });
  std::set<std::string> unknown;
  for (const Suppression& suppression : suppressions) {
    if (suppression.rule.empty() || RuleSet::is_known(suppression.rule) || !unknown.insert(suppression.rule).second) continue;
    const std::string near = closest_rule(suppression.rule);
    report.skipped.push_back({"a comment that asks to ignore \"" + suppression.rule + "\"",
                              "there is no such rule or group" + (near.empty() ? "; see debunk rules" : "; did you mean \"" + near + "\"?")});
  }
}

}  // namespace debunk::pipeline
