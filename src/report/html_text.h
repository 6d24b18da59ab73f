// Text of an article into HTML: escaped, and with what nobody can see made visible.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace debunk::report {

/// For element content and for attributes in double quotes. White space stays as it is.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

/// Any text in one line, as `visible` shows it on a terminal: messages, paths, what comes from outside.
std::string one_line(std::string_view text);

/// As `append_escaped`, with invisible and control characters in a <span class="ghost" data-name="ZWSP">, which the style shows as a box
/// and isolates: a bidirectional control turns nothing around but itself ("Trojan Source", Boucher and Anderson 2021). The character
/// stays in the page, save those that HTML cannot hold, for which their control picture stands.
/// `joiners`: also joiners and variation selectors, which belong into ordinary words of many scripts.
void append_visible(std::string& out, std::string_view valid, bool joiners);

/// As `append_escaped`, with the characters that HTML cannot hold (C0 controls) shown as ghosts.
void append_plain(std::string& out, std::string_view valid);

/// The start and the end of a text of more than `limit` characters, with an ellipsis between; shorter texts whole.
std::string shortened(std::string_view valid, std::size_t limit);

}  // namespace debunk::report
