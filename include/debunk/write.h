// Reports as people and programs read them. One writer per format, in src/report.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string_view>

#include "debunk/report.h"

namespace debunk {

enum class Format : std::uint8_t { text, json, jsonl, sarif, html, annotation, github };

std::string_view to_string(Format format);
std::optional<Format> parse_format(std::string_view word);

struct WriteOptions {
  bool color = false;        ///< text: ANSI colours
  std::size_t width = 100;   ///< text: columns of the terminal; long lines are cut around the place
  bool summary = true;       ///< text: the closing line with counts
};

/// Writes any number of reports as one stream of a format: `add` each in order, then `finish` once. Keeps a reference to the stream,
/// and holds no report longer than the format needs. Never throws; look at the stream for write errors.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual void add(const Report& report) = 0;
  virtual void finish() = 0;
};

std::unique_ptr<Writer> make_writer(Format format, std::ostream& out, const WriteOptions& options = {});

/// One report, whole.
void write(std::ostream& out, const Report& report, Format format, const WriteOptions& options = {});
void write_text(std::ostream& out, const Report& report);

}  // namespace debunk
