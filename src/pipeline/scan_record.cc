#include "pipeline/scan_record.h"

#include <algorithm>
#include <initializer_list>

#include "archive/fields.h"
#include "ingest/file_kind.h"
#include "ingest/file_name.h"

namespace debunk::pipeline {
namespace {

using archive::Kind;
using archive::same_ignoring_case;

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types) {
  return std::ranges::any_of(types, [&](std::string_view one) { return same_ignoring_case(type, one); });
}

/// Ends the name with a suffix that is not known to be text's? Then it may be a style sheet as well as a page.
bool has_other_suffix(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos && dot > 0 && !ingest::kind_by_name(name);
}

RecordForm form_of(SourceKind kind) {
  return kind == SourceKind::html ? RecordForm::html : kind == SourceKind::markdown ? RecordForm::markdown : RecordForm::automatic;
}

/// A file that says nothing of itself but its name.
std::optional<RecordForm> form_of_file(const archive::Record& record, std::string_view name) {
  if (const std::optional<SourceKind> kind = ingest::kind_by_name(name)) return form_of(*kind);
  if (has_other_suffix(name) && !ingest::is_html(record.body)) return std::nullopt;
  return RecordForm::automatic;
}

}  // namespace

std::optional<RecordForm> form_of(const archive::Record& record, std::string_view input, std::string_view& why) {
  if (record.kind == Kind::address || record.kind == Kind::sitemap) {
    why = "address-only";
    return std::nullopt;
  }
  if (record.status != 0 && (record.status < 200 || record.status > 299)) {
    why = "http-status";
    return std::nullopt;
  }
  if (record.kind == Kind::page || record.kind == Kind::fragment) return RecordForm::html;
  if (record.kind == Kind::text) return RecordForm::text;
  const std::string_view type = record.content_type;
  if (is_one_of(type, {"text/markdown", "text/x-markdown"})) return RecordForm::markdown;
  std::optional<RecordForm> form;
  // "Some bytes": then they, and the name, say what they are.
  if (type.empty() || is_one_of(type, {"application/octet-stream", "binary/octet-stream", "unknown/unknown"}))
    form = form_of_file(record, !record.name.empty() ? record.name : record.url.empty() ? input : std::string_view());
  if (!form) why = "other-type";
  return form;
}

std::optional<Document> document_of(KeptRecord record, const ScanRecord& about) {
  DocumentOptions options;
  options.path = !about.address.empty() ? about.address : about.name.empty() ? about.input : about.input + '/' + about.name;
  options.charset = std::move(record.charset);
  if (ingest::not_text(record.body)) return std::nullopt;
  RecordForm form = record.form;
  if (form == RecordForm::automatic) {
    if (ingest::is_binary(record.body)) return std::nullopt;
    form = ingest::is_html(record.body) ? RecordForm::html : RecordForm::text;
  }
  if (form == RecordForm::html) return Document::from_html(std::move(record.body), std::move(options));
  // What a page says of itself is better than this.
  options.metadata.title = about.title;
  options.metadata.url = about.address;
  if (form == RecordForm::markdown) return Document::from_markdown(std::move(record.body), std::move(options));
  return Document::from_text(std::move(record.body), std::move(options));
}

}  // namespace debunk::pipeline
