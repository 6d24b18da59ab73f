// The same as check.cc over many records: read in turns, checked on all threads, told in order.
#include "debunk/scan.h"

#include <algorithm>
#include <new>

#include "pipeline/address_host.h"
#include "pipeline/in_turn.h"
#include "pipeline/scan_reader.h"
#include "rules/article.h"
#include "text/language.h"

namespace debunk {
namespace {

using pipeline::ScanJob;
using pipeline::ScanReader;

/// Small records are worked on in batches, so that threads meet seldom.
constexpr std::size_t k_batch_bytes = std::size_t{128} << 10;
constexpr std::size_t k_batch_records = 64;
/// What an item takes besides its line.
constexpr std::size_t k_item_bytes = 512;
/// Lines that wait for the line of a larger record.
constexpr std::size_t k_waiting_bytes = std::size_t{32} << 20;

struct Batch {
  std::vector<ScanJob> jobs;
  std::size_t bytes = 0;
  std::size_t weight() const { return bytes; }
};

struct Done {
  std::vector<ScanItem> items;
  std::size_t bytes = 0;
  std::size_t weight() const { return bytes; }
};

std::optional<Batch> read_batch(ScanReader& reader) {
  Batch batch;
  while (batch.bytes < k_batch_bytes && batch.jobs.size() < k_batch_records) {
    std::optional<ScanJob> job = reader.next();
    if (!job) break;
    batch.bytes += job->record.body.size();
    batch.jobs.push_back(*std::move(job));
  }
  return batch.jobs.empty() ? std::nullopt : std::optional(std::move(batch));
}

bool languages_allow(const std::vector<ScanCondition>& where, const Document& document) {
  bool asked = false;
  std::string language;
  for (const ScanCondition& condition : where) {
    if (condition.of != ScanCondition::Of::language) continue;
    if (!asked) language = text::to_string(rules::Article(document).language());
    asked = true;
    if (language == condition.value || (language.starts_with(condition.value) && language[condition.value.size()] == '-')) return true;
  }
  return !asked;
}

void count_findings(const std::vector<Finding>& findings, ScanItem& item) {
  std::vector<std::size_t> counts(all_rules().size());
  for (const Finding& finding : findings) ++counts[finding.rule->index];
  for (const Rule& rule : all_rules())
    if (counts[rule.index] > 0) item.findings.emplace_back(&rule, counts[rule.index]);
}

void end_as(ScanItem& item, ScanItem::Outcome outcome, std::string_view reason) {
  item.outcome = outcome;
  item.reason = reason;
}

void check_record(ScanJob job, const Checker& checker, const ScanOptions& options, ScanItem& item) {
  const std::optional<Document> document = pipeline::document_of(std::move(job.record), item.record);
  if (!document) return end_as(item, ScanItem::Outcome::passed_by, "not-text");
  if (!languages_allow(options.where, *document)) return end_as(item, ScanItem::Outcome::passed_by, "other-language");
  const Report report = checker.check(*document);
  item.language = report.language;
  count_findings(report.findings, item);
  item.line = options.line(item.record, report);
}

ScanItem look_at(ScanJob job, const Checker& checker, const ScanOptions& options) {
  ScanItem item = std::move(job.item);
  try {
    if (item.outcome == ScanItem::Outcome::checked) check_record(std::move(job), checker, options, item);
  } catch (const std::bad_alloc&) {
    item.findings.clear();
    end_as(item, ScanItem::Outcome::skipped, "no-memory");
  }
  if (item.outcome == ScanItem::Outcome::skipped) item.line = scan_skip_line(item.record, item.reason);
  return item;
}

Done look_at_all(Batch batch, const Checker& checker, const ScanOptions& options) {
  Done done;
  done.items.reserve(batch.jobs.size());
  for (ScanJob& job : batch.jobs) {
    done.items.push_back(look_at(std::move(job), checker, options));
    done.bytes += done.items.back().line.size() + k_item_bytes;
  }
  return done;
}

}  // namespace

Result<ScanStats> scan(const std::vector<ScanInput>& inputs, const Checker& checker, const ScanOptions& options, const ScanSink& sink) {
  ScanReader reader(inputs, options);
  if (options.sample) {
    const Result<std::uint64_t> largest = ScanReader::largest_of_sample(inputs, options, *options.sample);
    if (!largest) return largest.error();
    reader.pass_by_above(largest.value());
  }
  ScanStats stats = options.so_far;
  const auto is_over = [&] { return options.limit && stats.all.records >= *options.limit; };
  if (is_over()) return stats;
  pipeline::InTurn<Batch, Done> turns(
      {.read = [&] { return read_batch(reader); },
       .work = [&](Batch batch) { return look_at_all(std::move(batch), checker, options); },
       .take =
           [&](const Done& done) {
             for (const ScanItem& item : done.items) {
               stats.add(item);
               if (!sink(item, stats) || is_over()) return false;
             }
             return true;
           }},
      {.at_work = std::max(k_largest_scanned, options.jobs * 2 * k_batch_bytes), .waiting = k_waiting_bytes});
  turns.run(options.jobs);
  return stats;
}

}  // namespace debunk
