// The elements that the standard calls special: blocks, and what else formatting does not reach through (WHATWG, section 13.2.4.2).
#pragma once

#include "html/open_elements.h"

namespace debunk::html {

bool is_special(const OpenElement& element);

}  // namespace debunk::html
