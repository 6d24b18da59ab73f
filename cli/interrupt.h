// Ctrl-C, for work that has something to put in order before it ends.
#pragma once

#include <csignal>

namespace debunk::cli {

/// While it lives, the first SIGINT or SIGTERM is only noted; a second one ends the program as always.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  bool happened() const;

 private:
  struct sigaction old_interrupt_, old_terminate_;
};

}  // namespace debunk::cli
