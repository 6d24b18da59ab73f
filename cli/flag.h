// A flag is a value: its names, its help and what it does to Typed. Parser, help, manual page, completions and the test that every
// flag has a test read these values; nothing else knows which flags there are. After ripgrep's flags/defs.rs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/typed.h"

namespace debunk::cli {

/// What a shell offers for a value or an operand. `rule` is a rule, a group, "all" or "quick"; `command` a command of debunk.
enum class Completes : std::uint8_t { nothing, file, rule, command };

struct Flag {
  std::string_view name;                           ///< "format" for --format
  char letter = 0;                                 ///< 'f' for -f; 0: none
  std::string_view value = {};                     ///< what help calls the value, "FORMAT"; empty: the flag takes none
  std::span<const std::string_view> choices = {};  ///< every value it may have, where they can be listed; the parser sees to it
  Completes completes = Completes::nothing;
  std::string_view heading;                        ///< where help lists it
  std::string_view brief;                          ///< one line, lower case, no full stop
  std::string_view details;                        ///< whole sentences; paragraphs are separated by an empty line
  std::string (*apply)(Typed& typed, std::string_view value);  ///< what is wrong with the value; empty: nothing
};

}  // namespace debunk::cli
