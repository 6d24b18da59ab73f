// SARIF 2.1.0 (OASIS, 2020), for code hosts and editors. One run; results are written as they come, and what can only be known at the end
// (files, rules that found something) stands behind them.
#include <algorithm>
#include <ostream>

#include "debunk/version.h"
#include "report/file_text.h"
#include "report/fixed_phrase.h"
#include "report/json.h"
#include "report/uri.h"
#include "report/writers.h"

namespace debunk::report {
namespace {

/// A message string writes braces twice: single ones are places for arguments (section 3.11.5).
std::string message_string(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '{' || c == '}') out += c;
  }
  return out;
}

void append_message(JsonText& json, std::string_view key, std::string_view text) {
  json.key(key).begin_object().field("text", message_string(text)).end_object();
}

/// The page without its first line, which is the rule's id.
std::string_view help_of(const Rule& rule) {
  const std::size_t line_end = rule.page.find('\n');
  return line_end == std::string_view::npos ? rule.summary : rule.page.substr(line_end + 1);
}

class SarifWriter final : public Writer {
 public:
  explicit SarifWriter(std::ostream& out) : out_(out) {
    json_.begin_object();
    json_.field("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json").field("version", "2.1.0");
    json_.key("runs").begin_array().begin_object();
    json_.field("columnKind", "unicodeCodePoints");
    json_.key("newlineSequences").begin_array();
    for (const std::string_view end : {"\r\n", "\n", "\r", "\u2028", "\u2029"}) json_.string(end);
    json_.end_array();
    json_.key("results").begin_array();
  }

  void add(const Report& report) override {
    const std::size_t index = files_.size();
    const Document& document = report.document;
    files_.push_back(
        {uri_of_path(document.path()), document.encoding(), document.digest(), report.language, document.source().size(), document.is_markdown() ? "text/markdown" : document.is_html() ? "text/html" : "text/plain"});
    for (const Skipped& skipped : report.skipped) skipped_.push_back({index, skipped.what + ": " + skipped.reason});
    if (provenance_.engine.empty()) provenance_ = report.provenance;
    if (report.findings.empty()) return;
    const FileText file(document);
    const std::vector<std::string> prints = fingerprints(report);
    for (std::size_t i = 0; i < report.findings.size(); ++i) append_result(document, file, index, report.findings[i], prints[i]);
    out_ << json_.take();
  }

  void finish() override {
    json_.end_array();
    append_files();
    append_invocation();
    append_tool();
    json_.key("properties")
        .begin_object()
        .field("engine", provenance_.engine)
        .field("rules", provenance_.rules)
        .field("models", provenance_.models)
        .end_object();
    json_.end_object().end_array().end_object();
    out_ << json_.take() << '\n';
    out_.flush();
  }

 private:
  struct File {
    std::string uri, encoding, digest, language;
    std::size_t size = 0;
    std::string_view mime_type;
  };
  struct Notification {
    std::size_t file = 0;
    std::string text;
  };

  std::size_t index_of(const Rule& rule) {
    const auto found = std::ranges::find_if(rules_, [&](const Rule* other) { return other->id == rule.id; });
    if (found != rules_.end()) return static_cast<std::size_t>(found - rules_.begin());
    rules_.push_back(&rule);
    return rules_.size() - 1;
  }

  void append_artifact(std::size_t index) {
    json_.key("artifactLocation").begin_object().field("uri", files_[index].uri).field("index", index).end_object();
  }

  void append_region(std::string_view key, const Document& document, const FileText& file, Span span) {
    const Span source = document.source_of_file(span);
    const Place start = file.place(span.start), end = file.place(span.end);
    const std::size_t first = file.character_offset(span.start);
    json_.key(key).begin_object();
    json_.field("startLine", start.line).field("startColumn", start.column).field("endLine", end.line).field("endColumn", end.column);
    json_.field("charOffset", first).field("charLength", file.character_offset(span.end) - first);
    json_.field("byteOffset", source.start).field("byteLength", source.size());
    if (!span.empty()) json_.key("snippet").begin_object().field("text", file.text().substr(span.start, span.size())).end_object();
    json_.end_object();
  }

  void append_location(const Document& document, const FileText& file, std::size_t index, Span span) {
    json_.key("physicalLocation").begin_object();
    append_artifact(index);
    append_region("region", document, file, span);
    json_.end_object();
  }

