// The numbers of a scan, for a person at a terminal and for programs.
#include <algorithm>
#include <ostream>
#include <vector>

#include "debunk/scan_stats.h"
#include "report/json.h"
#include "report/scan_ranking.h"

namespace debunk {
namespace {

using report::JsonText;
using report::Ranked;

constexpr std::size_t k_shown = 10;

std::string of_things(std::uint64_t count, std::string_view thing) { return std::to_string(count) + ' ' + std::string(thing) + (count == 1 ? "" : "s"); }

void write_list(std::ostream& out, std::string_view what, const std::vector<Ranked>& ranked) {
  if (ranked.empty()) return;
  out << what << ": ";
  for (std::size_t i = 0; i < std::min(ranked.size(), k_shown); ++i) out << (i == 0 ? "" : ", ") << ranked[i].name << ' ' << ranked[i].count;
  if (ranked.size() > k_shown) out << ", and " << ranked.size() - k_shown << " more";
  out << '\n';
}

void append_tallies(JsonText& json, std::string_view key, const ScanTallies& tallies) {
  json.key(key).begin_array();
  for (const auto& [name, tally] : tallies) {
    json.begin_object().field("name", name).field("records", tally.records);
    json.field("with_findings", tally.with_findings).field("findings", tally.findings).end_object();
  }
  json.end_array();
}

void append_counts(JsonText& json, std::string_view key, const ScanCounts& counts) {
  json.key(key).begin_array();
  for (const auto& [name, count] : counts) json.begin_object().field("reason", name).field("records", count).end_object();
  json.end_array();
}

}  // namespace

void write_scan_summary(std::ostream& out, const ScanStats& stats) {
  out << of_things(stats.all.findings, "finding") << " in " << stats.all.with_findings << " of " << of_things(stats.all.records, "article") << '\n';
  write_list(out, "rules", report::by_findings(stats.rules));
  write_list(out, "languages", report::by_records(stats.languages));
  write_list(out, "hosts with findings", report::by_findings(stats.hosts));
  write_list(out, "could not be read", report::by_count(stats.skipped));
  write_list(out, "passed by", report::by_count(stats.passed_by));
}

void write_scan_summary_json(std::ostream& out, const ScanStats& stats) {
  JsonText json(JsonText::Layout::lines);
  json.begin_object().field("format", "debunk-scan-summary/1");
  json.field("records", stats.all.records).field("with_findings", stats.all.with_findings).field("findings", stats.all.findings).field("bytes", stats.bytes);
  append_tallies(json, "rules", stats.rules);
  append_tallies(json, "languages", stats.languages);
  append_tallies(json, "hosts", stats.hosts);
  append_counts(json, "skipped", stats.skipped);
  append_counts(json, "passed_by", stats.passed_by);
  json.end_object();
  out << json.take() << '\n';
}

}  // namespace debunk
