// What holds for every document, report, fix and output, whatever the bytes: the contracts of include/debunk as code. The property
// tests and the fuzz targets ask here.
#pragma once

#include <string>

#include "debunk/debunk.h"

namespace debunk::properties {

/// Each gives the first property that does not hold, in words; empty if all hold.

/// Text is valid UTF-8; blocks, broken bytes and suppressions are whole characters inside it, in order; the way back leads into the
/// source and never backwards.
std::string broken(const Document& document);

/// Findings are in order, quote their slice, and come from bytes of the source; edits are whole characters and do not overlap.
std::string broken(const Report& report);

/// Made once: what was not touched is as it was, what was removed is kept. Made until done: no fix of that promise can be made any more,
/// unless the limit of rounds was reached.
std::string broken_fixes(const Document& document, const Checker& checker, Applicability promise);

/// What the format promises of its own form; JSON formats are parsed and their numbers are compared with the report.
std::string broken_output(const Report& report, Format format);

}  // namespace debunk::properties
