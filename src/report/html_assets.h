// The style and the script of the HTML report, which the build puts into the program (cmake/embed_text.cmake).
#pragma once

#include <string_view>

namespace debunk::report {

std::string_view report_css();
std::string_view report_js();

}  // namespace debunk::report
