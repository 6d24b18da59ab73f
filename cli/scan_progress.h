// A line on the terminal: how far a scan is, how fast, and how long it will take. Nothing where there is no terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <vector>

#include "debunk/scan.h"

namespace debunk::cli {

class ScanProgress {
 public:
  /// `sizes` of the inputs; 0: unknown. `on`: there is a terminal, and somebody who wants to know.
  ScanProgress(std::ostream& out, const std::vector<std::uint64_t>& sizes, const ScanPosition& from, bool on);
  ~ScanProgress() { clear(); }

  void done(const ScanItem& item, const ScanStats& stats);
  void clear();  ///< before anything else is written to the terminal

 private:
  using Clock = std::chrono::steady_clock;

  std::uint64_t bytes_at(std::size_t input, std::uint64_t at) const;
  void show(Clock::time_point now, const ScanItem& item, const ScanStats& stats);

  std::ostream& out_;
  std::vector<std::uint64_t> ends_;  // of each input, if all were one
  const bool on_;
  bool shown_ = false;
  const std::uint64_t from_;
  const Clock::time_point start_;
  Clock::time_point next_;
};

/// "45 s", "3 min", "2 h 5 min".
std::string in_words(std::chrono::seconds time);

}  // namespace debunk::cli
