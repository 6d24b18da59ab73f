#include "pipeline/known_findings.h"

#include <algorithm>

namespace debunk::pipeline {

void leave_out_known(Report& report, const std::vector<std::string>& known) {
  if (known.empty()) return;
  std::vector<std::string> prints = fingerprints(report);
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < prints.size(); ++i) {
    if (std::ranges::binary_search(known, prints[i])) report.known.push_back(std::move(prints[i]));
    else kept.push_back(std::move(report.findings[i]));
  }
  report.suppressed += report.known.size();
  report.findings = std::move(kept);
}

}  // namespace debunk::pipeline
