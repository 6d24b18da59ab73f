#include "pipeline/scan_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>
#include <variant>

#include "archive/fields.h"
#include "base/hash.h"
#include "pipeline/address_host.h"

namespace debunk::pipeline {
namespace {

using archive::Item;
using archive::Record;

/// A web archive whose start is broken is known by its name.
bool is_warc_name(std::string_view name) {
  for (const std::string_view packed : {".gz", ".zst", ".xz"})
    if (name.ends_with(packed)) name.remove_suffix(packed.size());
  return name.ends_with(".warc");
}

archive::RecordOptions record_options(const ScanInput& input, const ScanFields& fields) {
  archive::RecordOptions options;
  options.largest = k_largest_scanned;
  options.fields = {fields.text, fields.html, fields.title, fields.date, fields.address};
  options.name = input.name;
  if (is_warc_name(input.name)) options.format = archive::Format::warc;
  return options;
}

/// Anywhere from 0 to the largest number, the same whenever the record is met there.
std::uint64_t number_of(const ScanRecord& record, std::uint64_t item) {
  std::string key = record.address;
  for (const std::uint64_t part : {record.at, record.inside, item}) key += '\0' + std::to_string(part);
  return base::hash64(key);
}

/// Is this one that reading may begin at? Those of web archives, where nothing is unpacked before them.
bool may_begin_at(const Record& record) {
  return record.place.inside == 0 && record.name.empty() && !record.fields.empty() && !archive::value_of({record.fields.begin(), record.fields.end()}, "WARC-Type").empty();
}

bool hosts_allow(const std::vector<ScanCondition>& where, std::string_view address) {
  bool asked = false;
  const std::string host = host_of(address);
  for (const ScanCondition& condition : where) {
    if (condition.of != ScanCondition::Of::host) continue;
    if (is_within(host, condition.value)) return true;
    asked = true;
  }
  return !asked;
}

/// The next part of a file, with the file.
class From : public archive::ByteSource {
 public:
  From(std::unique_ptr<ByteSource> whole, std::uint64_t start)
      : whole_(std::move(whole)), part_(archive::part_of(*whole_, start, *whole_->size() - start)) {}

  Result<std::size_t> read(std::span<char> room) override { return part_->read(room); }
  archive::SkipReason failure() const override { return part_->failure(); }
  archive::Place place(std::uint64_t offset) const override { return part_->place(offset); }

 private:
  const std::unique_ptr<ByteSource> whole_, part_;
};

}  // namespace

std::optional<ScanJob> ScanReader::next() {
  while (position_.input < inputs_.size()) {
    if (!reader_) {
      if (std::optional<ScanJob> failed = open()) return failed;
      continue;
    }
    const Item item = reader_->next();
    if (std::holds_alternative<archive::End>(item)) {
      reader_.reset();
      position_ = {position_.input + 1};
      continue;
    }
    return job_of(item);
  }
  return std::nullopt;
}

/// Opens the input and goes to its item. A job: that it could not be opened.
std::optional<ScanJob> ScanReader::open() {
  const ScanInput& input = inputs_[position_.input];
  Result<std::unique_ptr<archive::ByteSource>> source = archive::open_source(input.path);
  if (!source) {
    ScanJob job;
    job.item.outcome = ScanItem::Outcome::skipped;
    job.item.record.input = input.name;
    job.item.reason = name_of(archive::SkipReason::unreadable);
    job.item.problem = source.error().message;
    position_ = {position_.input + 1};
    job.item.next = position_;
    return job;
  }
  std::unique_ptr<archive::ByteSource> bytes = std::move(source).value();
  if (position_.at > 0 && bytes->size() && position_.at <= *bytes->size()) bytes = std::make_unique<From>(std::move(bytes), position_.at);
  reader_ = archive::open_records(std::move(bytes), record_options(input, options_.fields));
  for (std::uint64_t item = position_.at_item; item < position_.item; ++item) reader_->next();
  return std::nullopt;
}

ScanJob ScanReader::job_of(const Item& item) {
  ScanJob job;
  ScanRecord& record = job.item.record;
  record.input = inputs_[position_.input].name;
  if (const auto* skip = std::get_if<archive::Skip>(&item)) {
    record.name = skip->name;
    record.at = skip->place.at;
    record.inside = skip->place.inside;
    record.address = skip->url;
    job.item.outcome = ScanItem::Outcome::skipped;
    job.item.reason = name_of(skip->reason);
    if (skip->reason == archive::SkipReason::unreadable) job.item.problem = description_of(skip->reason);
  } else {
    look_at(std::get<Record>(item), job);
  }
  ++position_.item;
  job.item.next = position_;
  return job;
}

void ScanReader::look_at(const Record& record, ScanJob& job) {
  if (may_begin_at(record)) {
    position_.at = record.place.at;
    position_.at_item = position_.item;
  }
  ScanRecord& about = job.item.record;
  about.name = record.name;
  about.at = record.place.at;
  about.inside = record.place.inside;
  about.address = record.url;
  about.date = record.date;
  about.title = record.title;
  job.item.size = record.body.size();
  std::string_view why;
  const std::optional<RecordForm> form = form_of(record, about.input, why);
  if (!form || !is_chosen(about, position_.item, why)) {
    job.item.outcome = ScanItem::Outcome::passed_by;
    job.item.reason = why;
  } else if (keeps_bodies_) {
    job.record = {*form, std::string(record.body), std::string(record.charset)};
  }
}

bool ScanReader::is_chosen(const ScanRecord& record, std::uint64_t item, std::string_view& why) const {
  why = "other-host";
  if (!options_.where.empty() && !hosts_allow(options_.where, record.address)) return false;
  why = "not-in-sample";
  if (!options_.share && !largest_) return true;
  const std::uint64_t number = number_of(record, item);
  if (options_.share && std::ldexp(static_cast<double>(number >> 11), -53) >= *options_.share) return false;
  return !largest_ || number <= *largest_;
}

Result<std::uint64_t> ScanReader::largest_of_sample(const std::vector<ScanInput>& inputs, const ScanOptions& options, std::uint64_t count) {
  if (count == 0) return std::uint64_t{0};
  for (const ScanInput& input : inputs)
    if (const auto source = archive::open_source(input.path); source && !source.value()->size())
      return Error{input.name + ": a sample of a number of records reads its inputs twice, and this can be read once only; save it as a file"};
  ScanOptions from_start = options;
  from_start.from = {};
  ScanReader reader(inputs, from_start);
  reader.keeps_bodies_ = false;
  std::priority_queue<std::uint64_t> least;
  for (std::optional<ScanJob> job = reader.next(); job; job = reader.next()) {
    if (job->item.outcome != ScanItem::Outcome::checked) continue;
    const std::uint64_t number = number_of(job->item.record, job->item.next.item - 1);
    if (least.size() < count) {
      least.push(number);
    } else if (number < least.top()) {
      least.pop();
      least.push(number);
    }
  }
  return least.size() < count ? std::numeric_limits<std::uint64_t>::max() : least.top();
}

}  // namespace debunk::pipeline
