// Text from articles on a terminal: what a reader cannot see is shown by its number, and nothing in it can steer the terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace debunk::report {

/// How one character of a line is shown, and how many columns that takes.
struct Cell {
  std::size_t offset = 0;  ///< of the character
  std::size_t length = 0;
  std::string shown;
  std::size_t width = 0;
};

/// The character of `valid` at `offset`. A tab is four spaces. Control, format and unassigned characters are <U+200B>, but invisible
/// ones that belong to good spelling (joiners in Persian or Malayalam, variation selectors) only where `marked`, that is, reported on.
Cell cell_at(std::string_view valid, std::size_t offset, bool marked);

/// Any text in one line: messages, paths, quotations. Bytes that are not UTF-8 are <FF>.
std::string visible(std::string_view text);

}  // namespace debunk::report
