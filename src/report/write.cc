// Format by name, writer by format.
#include "debunk/write.h"

#include <array>
#include <ostream>
#include <stdexcept>

#include "report/writers.h"

namespace debunk {
namespace {

struct Entry {
  Format format;
  std::string_view name;
  std::unique_ptr<Writer> (*make)(std::ostream&, const WriteOptions&);
};

constexpr auto k_formats = std::to_array<Entry>({
    {Format::text, "text", report::make_text_writer},
    {Format::json, "json", report::make_json_writer},
    {Format::jsonl, "jsonl", report::make_jsonl_writer},
    {Format::sarif, "sarif", report::make_sarif_writer},
    {Format::html, "html", report::make_html_writer},
    {Format::annotation, "annotation", report::make_annotation_writer},
    {Format::github, "github", report::make_github_writer},
});

const Entry& entry_of(Format format) {
  for (const Entry& entry : k_formats)
    if (entry.format == format) return entry;
  throw std::logic_error("a format that is none of the formats");
}

}  // namespace

std::string_view to_string(Format format) { return entry_of(format).name; }

std::optional<Format> parse_format(std::string_view word) {
  for (const Entry& entry : k_formats)
    if (entry.name == word) return entry.format;
  return std::nullopt;
}

std::unique_ptr<Writer> make_writer(Format format, std::ostream& out, const WriteOptions& options) { return entry_of(format).make(out, options); }

void write(std::ostream& out, const Report& report, Format format, const WriteOptions& options) {
  const std::unique_ptr<Writer> writer = make_writer(format, out, options);
  writer->add(report);
  writer->finish();
}

void write_text(std::ostream& out, const Report& report) { write(out, report, Format::text); }

}  // namespace debunk
