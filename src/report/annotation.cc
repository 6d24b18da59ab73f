// W3C Web Annotation (2017), as JSON-LD: a collection with one page. Every finding is an annotation whose target is selected twice, by
// its words (TextQuoteSelector) and by its characters (TextPositionSelector), so that it is found again when the file has changed.
#include <ostream>

#include "base/hash.h"
#include "report/file_text.h"
#include "report/fixed_phrase.h"
#include "report/json.h"
#include "report/uri.h"
#include "report/writers.h"
#include "text/utf8.h"

namespace debunk::report {
namespace {

constexpr std::size_t k_context = 32;  ///< characters of prefix and suffix

std::string_view prefix_of(std::string_view text, std::size_t offset) {
  std::size_t start = offset;
  for (std::size_t i = 0; i < k_context && start > 0; ++i) start -= text::decode_before(text, start).length;
  return text.substr(start, offset - start);
}

std::string_view suffix_of(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  for (std::size_t i = 0; i < k_context && end < text.size(); ++i) end += text::decode(text, end).length;
  return text.substr(offset, end - offset);
}

/// A name-based UUID (RFC 9562, version 8): an annotation must have an IRI, and the same finding gets the same one again.
std::string urn_of(std::string_view name) {
  std::string hex = base::hash128_hex(name);
  hex[12] = '8';
  hex[16] = "89ab"[static_cast<std::size_t>(hex[16]) & 3];
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" + hex.substr(20);
}

class AnnotationWriter final : public Writer {
 public:
  explicit AnnotationWriter(std::ostream& out) : out_(out) {
    json_.begin_object().field("@context", "http://www.w3.org/ns/anno.jsonld").field("type", "AnnotationCollection").field("label", "debunk");
    json_.key("first").begin_object().field("type", "AnnotationPage").field("startIndex", std::size_t{0});
    json_.key("items").begin_array();
  }

  void add(const Report& report) override {
    if (report.findings.empty()) return;
    const FileText file(report.document);
    const std::vector<std::string> prints = fingerprints(report);
    for (std::size_t i = 0; i < report.findings.size(); ++i) append_annotation(report, file, report.findings[i], prints[i]);
    out_ << json_.take();
  }

  void finish() override {
    const std::string collection = urn_of("collection\n" + ids_);
    json_.end_array().field("id", urn_of("page\n" + ids_)).field("partOf", collection).end_object();
    json_.field("total", total_).field("id", collection).end_object();
    out_ << json_.take() << '\n';
    out_.flush();
  }

 private:
  /// The members of a SpecificResource that select `span` of the file's text.
  void append_selection(const Document& document, const FileText& file, Span span) {
    json_.field("source", uri_of_path(document.path()));
    json_.key("selector").begin_array();
    json_.begin_object().field("type", "TextQuoteSelector").field("exact", file.text().substr(span.start, span.size()));
    json_.field("prefix", prefix_of(file.text(), span.start)).field("suffix", suffix_of(file.text(), span.end)).end_object();
    json_.begin_object().field("type", "TextPositionSelector");
    json_.field("start", file.character_offset(span.start)).field("end", file.character_offset(span.end)).end_object();
    json_.end_array();
  }

  void append_body(std::string_view purpose, std::string_view value, std::string_view language) {
    json_.begin_object().field("type", "TextualBody").field("purpose", purpose).field("value", value).field("format", "text/plain");
    if (!language.empty()) json_.field("language", language);
    json_.end_object();
  }

  void append_annotation(const Report& report, const FileText& file, const Finding& finding, const std::string& print) {
    const Document& document = report.document;
    const std::string id = urn_of(document.path() + "\n" + print);
    ids_ = base::hash128_hex(ids_ + id);
    ++total_;
    json_.begin_object().field("id", id).field("type", "Annotation").field("motivation", "assessing");
    if (!report.provenance.engine.empty())
      json_.key("generator").begin_object().field("type", "Software").field("name", report.provenance.engine).end_object();
    json_.key("body").begin_array();
    append_body("assessing", std::string(to_string(finding.level)) + ": " + finding.message, "en");
    append_body("tagging", finding.rule->id, {});
    if (finding.fix) {
      const std::string phrase = fixed_phrase(document, *finding.fix);
      append_body("commenting", "fix: " + finding.fix->title, "en");
      if (!phrase.empty()) append_body("editing", phrase, report.language == "und" ? "" : report.language);
    }
    for (const Evidence& evidence : finding.evidence)
      append_body("commenting",
                  "evidence: \"" + evidence.text + "\" (" + evidence.source + (evidence.source.empty() || evidence.url.empty() ? "" : ", ") +
                      evidence.url + ")",
                  {});
    for (const Related& related : finding.related) {
      json_.begin_object().field("type", "SpecificResource").field("purpose", "linking").field("label", related.message);
      append_selection(document, file, related.quote.file_span());
      json_.end_object();
    }
    json_.end_array();
    json_.key("target").begin_object().field("type", "SpecificResource");
    append_selection(document, file, finding.quote.file_span());
    if (!document.metadata().url.empty()) json_.field("scope", document.metadata().url);
    json_.end_object().end_object();
  }

  std::ostream& out_;
  JsonText json_{JsonText::Layout::lines};
  std::string ids_;  ///< a digest over the annotations so far
  std::size_t total_ = 0;
};

}  // namespace

std::unique_ptr<Writer> make_annotation_writer(std::ostream& out, const WriteOptions&) { return std::make_unique<AnnotationWriter>(out); }

}  // namespace debunk::report
