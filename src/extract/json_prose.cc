#include "extract/json_prose.h"

#include <algorithm>
#include <optional>
#include <span>

#include "extract/html_prose.h"
#include "html/parse.h"
#include "page/text_blocks.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

std::optional<char32_t> hex_unit(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
  char32_t unit = 0;
  for (const char c : text.substr(2, 4)) {
    const char letter = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      unit = unit * 16 + static_cast<char32_t>(c - '0');
    else if (letter >= 'a' && letter <= 'f')
      unit = unit * 16 + static_cast<char32_t>(letter - 'a' + 10);
    else
      return std::nullopt;
  }
  return unit;
}

struct Escaped {
  char32_t character;
  std::size_t size;
};

/// The escape at the start of `text` (RFC 8259, 7); half of a surrogate pair is U+FFFD.
Escaped read_escape(std::string_view text) {
  if (const std::optional<char32_t> unit = hex_unit(text)) {
    if (*unit >= 0xD800 && *unit < 0xDC00)
      if (const std::optional<char32_t> low = hex_unit(text.substr(6)); low && *low >= 0xDC00 && *low < 0xE000)
        return {0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), 12};
    return {*unit == 0 || (*unit >= 0xD800 && *unit < 0xE000) ? U'\uFFFD' : *unit, 6};
  }
  switch (text.size() > 1 ? text[1] : '\0') {
    case 'n': return {U'\n', 2};
    case 'r': return {U'\r', 2};
    case 't': return {U'\t', 2};
    case 'b':
    case 'f': return {U' ', 2};
    case '"':
    case '\\':
    case '/': return {static_cast<char32_t>(text[1]), 2};
    default: return {U'\\', 1};
  }
}

/// A string of JSON as it is meant, and where each piece of it came from.
class Unescaped {
 public:
  Unescaped(std::string_view html, html::SourceRange source) {
    const std::string_view text = html.substr(0, source.end);
    for (std::size_t at = source.start; at < source.end;) {
      const std::size_t end = std::min<std::size_t>(text.find('\\', at), source.end);
      text_ += text.substr(at, end - at);
      map_.append(Steps::copied, end - at, at, end - at);
      if (end == source.end) break;
      const auto [character, size] = read_escape(text.substr(end));
      const std::size_t before = text_.size();
      text::append(text_, character);
      map_.append(Steps::whole, text_.size() - before, end, size);
      at = end + size;
    }
  }

  const std::string& text() const { return text_; }
  Span source(Span span) const { return map_.source_span(text_, span); }

 private:
  std::string text_;
  OffsetMap map_;
};

bool holds_html(std::string_view text) {
  for (const std::string_view tag : {"</p>", "<p>", "<p ", "<br", "</div>", "</h2>", "</li>"})
    if (text.find(tag) != std::string_view::npos) return true;
  return false;
}

std::optional<BlockKind> kind_of(std::uint16_t inside) {
  if (inside & page::k_in_heading) return BlockKind::subhead;
  if (inside & page::k_in_caption) return BlockKind::caption;
  if (inside & page::k_in_quotation) return BlockKind::quotation;
  if (inside & page::k_in_list) return BlockKind::list_item;
  return std::nullopt;
}

/// All of a fragment of HTML that is seen, whatever it is.
void append_fragment(std::string_view fragment, Prose& prose) {
  const html::Tree tree = html::parse(fragment);
  const page::Visibility visibility = page::find_hidden(fragment, tree);
  const page::TextBlocks text = page::text_blocks(fragment, tree);
  page::MainContent content;
  for (const page::TextBlock& block : text.blocks) {
    page::ContentBlock one{kind_of(block.inside), (block.inside & page::k_in_pre) != 0, {}};
    for (const page::TextRun& run : std::span(text.runs).subspan(block.first_run, block.run_count))
      if (!visibility.is_hidden(run.node)) one.runs.push_back(run);
    if (!one.runs.empty()) content.blocks.push_back(std::move(one));
  }
  IgnoreComments comments;
  append_article(fragment, tree, content, prose, comments);
}

/// A paragraph for every line that is not empty.
void append_lines(std::string_view text, Prose& prose) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) prose.copy({at, end});
    prose.end_block(std::nullopt);
    at = end + 1;
  }
}

/// Block by block what `inner` says, with the places in the page.
void append_mapped(std::string_view html, const Unescaped& string, Prose& inner, std::optional<BlockKind> kind, Prose& prose) {
  const std::vector<Piece> pieces = inner.pieces();
  const std::string text = inner.take_text();
  const OffsetMap map = inner.take_map();
  for (const Piece& piece : pieces) {
    for (std::size_t at = piece.span.start; at < piece.span.end;) {
      const text::Decoded one = text::decode(text, at);
      const Span source = string.source(map.source_span(text, {at, at + one.length}));
      if (one.character == U'\n')
        prose.line_break();
      else if (html.substr(source.start, source.size()) == std::string_view(text).substr(at, one.length))
        prose.copy(source);
      else
        prose.replace(one.character, source);
      at += one.length;
    }
    prose.end_block(kind ? kind : piece.kind);
  }
}

void append_string(std::string_view html, html::SourceRange source, std::optional<BlockKind> kind, Prose& prose) {
  const Unescaped string(html, source);
  Prose inner(string.text());
  if (holds_html(string.text()))
    append_fragment(string.text(), inner);
  else
    append_lines(string.text(), inner);
  append_mapped(html, string, inner, kind, prose);
}

}  // namespace

void append_json_article(std::string_view html, const page::JsonArticle& article, Prose& prose) {
  if (!article.headline.empty()) append_string(html, article.headline, BlockKind::headline, prose);
  for (const html::SourceRange text : article.texts) append_string(html, text, std::nullopt, prose);
}

}  // namespace debunk::extract
