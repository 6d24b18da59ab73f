// The life of an article, from its document to the report.
#include <algorithm>

#include "base/hash.h"
#include "debunk/checker.h"
#include "debunk/version.h"
#include "pipeline/known_findings.h"
#include "pipeline/suppressed.h"
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/registry.h"
#include "text/language.h"
#include "text/lexicon.h"

namespace debunk {
namespace {

template <typename One>
void sort_by_place(std::vector<One>& all) {
  std::ranges::stable_sort(all, [](const One& a, const One& b) {
    if (a.quote.file_span() != b.quote.file_span()) return a.quote.file_span() < b.quote.file_span();
    if (a.quote.span() != b.quote.span()) return a.quote.span() < b.quote.span();
    return a.rule->index < b.rule->index;
  });
}

/// What decides which findings a text gets: each rule that is on, with its page (where its meaning stands) and its level.
std::string digest_of(const RuleSet& rules) {
  base::Sha256 all;
  for (const Rule& rule : all_rules())
    if (rules.contains(rule)) all.add(rule.id).add("=").add(to_string(rules.level(rule))).add("\n").add(rule.page).add({"\0", 1});
  return "sha256:" + all.hex();
}

void note_limits(const Document& document, std::vector<Skipped>& skipped) {
  if (document.cut_at_limit()) skipped.push_back({"everything after the first 1 GiB", "the file is larger than debunk reads; split it"});
}

}  // namespace

Checker::Checker(CheckerOptions options) : options_(std::move(options)) {
  std::ranges::sort(options_.known);
  provenance_.engine = "debunk " + std::string(version());
  provenance_.rules = digest_of(options_.rules);
  provenance_.models = text::lexicon_digest();
}

Report Checker::check(const Document& document) const {
  Report report{document, "und", {}, {}, 0, provenance_};
  note_limits(document, report.skipped);
  const rules::Article article(report.document);
  for (const Rule& rule : all_rules()) {
    if (!options_.rules.contains(rule)) continue;
    rules::Findings findings(report.document, rule, options_.rules.level(rule), report.findings, options_.most_findings,
                             options_.explain_skips ? &report.near_misses : nullptr);
    rules::function_of(rule)(article, findings);
    if (findings.left_out() > 0)
      report.skipped.push_back({std::to_string(findings.left_out()) + " more of " + std::string(rule.id), "one rule found more than is kept"});
  }
  report.language = text::to_string(article.language());
  sort_by_place(report.findings);
  sort_by_place(report.near_misses);
  pipeline::leave_out_suppressed(report);
  pipeline::leave_out_known(report, options_.known);
  return report;
}

Report check(const Document& document) {
  static const Checker checker;
  return checker.check(document);
}

}  // namespace debunk
