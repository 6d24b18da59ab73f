// The text format: one frame per finding, made for a terminal and for people. docs/formats/text.md explains it.
#include <algorithm>
#include <array>
#include <ostream>

#include "report/file_text.h"
#include "report/fixed_phrase.h"
#include "report/frame.h"
#include "report/visible.h"
#include "report/writers.h"

namespace debunk::report {
namespace {

Palette palette_of(Level level, bool color) {
  if (!color) return {};
  const std::string_view mark = level == Level::error ? "\x1b[1;31m" : level == Level::warning ? "\x1b[1;33m" : "\x1b[1;36m";
  return {mark, "\x1b[1;34m", "\x1b[1m", "\x1b[0m"};
}

constexpr std::size_t k_most_related = 5;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string_view in_words(Applicability promise) { return promise == Applicability::display_only ? "display only" : to_string(promise); }

class TextWriter final : public Writer {
 public:
  TextWriter(std::ostream& out, const WriteOptions& options) : out_(out), options_(options) {}

  void add(const Report& report) override {
    ++files_;
    suppressed_ += report.suppressed;
    skipped_ += report.skipped.size();
    for (const Skipped& skipped : report.skipped)
      out_ << "skipped: " << visible(report.document.path()) << ": " << visible(skipped.what) << ": " << visible(skipped.reason) << "\n\n";
    if (report.findings.empty() && report.near_misses.empty()) return;
    files_with_findings_ += !report.findings.empty();
    const FileText file(report.document);
    for (const Finding& finding : report.findings) add(report.document, file, finding);
    for (const NearMiss& miss : report.near_misses) add(report.document, file, miss);
  }

  void finish() override {
    if (options_.summary) out_ << summary() << '\n';
    out_.flush();
  }

 private:
  void add(const Document& document, const FileText& file, const Finding& finding) {
    ++counts_[static_cast<std::size_t>(finding.level)];
    FrameOptions frames;
    frames.width = options_.width;
    frames.palette = palette_of(finding.level, options_.color);
    const Palette& palette = frames.palette;

    std::size_t last_line = file.place(finding.quote.file_span().end).line;
    for (const Related& related : finding.related) last_line = std::max(last_line, file.place(related.quote.file_span().end).line);
    frames.number_width = std::to_string(last_line).size();
    const std::string indent(frames.number_width, ' ');

    out_ << palette.mark << to_string(finding.level) << '[' << finding.rule->id << ']' << palette.reset << palette.strong << ": "
         << visible(finding.message) << palette.reset << '\n';
    add_frame(document, file, finding.quote.file_span(), finding.label, frames);
    const std::size_t shown = std::min(k_most_related, finding.related.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const Related& related = finding.related[i];
      out_ << palette.strong << "note" << ": " << visible(related.message) << palette.reset << '\n';
      FrameOptions other = frames;
      other.caret = '-';
      other.palette.mark = palette.gutter;
      add_frame(document, file, related.quote.file_span(), {}, other);
    }
    const auto note = [&](std::string_view kind) -> std::ostream& {
      return out_ << indent << ' ' << palette.gutter << '=' << palette.reset << ' ' << palette.strong << kind << palette.reset << ": ";
    };
    if (finding.related.size() > shown) note("note") << counted(finding.related.size() - shown, "more place", "more places") << '\n';
    for (const Evidence& evidence : finding.evidence) {
      note("evidence") << '"' << visible(evidence.text) << "\" (" << visible(evidence.source);
      if (!evidence.url.empty()) out_ << (evidence.source.empty() ? "" : ", ") << visible(evidence.url);
      out_ << ")\n";
    }
    if (finding.fix) {
      const Applicability promise = promise_in_file(document, *finding.fix);
      fixes_ += promise == Applicability::safe;
      note("fix (" + std::string(in_words(promise)) + ")") << visible(finding.fix->title);
      if (const std::string phrase = fixed_phrase(document, *finding.fix); !phrase.empty()) out_ << ": \"" << visible(phrase) << '"';
      out_ << '\n';
    }
    note("explain") << "debunk explain " << finding.rule->id << "\n\n";
  }

  void add(const Document& document, const FileText& file, const NearMiss& miss) {
    FrameOptions frames;
    frames.width = options_.width;
    frames.palette = palette_of(Level::note, options_.color);
    frames.number_width = std::to_string(file.place(miss.quote.file_span().end).line).size();
    const Palette& palette = frames.palette;
    out_ << palette.mark << "not reported[" << miss.rule->id << ']' << palette.reset << palette.strong << ": " << visible(miss.reason)
         << palette.reset << '\n';
    add_frame(document, file, miss.quote.file_span(), {}, frames);
    out_ << '\n';
  }

  void add_frame(const Document& document, const FileText& file, Span span, std::string_view label, const FrameOptions& options) {
    const Place place = file.place(span.start);
    out_ << std::string(options.number_width, ' ') << options.palette.gutter << "-->" << options.palette.reset << ' ' << visible(document.path())
         << ':' << std::to_string(place.line) << ':' << std::to_string(place.column) << '\n'
         << frame(file, span, visible(label), options);
  }

  std::string summary() const {
    std::string line;
    const auto part = [&](Level level, std::string_view one, std::string_view many) {
      const std::size_t count = counts_[static_cast<std::size_t>(level)];
      if (count > 0) line += (line.empty() ? "" : ", ") + counted(count, one, many);
    };
    part(Level::error, "error", "errors");
    part(Level::warning, "warning", "warnings");
    part(Level::note, "note", "notes");
    if (line.empty())
      line = "nothing found in " + counted(files_, "file", "files");
    else
      line += " in " + (files_ == 1 ? "1 file" : std::to_string(files_with_findings_) + " of " + std::to_string(files_) + " files");
    if (fixes_ > 0) line += "; " + counted(fixes_, "safe fix", "safe fixes");
    if (suppressed_ > 0) line += "; " + std::to_string(suppressed_) + " suppressed";
    if (skipped_ > 0) line += "; " + std::to_string(skipped_) + " skipped";
    return line;
  }

  std::ostream& out_;
  WriteOptions options_;
  std::array<std::size_t, 3> counts_{};
  std::size_t files_ = 0, files_with_findings_ = 0, fixes_ = 0, suppressed_ = 0, skipped_ = 0;
};

}  // namespace

std::unique_ptr<Writer> make_text_writer(std::ostream& out, const WriteOptions& options) { return std::make_unique<TextWriter>(out, options); }

}  // namespace debunk::report
