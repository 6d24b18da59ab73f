// Unified diffs, as diff -u writes them and patch reads them.
#pragma once

#include <string>
#include <string_view>

namespace debunk::cli {

/// What turns `before` into `after`, with three lines of context; empty if they are equal.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace debunk::cli
