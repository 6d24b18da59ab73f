#include "rules/injected/report.h"

namespace debunk::rules::injected {

void advertising(const Article& article, Findings& findings) {
  for (const Planted& planted : article.planted_text())
    if (planted.kind == PlantedKind::advertising) report(article, planted, "advertising", findings);
}

}  // namespace debunk::rules::injected
