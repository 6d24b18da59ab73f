// Arguments → Typed. About a hundred lines over the table of flags, rather than CLI11: that library wants its own description of every
// flag, from which neither the manual page nor completions can be made; it costs several seconds of compile time and builds its options
// on the heap at every start; and here one mistake does not hide the next.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/typed.h"

namespace debunk::cli {

struct Parsed {
  Typed typed;
  std::vector<std::string> mistakes;  ///< one line each; empty: all is well
};

/// `arguments` without the program's name. Touches nothing outside.
Parsed parse(std::span<const std::string_view> arguments);

}  // namespace debunk::cli
