#include "debunk/read.h"

#include "ingest/file.h"
#include "ingest/file_kind.h"
#include "ingest/file_name.h"

namespace debunk {
namespace {

SourceKind kind_of(std::string_view name, std::string_view bytes) {
  const std::optional<SourceKind> named = ingest::kind_by_name(name);
  if (named && *named != SourceKind::text) return *named;
  if (ingest::is_mhtml(bytes)) return SourceKind::mhtml;
  return ingest::is_html(bytes) ? SourceKind::html : SourceKind::text;
}

Document make(SourceKind kind, std::string bytes, DocumentOptions options) {
  switch (kind) {
    case SourceKind::html: return Document::from_html(std::move(bytes), std::move(options));
    case SourceKind::mhtml: return Document::from_mhtml(std::move(bytes), std::move(options));
    case SourceKind::markdown: return Document::from_markdown(std::move(bytes), std::move(options));
    default: return Document::from_text(std::move(bytes), std::move(options));
  }
}

}  // namespace

Result<Document> read_document(const std::string& path, const ReadOptions& options) {
  Result<std::string> bytes = ingest::read_file(path, k_source_limit);
  if (!bytes) return bytes.error();
  return read_document(std::move(bytes).value(), path, options);
}

Result<Document> read_document(std::string bytes, std::string name, const ReadOptions& options) {
  const std::string shown = ingest::shown_path(name);
  if (!options.encoding.empty())
    if (const Result<std::string> known = canonical_encoding(options.encoding); !known) return Error{shown + ": " + known.error().message};
  if (const auto what = ingest::not_text(bytes)) return Error{shown + ": it is " + *what};
  if (options.encoding.empty() && ingest::is_binary(bytes))
    return Error{shown + ": it is binary data of a kind debunk does not know, not text; give a text file"};
  const SourceKind kind = options.kind == SourceKind::automatic ? kind_of(name, bytes) : options.kind;
  DocumentOptions document_options{std::move(name), options.encoding, {}, options.charset, options.retrieval};
  Document document = make(kind, std::move(bytes), document_options);
  // In UTF-16 and UTF-32 it shows only now.
  const bool wide = document.encoding().starts_with("UTF-") && document.encoding() != "UTF-8";
  if (options.kind == SourceKind::automatic && kind == SourceKind::text && wide && ingest::is_html(document.text())) {
    document_options.encoding = document.encoding();
    return Document::from_html(std::string(document.source()), std::move(document_options));
  }
  return document;
}

}  // namespace debunk
