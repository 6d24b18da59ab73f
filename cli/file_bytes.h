#pragma once

#include <string>

#include "debunk/result.h"

namespace debunk::cli {

/// A small file of our own (settings, a baseline), whole. Articles are read by the library.
Result<std::string> file_bytes(const std::string& path);

}  // namespace debunk::cli
