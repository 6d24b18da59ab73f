// The life of an article, from its document to the report.
#include <algorithm>

#include "debunk/checker.h"
#include "pipeline/known_findings.h"
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/registry.h"

namespace debunk {
namespace {

void sort_findings(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
    if (a.quote.span() != b.quote.span()) return a.quote.span() < b.quote.span();
    return a.rule->index < b.rule->index;
  });
}

}  // namespace

Checker::Checker(CheckerOptions options) : options_(std::move(options)) { std::ranges::sort(options_.known); }

Report Checker::check(const Document& document) const {
  Report report{document, "und", {}, {}, 0, provenance_};
  const rules::Article article(document);
  for (const Rule& rule : all_rules()) {
    if (!options_.rules.contains(rule)) continue;
    rules::Findings findings(document, rule, options_.rules.level(rule), report.findings);
    rules::function_of(rule)(article, findings);
  }
  sort_findings(report.findings);
  pipeline::leave_out_known(report, options_.known);
  return report;
}

Report check(const Document& document) {
  static const Checker checker;
  return checker.check(document);
}

}  // namespace debunk
