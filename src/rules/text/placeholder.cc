// What a template, a content management system or an author left where text should be: "{{name}}", "[INSERT QUOTE]", "[/caption]", "lorem ipsum".
// The forms are those of Mustache, Jinja, printf, WordPress shortcodes, MediaWiki clean-up tags and newsroom habit ("TK", to come).
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::Mark;

constexpr std::size_t k_longest = 120;  // bytes of one placeholder
constexpr std::size_t k_gap = 3;        // bytes between two phrases of one dummy text

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (is_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

std::string_view up_to_space(std::string_view text) { return text.substr(0, std::min(text.find(' '), text.size())); }

/// Size of what stands from `open` to `close`, both included, on one line; 0 if it is not closed near.
std::size_t enclosed(std::string_view text, std::string_view open, std::string_view close) {
  if (!text.starts_with(open)) return 0;
  const std::string_view near = text.substr(0, k_longest);
  const std::size_t end = near.find(close, open.size());
  if (end == std::string_view::npos || end == open.size() || near.substr(0, end).find('\n') != std::string_view::npos) return 0;
  return end + close.size();
}

/// {{name}}, {% if %}, {* field *}, {| field |}, {0}, {first_name}; not the braces of an author ("{laughs}").
std::size_t read_brace(std::string_view text) {
  for (const auto& [open, close] : {std::pair{"{{", "}}"}, {"{%", "%}"}, {"{*", "*}"}, {"{|", "|}"}})
    if (const std::size_t size = enclosed(text, open, close)) return size;
  const std::size_t size = enclosed(text, "{", "}");
  if (size == 0) return 0;
  std::string_view name = text.substr(1, size - 2);
  while (name.ends_with(' ')) name.remove_suffix(1);
  if (std::ranges::all_of(name, is_digit)) return name.empty() ? 0 : size;
  const bool identifier = !name.empty() && is_letter(name[0]) && std::ranges::all_of(name, is_name);
  return identifier && name.find('_') != std::string_view::npos ? size : 0;
}

/// [caption id="3"], [/caption], [INSERT NAME], [quote goes here], [TK], [citation needed], [email protected], [object Object].
std::size_t read_bracket(std::string_view text) {
  static constexpr std::array<std::string_view, 7> k_whole{"tk", "tktk", "email protected", "object object", "placeholder", "tbd", "xxx"};
  static constexpr std::array<std::string_view, 12> k_review{
      "citation needed",    "clarification needed", "better source needed", "by whom?",  "according to whom?",  "failed verification",
      "unreliable source?", "original research?",   "page needed",          "dead link", "verification needed", "dubious"};
  static constexpr std::array<std::string_view, 3> k_order{"insert", "placeholder", "tk"};
  static constexpr std::array<std::string_view, 12> k_thing{"name",     "link",  "photo", "image", "picture", "quote",
                                                            "headline", "title", "text",  "url",   "video",   "caption"};
  const std::size_t size = enclosed(text, "[", "]");
  if (size == 0) return 0;
  const std::string_view inside = text.substr(1, size - 2);
  if (inside[0] == '/') return inside.size() > 1 && std::ranges::all_of(inside.substr(1), is_name) ? size : 0;
  const std::string folded = lower(inside);
  if (is_among(folded, k_whole) || is_among(folded, k_review)) return size;
  const std::string_view first = up_to_space(folded), written = up_to_space(inside);
  const bool several = first.size() < folded.size();
  if (several && is_among(first, k_order)) return size;
  if (several && folded.ends_with(" here") && is_among(first, k_thing)) return size;
  if (several && written == "YOUR" && std::ranges::none_of(inside, [](char c) { return c >= 'a' && c <= 'z'; })) return size;
  const bool shortcode = several && std::ranges::all_of(written, is_name) && std::ranges::none_of(written, is_upper) &&
                         (inside.find("=\"") != std::string_view::npos || inside.find("=\u201D") != std::string_view::npos);
  return shortcode ? size : 0;
}

/// ${name}, $XX million, $NAME$.
std::size_t read_dollar(std::string_view text) {
  if (text.starts_with("${")) {
    const std::size_t size = enclosed(text, "${", "}");
    return size > 0 && std::ranges::all_of(text.substr(2, size - 3), [](char c) { return is_name(c) || c == '.'; }) ? size : 0;
  }
  std::size_t end = 1;
  while (end < text.size() && (is_upper(text[end]) || text[end] == '_')) ++end;
  if (end >= 5 && end < text.size() && text[end] == '$') return end + 1;
  const bool crosses = end >= 3 && std::ranges::all_of(text.substr(1, end - 1), [](char c) { return c == 'X'; });
  return crosses && !(end < text.size() && is_name(text[end])) ? end : 0;
}

/// %s, %1$s, %(name)s, %NAME%; not a percentage ("10 %d’augmentation").
std::size_t read_percent(std::string_view text, char before, char before_space) {
  if (is_name(before) || before == '%' || (before == ' ' && is_digit(before_space))) return 0;
  std::size_t end = 1;
  while (end < text.size() && (is_upper(text[end]) || text[end] == '_')) ++end;
  if (end >= 5 && end < text.size() && text[end] == '%') return end + 1;
  end = 1;
  if (text.substr(1).starts_with('(')) {
    end = enclosed(text.substr(1), "(", ")") + 1;
    if (end == 1) return 0;
  } else {
    while (end < text.size() && (is_digit(text[end]) || text[end] == '$')) ++end;
    if (end > 1 && text[end - 1] != '$') return 0;
  }
  if (end >= text.size() || (text[end] != 's' && text[end] != 'd')) return 0;
  ++end;
  return end < text.size() && (is_name(text[end]) || text[end] == '\'' || static_cast<unsigned char>(text[end]) >= 0x80) ? 0 : end;
}

/// *NUMBER*: an upper-case word in asterisks of its own.
std::size_t read_asterisk(std::string_view text, char before) {
  static constexpr std::array<std::string_view, 8> k_names{"NUMBER", "NAME", "URL", "EMAIL", "PHONE", "DATE", "PERSON", "LOCATION"};
  if (is_name(before) || before == '*') return 0;
  const std::size_t size = enclosed(text, "*", "*");
  return size > 0 && is_among(text.substr(1, size - 2), k_names) ? size : 0;
}

std::size_t read(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const char before = at > 0 ? text[at - 1] : ' ';
  switch (rest[0]) {
    case '{': return read_brace(rest);
    case '[': return read_bracket(rest);
    case '$': return read_dollar(rest);
    case '%': return read_percent(rest, before, at > 1 ? text[at - 2] : ' ');
    case '*': return read_asterisk(rest, before);
    default: return 0;
  }
}

bool may_open(char32_t c) { return c == U'{' || c == U'[' || c == U'$' || c == U'%' || c == U'*'; }

}  // namespace

void placeholder(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  std::size_t done = 0;
  for (const Mark& mark : article.signs()) {
    if (!may_open(mark.character) || mark.start < done) continue;
    const std::size_t size = read(text, mark.start);
    if (size == 0) continue;
    const Span span{mark.start, mark.start + size};
    done = span.end;
    if (article.is_planted(span) || !article.phrases(PhraseList::markup).empty()) continue;
    findings.add(span, "the placeholder \"" + std::string(text.substr(span.start, span.size())) + "\" is left over");
  }
  const auto dummies = article.phrases(PhraseList::dummy_text);
  for (std::size_t i = 0; i < dummies.size(); ++i) {
    Span span = dummies[i].span;
    if (article.is_quoted(span) || article.is_planted(span)) continue;
    while (i + 1 < dummies.size() && dummies[i + 1].span.start <= span.end + k_gap) span.end = std::max(span.end, dummies[++i].span.end);
    findings.add(span, "the dummy text \"" + std::string(text.substr(span.start, span.size())) + "\" is left over");
  }
}

}  // namespace debunk::rules::text
