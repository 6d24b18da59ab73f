// A sentence that stood before, word for word or nearly.
#include "rules/findings.h"
#include "rules/structure/repetition.h"

namespace debunk::rules::structure {

void repeated_sentence(const Article& article, Findings& findings) {
  for (const Repetition& one : repeated_sentences(article)) {
    Finding& finding = findings.add(one.again, one.exact ? "this sentence stood before" : "nearly the same sentence stood before");
    finding.related.push_back({findings.quote(one.first), "the first time"});
    if (one.exact) finding.fix = Fix{Applicability::unsafe, "remove it", {{with_gap(article, one.again), ""}}};
  }
}

}  // namespace debunk::rules::structure
