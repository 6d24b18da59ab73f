// What came of a scan, in numbers, and how people and programs read them.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>

namespace debunk {

struct ScanItem;

struct ScanTally {
  std::uint64_t records = 0;        ///< that were checked; of a rule: that it found something in
  std::uint64_t with_findings = 0;  ///< of these
  std::uint64_t findings = 0;

  friend bool operator==(const ScanTally&, const ScanTally&) = default;
};

using ScanTallies = std::map<std::string, ScanTally, std::less<>>;
using ScanCounts = std::map<std::string, std::uint64_t, std::less<>>;

/// So many hosts are counted by name, those that come first; all others together are the host "".
inline constexpr std::size_t k_most_hosts = 10'000;

/// Depends on the inputs and the options alone, not on threads or time.
struct ScanStats {
  ScanTally all;
  std::uint64_t bytes = 0;  ///< of the records that were checked
  ScanTallies rules, hosts, languages;
  ScanCounts skipped;    ///< by reason: what could not be read
  ScanCounts passed_by;  ///< by reason: what is no article, or was not asked for

  void add(const ScanItem& item);

  friend bool operator==(const ScanStats&, const ScanStats&) = default;
};

/// A few lines for a person.
void write_scan_summary(std::ostream& out, const ScanStats& stats);
/// The format debunk-scan-summary/1: docs/formats/scan.md.
void write_scan_summary_json(std::ostream& out, const ScanStats& stats);
/// One page with plots that needs nothing else.
void write_scan_summary_html(std::ostream& out, const ScanStats& stats);

}  // namespace debunk
