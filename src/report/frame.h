// A place in a file with carets under it, as compilers draw it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/file_text.h"

namespace debunk::report {

/// Escape sequences (ECMA-48 SGR); all empty without colours.
struct Palette {
  std::string_view mark;    ///< carets and label
  std::string_view gutter;
  std::string_view strong;
  std::string_view reset;
};

struct FrameOptions {
  std::size_t width = 100;         ///< columns of the terminal
  std::size_t number_width = 1;    ///< digits of the largest line number among the frames that belong together
  char caret = '^';
  Palette palette;
};

/// The lines of `span` between gutters, without its "-->" line:
///
///    |
/// 27 | … and the deadly sho광주출장마사지otings at a Jewish …
///    |                  ^^^^^^^^^^^^^^^^^^^^ label
///
/// Of a long line only the surroundings of the place are shown, of many lines the first two and the last.
std::string frame(const FileText& file, Span span, std::string_view label, const FrameOptions& options);

}  // namespace debunk::report
