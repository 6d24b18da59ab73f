#include "debunk/scan_stats.h"

#include "debunk/scan.h"
#include "pipeline/address_host.h"

namespace debunk {
namespace {

void add_to(ScanTally& tally, std::uint64_t findings) {
  ++tally.records;
  tally.with_findings += findings > 0;
  tally.findings += findings;
}

}  // namespace

void ScanStats::add(const ScanItem& item) {
  if (item.outcome == ScanItem::Outcome::skipped) {
    ++skipped[item.reason];
    return;
  }
  if (item.outcome == ScanItem::Outcome::passed_by) {
    ++passed_by[item.reason];
    return;
  }
  std::uint64_t findings = 0;
  for (const auto& [rule, count] : item.findings) {
    ScanTally& of_rule = rules[std::string(rule->id)];
    add_to(of_rule, count);
    findings += count;
  }
  add_to(all, findings);
  bytes += item.size;
  add_to(languages[item.language], findings);
  if (std::string host = pipeline::host_of(item.record.address); !host.empty())
    add_to(hosts[hosts.size() < k_most_hosts || hosts.contains(host) ? host : std::string()], findings);
}

}  // namespace debunk
