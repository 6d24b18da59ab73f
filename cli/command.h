// A command is a value too: what `debunk NAME` is for, what it takes and what runs it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "cli/console.h"
#include "cli/flag.h"

namespace debunk::cli {

struct Command {
  std::string_view name;
  std::string_view operand = {};  ///< what help calls the operands, "FILE"; empty: there are none
  std::size_t least = 0;          ///< operands it needs
  std::size_t most = 0;           ///< operands it takes; k_any: as many as there are
  Completes completes = Completes::nothing;
  std::string_view brief;         ///< one line, upper case, no full stop
  std::string_view details;
  std::span<const Flag* const> flags = {};
  bool hidden = false;            ///< left out of help, for the build
  Exit (*run)(const Typed& typed, Console& console);
};

inline constexpr std::size_t k_any = static_cast<std::size_t>(-1);

std::span<const Command> all_commands();
const Command* find_command(std::string_view name);  ///< null if there is none

}  // namespace debunk::cli
