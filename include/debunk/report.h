// Everything debunk has to say about one document.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "debunk/document.h"
#include "debunk/finding.h"

namespace debunk {

/// What made the report, so that it can be made again.
struct Provenance {
  std::string engine;  ///< "debunk 0.1.0"
  std::string rules;   ///< digest over the rules that were on and their levels
  std::string models;  ///< digest over the word tables and weights in the program
};

/// Something that was not looked at, and why: a limit that was hit, a part that is not text.
struct Skipped {
  std::string what;
  std::string reason;
};

/// What nearly was a finding: a rule looked at it twice and let it be, for this reason. Only where CheckerOptions::explain_skips asks for it.
struct NearMiss {
  const Rule* rule;
  Quote quote;
  std::string reason;  ///< in the words of a message: "the sentence tells of two years"
};

/// A piece of the source that a fix took away or replaced, so that nothing is lost.
struct AppliedEdit {
  std::string rule;
  Span source;           ///< in the bytes as they were in that round
  std::string removed;   ///< UTF-8
  std::string inserted;  ///< UTF-8, as it is written in the file: "&amp;" in HTML
  std::size_t round = 0;
};

/// Findings are sorted by place, then rule. Holds its document (sharing its data), so nothing in it dangles.
struct Report {
  Document document;
  std::string language;  ///< BCP 47, detected; "und" where the text gives too little
  std::vector<Finding> findings;
  std::vector<Skipped> skipped;
  std::size_t suppressed = 0;  ///< findings left out because a comment or a baseline says so
  Provenance provenance;
  std::vector<AppliedEdit> fixed = {};   ///< where the document is what fixes left: what they did, so that nothing is lost
  std::vector<NearMiss> near_misses = {};  ///< sorted as findings are
  std::vector<std::string> known = {};  ///< those of CheckerOptions::known that were met, in the order of their findings
};

/// The same for the same finding as long as its rule, its quotation and the words next to it stay: it survives edits elsewhere in
/// the file, and moving the file. 32 hex digits. Equal findings in equal surroundings share it; `occurrence` tells them apart.
std::string fingerprint(const Document& document, const Finding& finding, std::size_t occurrence = 0);

/// The fingerprint of each finding, repeated ones numbered, in the order of `report.findings`.
std::vector<std::string> fingerprints(const Report& report);

}  // namespace debunk
