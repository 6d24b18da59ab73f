// Many articles: web archives, feeds, tables, folders, through one checker, on every core, told in the order of the inputs.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "debunk/checker.h"
#include "debunk/result.h"
#include "debunk/scan_stats.h"

namespace debunk {

/// One input. Its content says what it is: WARC, WACZ, tar, JSON, a feed, a table, a page, a text, packed or not.
struct ScanInput {
  std::string path;
  std::string name;  ///< what reports call it
};

/// Where a record stands in its input, and what the input says of it. What it does not say is empty.
struct ScanRecord {
  std::string input;  ///< ScanInput::name
  std::string name;   ///< path of the file inside of an archive
  std::uint64_t at = 0;      ///< byte of the input where unpacking begins, or where the record stands
  std::uint64_t inside = 0;  ///< bytes of what is unpacked there that come before the record
  std::string address;
  std::string date;   ///< as the input writes it
  std::string title;
};

/// Up to where a scan has come: `item` records and skips of input number `input` are done, and all inputs before it.
struct ScanPosition {
  std::size_t input = 0;
  std::uint64_t item = 0;
  std::uint64_t at = 0;       ///< reading may begin at this byte of the input,
  std::uint64_t at_item = 0;  ///< where item `at_item` of it stands; those from there to `item` are passed by

  friend bool operator==(const ScanPosition&, const ScanPosition&) = default;
};

/// What came of one record.
struct ScanItem {
  enum class Outcome : std::uint8_t {
    checked,
    skipped,    ///< it could not be read
    passed_by,  ///< it is no article, or was not asked for
  };
  Outcome outcome = Outcome::checked;
  ScanRecord record;
  std::string reason;            ///< why it was skipped or passed by, in kebab-case: "wrong-length"
  std::string problem;           ///< where the environment failed: what is wrong with the input, for people
  std::string line;              ///< what ScanOptions::line made of the report, or `scan_skip_line`; of what was passed by, nothing
  std::string language;          ///< Report::language
  std::size_t size = 0;          ///< bytes of the record
  std::vector<std::pair<const Rule*, std::size_t>> findings;  ///< how many of each rule, by Rule::index
  ScanPosition next;             ///< behind it
};

/// What a record must be like. Of conditions on the same thing one must hold.
struct ScanCondition {
  enum class Of : std::uint8_t { host, language };
  Of of = Of::host;
  std::string value;  ///< "example.org", also for the hosts below it; "de", also for "de-AT"
};

/// The fields of JSON objects, or columns of tables, that are read. "article.text" is the field "text" in the object "article".
struct ScanFields {
  std::string text = "text", html = "html", title = "title", date = "date", address = "url";
};

/// A report as one line of JSON, without a line end: debunk-report/1 with the record's place (docs/formats/scan.md).
std::string scan_line(const ScanRecord& record, const Report& report);
/// The same for what could not be read.
std::string scan_skip_line(const ScanRecord& record, std::string_view reason);

/// Larger records are skipped as "too-large". Nothing that somebody wrote to be read comes near it, and crawlers cut pages at 1 or 5 MiB.
inline constexpr std::size_t k_largest_scanned = std::size_t{4} << 20;

/// CheckerOptions::most_findings for scans: with it, no record needs much more memory than its text does.
inline constexpr std::size_t k_most_scanned_findings = 1000;

struct ScanOptions {
  std::size_t jobs = 1;  ///< threads, the calling one among them
  ScanFields fields = {};
  std::vector<ScanCondition> where = {};
  std::optional<double> share = {};          ///< 0 to 1: of the records, chosen by their address and place, always the same ones
  std::optional<std::uint64_t> sample = {};  ///< so many, chosen in the same way; reads the inputs twice
  std::optional<std::uint64_t> limit = {};   ///< ends behind so many checked ones
  /// What is kept of a report until its turn. Several threads call it at once.
  std::function<std::string(const ScanRecord&, const Report&)> line = scan_line;
  ScanPosition from = {};  ///< goes on there, with these numbers
  ScanStats so_far = {};
};

/// Gets every item in the order of the inputs, one at a time, though not always on the same thread. The numbers have the item in them. False: the scan ends behind it.
using ScanSink = std::function<bool(const ScanItem& item, const ScanStats& stats)>;

/// Checks every article of the inputs. The items are the same for any number of threads. An input that cannot be opened, or a record that is broken, is
/// an item, and the rest goes on. An error: a sample was asked for, and an input can be read only once.
/// Memory stays under 512 MB on up to 16 threads, whatever the inputs hold: two records in the reader, the lines that wait, and up to 70 times (for text full of markup) the records that
/// are checked at one time, which together are no larger than the largest may be, or 256 KiB a thread. What packing needs comes on top where
/// zstd or xz were told to use very much: 128 MiB at most for each layer.
Result<ScanStats> scan(const std::vector<ScanInput>& inputs, const Checker& checker, const ScanOptions& options, const ScanSink& sink);

}  // namespace debunk
