// Lines of docs/formats/scan.md: reports and skips, each with the place of its record.
#include "debunk/scan.h"
#include "report/json.h"
#include "report/report_json.h"

namespace debunk {
namespace report {

void append_record(JsonText& json, const ScanRecord& record) {
  json.key("record").begin_object().field("input", record.input);
  if (!record.name.empty()) json.field("name", record.name);
  json.field("at", record.at).field("inside", record.inside);
  if (!record.address.empty()) json.field("address", record.address);
  if (!record.date.empty()) json.field("date", record.date);
  if (!record.title.empty()) json.field("title", record.title);
  json.end_object();
}

}  // namespace report

std::string scan_line(const ScanRecord& record, const Report& report) {
  report::JsonText json(report::JsonText::Layout::compact);
  report::append_report(json, report, &record);
  return json.take();
}

std::string scan_skip_line(const ScanRecord& record, std::string_view reason) {
  report::JsonText json(report::JsonText::Layout::compact);
  json.begin_object().field("format", "debunk-skip/1");
  report::append_record(json, record);
  json.field("reason", reason).end_object();
  return json.take();
}

}  // namespace debunk
