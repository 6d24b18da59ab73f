// A line on the terminal for work that takes long, and nothing at all for work that does not.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>

namespace debunk::cli {

class Progress {
 public:
  /// `on`: there is a terminal, and somebody who wants to know.
  Progress(std::ostream& out, std::size_t total, bool on);
  ~Progress() { clear(); }

  void done(std::size_t count);  ///< so many of the files
  void clear();                  ///< before anything else is written to the terminal

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  std::size_t total_;
  bool on_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace debunk::cli
