// Media queries, as far as they ask for a kind of device and a width.
#pragma once

#include <string_view>

namespace debunk::page {

/// The width of a common screen, in pixels of CSS.
inline constexpr double k_screen_width = 1280;

/// Does a screen of that width fulfil one of the queries of `list` ("screen and (min-width: 40em), print")? Conditions on anything but
/// width are taken to hold, save what people ask for themselves ("prefers-…").
bool fits_screen(std::string_view list);

}  // namespace debunk::page
