// The records of all inputs, one after the other, with what the options leave of them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "archive/open_records.h"
#include "debunk/scan.h"
#include "pipeline/scan_record.h"

namespace debunk::pipeline {

/// A record on its way; where `item.outcome` is not `checked`, there is nothing to do for it.
struct ScanJob {
  ScanItem item;
  KeptRecord record;
};

class ScanReader {
 public:
  /// Both live as long. Begins at `options.from`.
  ScanReader(const std::vector<ScanInput>& inputs, const ScanOptions& options) : inputs_(inputs), options_(options), position_(options.from) {}

  /// Of a sample: records whose number (`number_of`) is larger are passed by.
  void pass_by_above(std::uint64_t largest) { largest_ = largest; }

  /// None after the last one.
  std::optional<ScanJob> next();

  /// Reads all inputs: the largest number of the `count` records with the least ones. An error: an input can be read only once.
  static Result<std::uint64_t> largest_of_sample(const std::vector<ScanInput>& inputs, const ScanOptions& options, std::uint64_t count);

 private:
  std::optional<ScanJob> open();
  ScanJob job_of(const archive::Item& item);
  void look_at(const archive::Record& record, ScanJob& job);
  bool is_chosen(const ScanRecord& record, std::uint64_t item, std::string_view& why) const;

  const std::vector<ScanInput>& inputs_;
  const ScanOptions& options_;
  ScanPosition position_;
  std::unique_ptr<archive::RecordReader> reader_;
  std::optional<std::uint64_t> largest_;
  bool keeps_bodies_ = true;
};

}  // namespace debunk::pipeline