  void append_fix(const Document& document, const FileText& file, std::size_t index, const Fix& fix) {
    json_.key("fixes").begin_array().begin_object();
    append_message(json_, "description", fix.title);
    json_.key("artifactChanges").begin_array().begin_object();
    append_artifact(index);
    json_.key("replacements").begin_array();
    for (const Edit& edit : fix.edits) {
      json_.begin_object();
      append_region("deletedRegion", document, file, document.file_span(edit.span));
      if (!edit.text.empty()) json_.key("insertedContent").begin_object().field("text", edit.text).end_object();
      json_.end_object();
    }
    json_.end_array().end_object().end_array();
    json_.key("properties").begin_object().field("applicability", to_string(fix.applicability)).end_object();
    json_.end_object().end_array();
  }

  void append_result(const Document& document, const FileText& file, std::size_t index, const Finding& finding, const std::string& print) {
    json_.begin_object();
    json_.field("ruleId", finding.rule->id).field("ruleIndex", index_of(*finding.rule)).field("level", to_string(finding.level));
    append_message(json_, "message", finding.message);
    json_.key("locations").begin_array().begin_object();
    append_location(document, file, index, finding.quote.file_span());
    json_.end_object().end_array();
    if (!finding.related.empty()) {
      json_.key("relatedLocations").begin_array();
      for (std::size_t i = 0; i < finding.related.size(); ++i) {
        json_.begin_object().field("id", i + 1);
        append_location(document, file, index, finding.related[i].quote.file_span());
        append_message(json_, "message", finding.related[i].message);
        json_.end_object();
      }
      json_.end_array();
    }
    json_.key("partialFingerprints").begin_object().field("quoteAndNeighbours/v1", print).end_object();
    // A viewer carries out what stands in `fixes`: only what may be carried out in the file stands there.
    if (finding.fix && !finding.fix->edits.empty() && promise_in_file(document, *finding.fix) != Applicability::display_only)
      append_fix(document, file, index, *finding.fix);
    if (!finding.label.empty() || !finding.evidence.empty()) {
      json_.key("properties").begin_object();
      if (!finding.label.empty()) json_.field("label", finding.label);
      if (!finding.evidence.empty()) {
        json_.key("evidence").begin_array();
        for (const Evidence& evidence : finding.evidence)
          json_.begin_object().field("text", evidence.text).field("source", evidence.source).field("address", evidence.url).end_object();
        json_.end_array();
      }
      json_.end_object();
    }
    json_.end_object();
  }

  void append_files() {
    json_.key("artifacts").begin_array();
    for (const File& file : files_) {
      json_.begin_object();
      json_.key("location").begin_object().field("uri", file.uri).end_object();
      json_.field("length", file.size).field("mimeType", file.mime_type).field("encoding", file.encoding);
      json_.key("roles").begin_array().string("analysisTarget").end_array();
      json_.key("hashes").begin_object().field("sha-256", std::string_view(file.digest).substr(file.digest.find(':') + 1)).end_object();
      json_.key("properties").begin_object().field("language", file.language).end_object();
      json_.end_object();
    }
    json_.end_array();
  }

  void append_invocation() {
    json_.key("invocations").begin_array().begin_object();
    json_.key("executionSuccessful").boolean(true);
    json_.key("toolExecutionNotifications").begin_array();
    for (const Notification& one : skipped_) {
      json_.begin_object().field("level", "warning");
      append_message(json_, "message", one.text);
      json_.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
      append_artifact(one.file);
      json_.end_object().end_object().end_array().end_object();
    }
    json_.end_array().end_object().end_array();
  }

  void append_tool() {
    json_.key("tool").begin_object().key("driver").begin_object();
    json_.field("name", "debunk").field("version", version()).field("semanticVersion", version());
    json_.key("rules").begin_array();
    for (const Rule* rule : rules_) {
      json_.begin_object().field("id", rule->id);
      append_message(json_, "shortDescription", rule->summary);
      json_.key("help").begin_object().field("text", message_string(rule->summary)).field("markdown", message_string(help_of(*rule))).end_object();
      json_.key("defaultConfiguration").begin_object().field("level", to_string(rule->level)).end_object();
      json_.key("properties").begin_object();
      json_.key("tags").begin_array().string(rule->group).string(to_string(rule->stability)).end_array();
      json_.field("since", rule->since).field("languages", rule->languages);
      json_.end_object().end_object();
    }
    json_.end_array().end_object().end_object();
  }

  std::ostream& out_;
  JsonText json_{JsonText::Layout::lines};
  std::vector<File> files_;
  std::vector<Notification> skipped_;
  std::vector<const Rule*> rules_;  ///< in the order in which they first found something
  Provenance provenance_;
};

}  // namespace

std::unique_ptr<Writer> make_sarif_writer(std::ostream& out, const WriteOptions&) { return std::make_unique<SarifWriter>(out); }

}  // namespace debunk::report
