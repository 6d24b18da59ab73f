// Carrying out fixes, each whole or not at all.
#include "debunk/fix.h"

namespace debunk {

FixedText apply_fixes(const Report& report, Applicability promise) {
  FixedText fixed{std::string(report.document.source()), {}, 0};
  std::size_t shift_from = 0;
  std::string out;
  for (const Finding& finding : report.findings) {
    if (!finding.fix || finding.fix->applicability < promise) continue;
    bool fits = true;
    for (const Edit& edit : finding.fix->edits) fits = fits && report.document.source_span(edit.span).start >= shift_from;
    if (!fits) {
      ++fixed.refused;
      continue;
    }
    for (const Edit& edit : finding.fix->edits) {
      const Span source = report.document.source_span(edit.span);
      out.append(report.document.source().substr(shift_from, source.start - shift_from));
      out += edit.text;
      fixed.applied.push_back({std::string(finding.rule->id), source, std::string(report.document.slice(edit.span)), edit.text, 0});
      shift_from = source.end;
    }
  }
  out.append(report.document.source().substr(shift_from));
  fixed.bytes = std::move(out);
  return fixed;
}

FixedText fix_all(const Document& document, const Checker& checker, Applicability promise) { return apply_fixes(checker.check(document), promise); }

}  // namespace debunk
