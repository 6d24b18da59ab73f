// Text that comes from outside, made harmless for the place where it is shown.
#pragma once

#include <string>
#include <string_view>

namespace debunk::cli {

/// A JSON string with its quotes, which is also a TOML string. What is not UTF-8 becomes U+FFFD.
std::string quoted(std::string_view text);

/// For a line of a terminal: control characters and what is not UTF-8 as \x1b, so that no file name can end the line or paint.
std::string one_line(std::string_view text);

/// "1 file", "2 files".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace debunk::cli
