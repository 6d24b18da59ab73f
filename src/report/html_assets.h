// The style and the script of the HTML report, and the style of the summary of a scan, which the build puts into the program (cmake/embed_text.cmake).
#pragma once

#include <string_view>

namespace debunk::report {

std::string_view report_css();
std::string_view report_js();
std::string_view scan_css();

}  // namespace debunk::report
