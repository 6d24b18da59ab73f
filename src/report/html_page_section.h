// A section of a rule's page, for readers of the report.
#pragma once

#include <string>
#include <string_view>

namespace debunk::report {

/// The HTML of what stands under "## heading" of a Markdown page; empty if there is no such heading.
std::string page_section(std::string_view page, std::string_view heading);

}  // namespace debunk::report
