// The formats json and jsonl. Offsets are bytes of the file as it was read.
#include "report/one_or_array.h"
#include "report/report_json.h"

#include <ostream>

#include "report/fixed_phrase.h"
#include "report/source_json.h"
#include "report/writers.h"

namespace debunk::report {
namespace {

void append_place(JsonText& json, Span source) {
  json.field("start", source.start).field("end", source.end);
}

void append_fix(JsonText& json, const Document& document, const Fix& fix) {
  json.key("fix").begin_object();
  json.field("applicability", to_string(promise_in_file(document, fix))).field("title", fix.title);
  json.key("edits").begin_array();
  for (const Edit& edit : fix.edits) {
    json.begin_object();
    append_place(json, document.source_span(edit.span));
    json.field("text", edit.text).end_object();
  }
  json.end_array().end_object();
}

void append_finding(JsonText& json, const Document& document, const Finding& finding, const std::string& fingerprint) {
  json.begin_object();
  json.field("rule", finding.rule->id).field("level", to_string(finding.level));
  append_place(json, finding.quote.source());
  json.field("text", finding.quote.text()).field("message", finding.message);
  if (!finding.label.empty()) json.field("label", finding.label);
  json.field("fingerprint", fingerprint);
  json.key("related").begin_array();
  for (const Related& related : finding.related) {
    json.begin_object();
    append_place(json, related.quote.source());
    json.field("text", related.quote.text()).field("message", related.message).end_object();
  }
  json.end_array();
  json.key("evidence").begin_array();
  for (const Evidence& evidence : finding.evidence)
    json.begin_object().field("text", evidence.text).field("source", evidence.source).field("address", evidence.url).end_object();
  json.end_array();
  if (finding.fix) append_fix(json, document, *finding.fix);
  json.end_object();
}

void append_near_misses(JsonText& json, const std::vector<NearMiss>& misses) {
  json.key("near_misses").begin_array();
  for (const NearMiss& miss : misses) {
    json.begin_object();
    json.field("rule", miss.rule->id);
    append_place(json, miss.quote.source());
    json.field("text", miss.quote.text()).field("reason", miss.reason).end_object();
  }
  json.end_array();
}

void append_fixed(JsonText& json, const std::vector<AppliedEdit>& edits) {
  json.key("fixed").begin_array();
  for (const AppliedEdit& edit : edits) {
    json.begin_object();
    json.field("rule", edit.rule).field("start", edit.source.start).field("end", edit.source.end);
    json.field("removed", edit.removed).field("inserted", edit.inserted).field("round", edit.round).end_object();
  }
  json.end_array();
}

class JsonlWriter final : public Writer {
 public:
  explicit JsonlWriter(std::ostream& out) : out_(out) {}

  void add(const Report& report) override {
    JsonText json(JsonText::Layout::compact);
    append_report(json, report);
    out_ << json.take() << '\n';
  }
  void finish() override { out_.flush(); }

 private:
  std::ostream& out_;
};

class JsonWriter final : public Writer {
 public:
  explicit JsonWriter(std::ostream& out) : reports_(out) {}

  void add(const Report& report) override {
    JsonText json(JsonText::Layout::lines);
    append_report(json, report);
    reports_.add(json.take());
  }
  void finish() override { reports_.finish(); }

 private:
  OneOrArray reports_;
};

}  // namespace

void append_report(JsonText& json, const Report& report, const ScanRecord* record) {
  const Document& document = report.document;
  json.begin_object();
  json.field("format", "debunk-report/1");
  append_source(json, document);
  json.field("language", report.language);
  append_retrieval(json, document);
  if (record) append_record(json, *record);
  json.key("findings").begin_array();
  const std::vector<std::string> prints = fingerprints(report);
  for (std::size_t i = 0; i < report.findings.size(); ++i) append_finding(json, document, report.findings[i], prints[i]);
  json.end_array();
  json.key("skipped").begin_array();
  for (const Skipped& skipped : report.skipped) json.begin_object().field("what", skipped.what).field("reason", skipped.reason).end_object();
  json.end_array();
  json.field("suppressed", report.suppressed);
  if (!report.near_misses.empty()) append_near_misses(json, report.near_misses);
  if (!report.fixed.empty()) append_fixed(json, report.fixed);
  json.key("provenance").begin_object();
  json.field("engine", report.provenance.engine).field("rules", report.provenance.rules).field("models", report.provenance.models);
  json.end_object().end_object();
}

std::unique_ptr<Writer> make_json_writer(std::ostream& out, const WriteOptions&) { return std::make_unique<JsonWriter>(out); }
std::unique_ptr<Writer> make_jsonl_writer(std::ostream& out, const WriteOptions&) { return std::make_unique<JsonlWriter>(out); }

}  // namespace debunk::report
