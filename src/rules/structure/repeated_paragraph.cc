// A paragraph that stood before.
#include "rules/findings.h"
#include "rules/structure/repetition.h"

namespace debunk::rules::structure {

void repeated_paragraph(const Article& article, Findings& findings) {
  for (const Repetition& one : repeated_paragraphs(article)) {
    Finding& finding = findings.add(one.again, "this paragraph stood before");
    finding.related.push_back({findings.quote(one.first), "the first time"});
    finding.fix = Fix{Applicability::unsafe, "remove it", {{with_gap(article, one.again), ""}}};
  }
}

}  // namespace debunk::rules::structure
