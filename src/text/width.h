// How many columns of a terminal a text takes (Unicode Standard Annex #11).
#pragma once

#include <cstddef>
#include <string_view>

namespace debunk::text {

int display_width(char32_t character);            ///< 0 combining, invisible or control; 2 wide or full-width; else 1
std::size_t display_width(std::string_view valid);

}  // namespace debunk::text
