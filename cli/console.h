// The world outside: where text goes, and what the terminal and the environment say. Read once by main, so that the rest of the
// program can be tested without them.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "cli/quoted.h"

namespace debunk::cli {

enum class Exit : int {
  clean = 0,     ///< nothing at or above the chosen level
  findings = 1,
  failed = 2,    ///< could not run, or not on everything
  interrupted = 130,  ///< as shells say it of SIGINT
};

struct Console {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;     ///< NO_COLOR is set, or the terminal is a dumb one
  std::size_t width = 0;     ///< columns of the terminal; 0: unknown

  /// One line on standard error, "debunk: MESSAGE".
  void complain(const std::string& message) { err << "debunk: " << one_line(message) << '\n'; }
};

}  // namespace debunk::cli
