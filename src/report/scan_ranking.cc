#include "report/scan_ranking.h"

#include <algorithm>

namespace debunk::report {
namespace {

std::string shown(const std::string& name) { return name.empty() ? "other hosts" : name; }

std::vector<Ranked> ranked(std::vector<Ranked> all) {
  std::erase_if(all, [](const Ranked& one) { return one.count == 0; });
  std::ranges::stable_sort(all, std::greater<>(), &Ranked::count);  // they come by name
  return all;
}

std::vector<Ranked> ranked(const ScanTallies& tallies, std::uint64_t ScanTally::*count) {
  std::vector<Ranked> all;
  for (const auto& [name, tally] : tallies) all.push_back({shown(name), tally.*count});
  return ranked(std::move(all));
}

}  // namespace

std::vector<Ranked> by_findings(const ScanTallies& tallies) { return ranked(tallies, &ScanTally::findings); }

std::vector<Ranked> by_records(const ScanTallies& tallies) { return ranked(tallies, &ScanTally::records); }

std::vector<Ranked> by_count(const ScanCounts& counts) {
  std::vector<Ranked> all;
  for (const auto& [name, count] : counts) all.push_back({name, count});
  return ranked(std::move(all));
}

}  // namespace debunk::report
