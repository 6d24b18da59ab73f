// Entities and tags of HTML that stand in the text as characters: they were encoded twice, or cut out of a page by hand.
// Names are those of HTML 4 and HTML 5. An article that speaks of HTML may show them.
#include <algorithm>
#include <array>
#include <optional>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/character.h"
#include "text/entity.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

constexpr auto k_block_tags = std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl",     "dt",      "figcaption", "figure",
     "footer",  "form",    "h1",    "h2",         "h3", "h4",     "h5", "h6",  "head",   "header",  "hr",         "html",
     "iframe",  "li",      "main",  "nav",        "ol", "option", "p",  "pre", "script", "section", "select",     "style",
     "table",   "tbody",   "td",    "tfoot",      "th", "thead",  "tr", "ul",  "video"});
constexpr auto k_inline_tags = std::to_array<std::string_view>(
    {"a", "abbr", "b", "big", "button", "cite", "code", "del", "em", "embed", "font", "i", "img", "input", "ins", "label", "link", "meta", "noscript",
     "object", "param", "picture", "q", "s", "small", "source", "span", "strike", "strong", "sub", "sup", "svg", "tt", "u"});

constexpr std::size_t k_longest_tag = 2000;

struct Tag {
  std::size_t size = 0;
  bool block = false;
};

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// The end of a tag's attributes: past the '>' that is in no quotation marks; npos if there is none near.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
  char quote = 0;
  for (const std::size_t limit = std::min(text.size(), at + k_longest_tag); at < limit; ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return at + 1;
    } else if (c == '<') {
      return std::string_view::npos;
    } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
      quote = c;
    }
  }
  return std::string_view::npos;
}

std::optional<Tag> read_tag(std::string_view text) {
  if (text.starts_with("<!--")) {
    const std::size_t end = text.substr(0, k_longest_tag).find("-->");
    if (end == std::string_view::npos) return std::nullopt;
    return Tag{end + 3, true};
  }
  const bool closing = text.size() > 1 && text[1] == '/';
  const std::size_t start = closing ? 2 : 1;
  std::size_t at = start;
  while (at < text.size() && at < start + 12 && is_name_character(text[at])) ++at;
  if (at == start || at >= text.size()) return std::nullopt;
  std::string name(text.substr(start, at - start));
  for (char& c : name) c = static_cast<char>(c | 0x20);
  const bool block = std::ranges::binary_search(k_block_tags, std::string_view(name));
  if (!block && !std::ranges::binary_search(k_inline_tags, std::string_view(name))) return std::nullopt;
  const char after = text[at];
  if (after == '>') return Tag{at + 1, block};
  if (after == '/' && text.substr(at).starts_with("/>")) return Tag{at + 2, block};
  if (closing || (after != ' ' && after != '\n' && after != '\t')) return std::nullopt;
  const std::size_t end = end_of_tag(text, at);
  if (end == std::string_view::npos) return std::nullopt;
  // What follows the name must be attributes ("<a href=…>") or a slash, not words ("<b and c>").
  const std::string_view inside = text.substr(at, end - 1 - at);
  if (inside.find('=') == std::string_view::npos && inside.find_first_not_of(" /\n\t") != std::string_view::npos) return std::nullopt;
  return Tag{end, block};
}

/// Shown on purpose: in quotation marks or backticks of its own.
bool is_shown(std::string_view text, Span span) {
  const auto is_mark = [](char32_t c) {
    return c == '`' || c == '"' || c == '\'' || c == U'\u201C' || c == U'\u201D' || c == U'\u2018' || c == U'\u2019' || c == U'\u00AB';
  };
  return span.start > 0 && span.end < text.size() && is_mark(debunk::text::decode_before(text, span.start).character) &&
         is_mark(debunk::text::decode(text, span.end).character);
}

bool is_space(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\r'; }

void find_entities(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
    const auto entity = debunk::text::read_entity(text.substr(at));
    if (!entity) {
      ++at;
      continue;
    }
    const Span span{at, at + entity->size};
    at = span.end;
    if (is_shown(text, span) || article.is_planted(span)) continue;
    std::string character;
    debunk::text::append(character, entity->character);
    const auto& info = debunk::text::character_info(entity->character);
    const bool visible = !info.is(debunk::text::k_space | debunk::text::k_format | debunk::text::k_control) && entity->character != '"';
    const std::string written(text.substr(span.start, span.size()));
    // Brackets may make a tag, which is a finding of its own.
    const bool bracket = entity->character == '<' || entity->character == '>';
    findings.add(span, "the HTML entity \"" + written + "\"" + (visible ? " for \"" + character + "\"" : "") + " is left over").fix = Fix{
        bracket ? Applicability::unsafe : Applicability::safe, visible ? "write \"" + character + "\"" : "write the character", {{span, character}}};
  }
}

void find_tags(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const auto tag = read_tag(text.substr(at));
    if (!tag) {
      ++at;
      continue;
    }
    const Span span{at, at + tag->size};
    at = span.end;
    if (is_shown(text, span) || article.is_planted(span)) continue;
    const bool parts_words = tag->block && !(span.start == 0 || is_space(text, span.start - 1)) && !is_space(text, span.end);
    const std::string_view written = text.substr(span.start, std::min<std::size_t>(span.size(), 40));
    const std::size_t line = written.find('\n');
    std::string shown(written.substr(0, std::min(line, written.size())));
    while (!shown.empty() && debunk::text::valid_prefix(shown) != shown.size()) shown.pop_back();
    if (shown.size() < span.size()) shown += "…";
    findings.add(span, "the HTML tag \"" + shown + "\" is left over").fix =
        Fix{Applicability::unsafe, "remove it", {{span, parts_words ? " " : ""}}};
  }
}

}  // namespace

void html_leftover(const Article& article, Findings& findings) {
  const bool entities = article.text().find('&') != std::string_view::npos, tags = article.text().find('<') != std::string_view::npos;
  if (!entities && !tags) return;
  if (!article.phrases(PhraseList::markup).empty()) return;  // it speaks of HTML
  if (entities) find_entities(article, findings);
  if (tags) find_tags(article, findings);
}

}  // namespace debunk::rules::text
