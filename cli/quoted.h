// Text that comes from outside, made harmless for the place where it is shown.
#pragma once

#include <string>
#include <string_view>

namespace debunk::cli {

/// A JSON string with its quotes, which is also a TOML string. What is not UTF-8 becomes U+FFFD; what nobody would see is escaped.
std::string json_string(std::string_view text);

/// For a line of a terminal: control characters and what is not UTF-8 as \x1b, invisible characters as \u200b, so that no file name
/// can end the line, paint, or pass for another.
std::string one_line(std::string_view text);

/// The same text with U+FFFD for what is not UTF-8.
std::string as_utf8(std::string_view text);

/// "1 file", "2 files".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace debunk::cli
