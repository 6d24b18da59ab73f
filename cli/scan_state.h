// How far a scan has come: the small file beside its output, from which --resume goes on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "debunk/scan.h"

namespace debunk::cli {

struct ScanState {
  std::string run;           ///< digest of what decides the output besides the inputs: rules, conditions
  std::string inputs;        ///< digest of their names, sizes and times of change
  std::uint64_t length = 0;  ///< bytes of the output that are whole
  ScanPosition position;
  ScanStats stats;

  friend bool operator==(const ScanState&, const ScanState&) = default;
};

/// Lines of words, the last of which is "end".
std::string write_state(const ScanState& state);
std::optional<ScanState> parse_state(std::string_view text);  ///< none: it is no whole state

}  // namespace debunk::cli
