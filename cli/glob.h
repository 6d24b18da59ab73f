// Patterns for paths, as in .gitignore: `*` and `?` stay inside one folder, `**` crosses folders, and a pattern without a slash is
// about the name alone, in whatever folder.
#pragma once

#include <string_view>

namespace debunk::cli {

/// `path` is relative, with `/` between folders.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace debunk::cli
