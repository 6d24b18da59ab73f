// Carrying out what findings propose.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "debunk/checker.h"
#include "debunk/report.h"

namespace debunk {

/// A piece of the source that a fix took away or replaced, so that nothing is lost.
struct AppliedEdit {
  std::string rule;
  Span source;          ///< in the bytes as they were in that round
  std::string removed;  ///< UTF-8
  std::string inserted; ///< UTF-8
  std::size_t round = 0;
};

struct FixedText {
  std::string bytes;  ///< the new source, in the encoding of the old
  std::vector<AppliedEdit> applied;
  std::size_t refused = 0;  ///< fixes left out: they overlap another, touch markup, or cannot be written in the file's encoding
};

/// Applies the fixes of `report` that promise at least `promise`, each whole or not at all, first come in text order.
FixedText apply_fixes(const Report& report, Applicability promise = Applicability::safe);

/// The same, again and again until no such fix remains (at most 10 rounds), reading the result as `document` was read.
FixedText fix_all(const Document& document, const Checker& checker, Applicability promise = Applicability::safe);

}  // namespace debunk
