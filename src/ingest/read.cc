#include "debunk/read.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/file.h"
#include "ingest/file_kind.h"

namespace debunk {
namespace {

bool has_suffix(std::string_view name, std::initializer_list<std::string_view> suffixes) {
  return std::ranges::any_of(suffixes, [&](std::string_view suffix) {
    return name.size() > suffix.size() && std::ranges::equal(name.substr(name.size() - suffix.size()), suffix, [](char a, char b) {
             return std::tolower(static_cast<unsigned char>(a)) == b;
           });
  });
}

SourceKind kind_of(std::string_view name, std::string_view bytes) {
  if (has_suffix(name, {".md", ".markdown"})) return SourceKind::markdown;
  if (has_suffix(name, {".html", ".htm", ".xhtml"}) || ingest::is_html(bytes)) return SourceKind::html;
  return SourceKind::text;
}

Document make(SourceKind kind, std::string bytes, DocumentOptions options) {
  switch (kind) {
    case SourceKind::html: return Document::from_html(std::move(bytes), std::move(options));
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
