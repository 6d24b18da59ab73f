#include "rules/article.h"
#include "rules/findings.h"

namespace debunk::rules::text {

void doubled_word(const Article& article, Findings& findings) {
  const auto& words = article.words();
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].hash != words[i - 1].hash || words[i].start != words[i - 1].end + 1) continue;
    const Span second{words[i - 1].end, words[i].end};
    Finding& finding = findings.add({words[i - 1].start, words[i].end}, "\"" + std::string(article.slice(words[i])) + "\" stands twice");
    finding.fix = Fix{Applicability::unsafe, "write it once", {{second, ""}}};
  }
}

}  // namespace debunk::rules::text
