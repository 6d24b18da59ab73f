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
  const bool markdown = has_suffix(name, {".md", ".markdown"});
  const bool html = has_suffix(name, {".html", ".htm", ".xhtml"}) || (!markdown && ingest::is_html(bytes));
  if (options.encoding.empty() && ingest::is_binary(bytes))
    return Error{shown + ": it is binary data of a kind debunk does not know, not text; give a text file"};
  DocumentOptions document_options{std::move(name), options.encoding, {}};
  if (html) return Document::from_html(std::move(bytes), std::move(document_options));
  Document document = markdown ? Document::from_markdown(std::move(bytes), std::move(document_options))
                               : Document::from_text(std::move(bytes), std::move(document_options));
  // In UTF-16 and UTF-32 it shows only now.
  if (!markdown && document.encoding().starts_with("UTF-") && document.encoding() != "UTF-8" && ingest::is_html(document.text()))
    return Document::from_html(std::string(document.source()), {document.path(), document.encoding(), {}});
  return document;
}

}  // namespace debunk
