// The format json of an article: docs/formats/extract.md.
#include <ostream>

#include "report/article_writers.h"
#include "report/json.h"
#include "report/one_or_array.h"
#include "report/source_json.h"

namespace debunk::report {
namespace {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline: return "headline";
    case BlockKind::byline: return "byline";
    case BlockKind::dateline: return "dateline";
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::subhead: return "subhead";
    case BlockKind::caption: return "caption";
    case BlockKind::list_item: return "list-item";
    case BlockKind::quotation: return "quotation";
  }
  return "paragraph";
}

void append_metadata(JsonText& json, const Metadata& metadata) {
  json.key("metadata").begin_object();
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) json.field(name, value);
  };
  add("title", metadata.title);
  add("author", metadata.author);
  if (!metadata.authors.empty()) {
    json.key("authors").begin_array();
    for (const std::string& author : metadata.authors) json.string(author);
    json.end_array();
  }
  add("published", metadata.published);
  add("modified", metadata.modified);
  add("publisher", metadata.publisher);
  add("section", metadata.section);
  add("url", metadata.url);
  add("language", metadata.language);
  json.end_object();
}

/// A place of Document::file_text().
void append_file_place(JsonText& json, const Document& document, Span span) {
  const Span source = document.source_of_file(span);
  json.field("start", source.start).field("end", source.end);
}

/// What a page says about itself, shows, and hides.
void append_page(JsonText& json, const Document& document) {
  const Page& page = document.page();
  json.key("statements").begin_array();
  for (const Statement& one : page.statements) {
    json.begin_object().field("field", to_string(one.field)).field("where", to_string(one.where)).field("value", one.value);
    append_file_place(json, document, one.span);
    json.end_object();
  }
  json.end_array().key("pictures").begin_array();
  for (const Picture& one : page.pictures) {
    json.begin_object().field("address", one.address);
    if (!one.caption.empty()) json.field("caption", one.caption);
    append_file_place(json, document, one.span);
    json.end_object();
  }
  json.end_array().key("hidden").begin_array();
  for (const HiddenText& one : page.hidden) {
    json.begin_object().field("by", to_string(one.by)).field("text", one.text);
    append_file_place(json, document, one.span);
    json.end_object();
  }
  json.end_array();
}

void append_article(JsonText& json, const Document& document) {
  json.begin_object();
  json.field("format", "debunk-article/1");
  append_source(json, document);
  append_retrieval(json, document);
  append_metadata(json, document.metadata());
  json.key("blocks").begin_array();
  for (const Block& block : document.blocks()) {
    const Span source = document.source_span(block.span);
    json.begin_object().field("kind", name_of(block.kind)).field("text", document.slice(block.span));
    json.field("start", source.start).field("end", source.end).end_object();
  }
  json.end_array();
  if (document.is_html()) append_page(json, document);
  if (document.cut_at_limit()) json.key("cut_at_limit").boolean(true);
  json.end_object();
}

class ArticleJsonWriter final : public ArticleWriter {
 public:
  explicit ArticleJsonWriter(std::ostream& out) : articles_(out) {}

  void add(const Document& document) override {
    JsonText json(JsonText::Layout::lines);
    append_article(json, document);
    articles_.add(json.take());
  }
  void finish() override { articles_.finish(); }

 private:
  OneOrArray articles_;
};

}  // namespace

std::unique_ptr<ArticleWriter> make_article_json_writer(std::ostream& out, const ArticleOptions&) { return std::make_unique<ArticleJsonWriter>(out); }

}  // namespace debunk::report
