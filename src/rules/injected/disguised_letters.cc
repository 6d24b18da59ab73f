#include "rules/injected/report.h"

namespace debunk::rules::injected {

void disguised_letters(const Article& article, Findings& findings) {
  for (const Planted& planted : article.planted_text())
    if (planted.kind == PlantedKind::disguised) report(article, planted, "text in disguised letters", findings);
}

}  // namespace debunk::rules::injected
