// What to call a character that nobody can see.
#pragma once

#include <string>
#include <string_view>

namespace debunk::rules::text {

std::string code_point(char32_t character);      ///< "U+200B"
std::string character_name(char32_t character);  ///< "zero width space (U+200B)", after the Unicode Character Database
std::string hex_bytes(std::string_view bytes);   ///< "C3 28"; at most eight, then "…"

}  // namespace debunk::rules::text
