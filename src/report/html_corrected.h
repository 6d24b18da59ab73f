// The article as it should be: what `--fix` would write, and what it would take away.
#pragma once

#include <string>

#include "debunk/report.h"
#include "report/html_note.h"

namespace debunk::report {

/// The corrected article and the list of changes; empty if no safe fix can be made.
std::string corrected_html(const Report& report, const ElementIds& ids, const std::string& language_attribute);

/// What fixes did to the file before it was checked, so that nothing is lost; empty if they did nothing.
std::string fixed_html(const Report& report);

}  // namespace debunk::report
