// Was a text broken into lines of a fixed width, as mail and old wire services do? Then a line end means nothing.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "extract/lines.h"

namespace debunk::extract {

class LineWrap {
 public:
  static constexpr std::size_t k_sample = 4001;  ///< lines that are enough

  /// Looks at the first lines of the text, up to `k_sample`. It is wrapped if, where a line follows a line, the next word mostly would not
  /// have fitted, and the next line mostly does not look like a new beginning.
  LineWrap(std::string_view text, std::span<const Line> first);

  bool is_wrapped() const { return width_ != 0; }

  /// Does `next`, the line after `line` without an empty one between, go on with its paragraph?
  bool joins(std::string_view text, const Line& line, const Line& next) const;

 private:
  std::size_t width_ = 0;  ///< in characters; 0: not wrapped
};

}  // namespace debunk::extract
