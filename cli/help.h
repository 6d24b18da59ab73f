// What `--help`, the manual page and the completions show, all made from the tables of commands and flags.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace debunk::cli {

void write_overview(std::ostream& out);                                   ///< `debunk help`
void write_usage(std::ostream& out, const Command& command);              ///< one line
void write_help(std::ostream& out, const Command& command, bool details); ///< `debunk help COMMAND`

void write_manual(std::ostream& out);  ///< debunk.1, in man(7)
void write_bash_completions(std::ostream& out);
void write_zsh_completions(std::ostream& out);
void write_fish_completions(std::ostream& out);

/// "check [FLAGS] FILE...", without the program's name.
std::string usage_of(const Command& command);

inline constexpr std::string_view k_exit_codes =
    "0 when nothing was found at or above the chosen level, 1 when something was, 2 when debunk could not run or could not read some of the files "
    "(the others are still checked).";

}  // namespace debunk::cli
