#include "debunk/version.h"

namespace debunk {

std::string_view version() { return DEBUNK_VERSION; }

}  // namespace debunk
