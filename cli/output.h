// `--output`: a file that is replaced when all is written, or not at all.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "cli/console.h"

namespace debunk::cli {

/// Gives `write` a stream that becomes the file at `path`. If it cannot, that is told and the exit code is `failed`.
Exit write_output(const std::string& path, Console& console, const std::function<Exit(std::ostream&)>& write);

}  // namespace debunk::cli
