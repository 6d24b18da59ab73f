// Which debunk this is.
#pragma once

#include <string_view>

namespace debunk {

std::string_view version();  ///< "0.1.0"

}  // namespace debunk
