// Document in, report out: no network, no clock, no environment. The same input gives the same report.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "debunk/document.h"
#include "debunk/report.h"
#include "debunk/rule.h"

namespace debunk {

struct CheckerOptions {
  RuleSet rules = RuleSet::recommended();
  std::vector<std::string> known = {};  ///< fingerprints of findings to leave out: a baseline
  bool explain_skips = false;  ///< keep what nearly was a finding: Report::near_misses
  /// Of one rule in one document, and as many near misses. What is more is not kept, and Report::skipped says so: where memory must be bounded.
  std::size_t most_findings = std::numeric_limits<std::size_t>::max();
};

/// Immutable after construction; any number of threads may call `check` of one Checker.
class Checker {
 public:
  explicit Checker(CheckerOptions options = {});
  Report check(const Document& document) const;

 private:
  CheckerOptions options_;
  Provenance provenance_;
};

/// With the recommended rules.
Report check(const Document& document);

}  // namespace debunk
