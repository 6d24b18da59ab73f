// The rule pages, which the build puts into the program (cmake/embed_pages.cmake).
#pragma once

#include <string_view>

namespace debunk::rules {

std::string_view page_of(std::string_view id);  ///< the Markdown of src/rules/<id>.md; empty if there is none

}  // namespace debunk::rules
