// What counts most comes first; of the same count, by name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "debunk/scan_stats.h"

namespace debunk::report {

struct Ranked {
  std::string name;  ///< "other hosts" for those that are not counted by name
  std::uint64_t count = 0;
};

std::vector<Ranked> by_findings(const ScanTallies& tallies);  ///< those without any are left out
std::vector<Ranked> by_records(const ScanTallies& tallies);
std::vector<Ranked> by_count(const ScanCounts& counts);

}  // namespace debunk::report
