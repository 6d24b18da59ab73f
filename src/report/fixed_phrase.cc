#include "report/fixed_phrase.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"
#include "text/width.h"

namespace debunk::report {
namespace {

constexpr std::size_t k_reach = 28;      ///< columns of context on each side, words kept whole
constexpr std::size_t k_longest = 160;   ///< characters of an inserted or kept text that are shown

bool is_space(char32_t c) { return text::character_info(c).is(text::k_space); }

/// In one line, every run of white space one space; a long one without its middle.
std::string in_one_line(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    at += decoded.length;
    const bool line_or_tab = decoded.character == '\t' || decoded.character == '\n' || decoded.character == '\r' || decoded.character == 0x2028 ||
                             decoded.character == 0x2029;
    const char32_t c = line_or_tab ? U' ' : decoded.character;
    if (c == ' ' && (characters.empty() || characters.back() == ' ')) continue;
    characters += c;
  }
  while (!characters.empty() && characters.back() == ' ') characters.pop_back();
  if (characters.size() > k_longest)
    characters = characters.substr(0, k_longest * 2 / 3) + U" … " + characters.substr(characters.size() - k_longest / 3);
  std::string out;
  for (const char32_t c : characters) text::append(out, c);
  return out;
}

}  // namespace

bool removes_lines(std::string_view text, const Edit& edit) {
  const auto ends_line = [](char byte) { return byte == '\n' || byte == '\r'; };
  const Span span = edit.span;
  const bool from_start = span.start == 0 || ends_line(text[span.start - 1]) || ends_line(text[span.start]);
  const bool to_end = span.end == text.size() || ends_line(text[span.end - 1]) || ends_line(text[span.end]);
  return edit.text.empty() && !span.empty() && from_start && to_end;
}

std::size_t context_start(std::string_view text, std::size_t offset, std::size_t reach) {
  std::size_t at = offset, word = offset;
  bool word_found = false;
  for (std::size_t columns = 0, steps = 0; columns < reach && steps < 4 * reach; ++steps) {
    if (at == 0) return 0;
    const text::Decoded before = text::decode_before(text, at);
    columns += static_cast<std::size_t>(text::display_width(before.character));
    if (is_space(before.character)) {
      word = at;
      word_found = true;
    }
    at -= before.length;
    if (text.substr(at).starts_with("\n\n") || text.substr(at).starts_with("\n\r\n")) return word;
  }
  if (at == 0 || is_space(text::decode_before(text, at).character)) return at;
  return word_found ? word : at;
}

std::size_t context_end(std::string_view text, std::size_t offset, std::size_t reach) {
  std::size_t at = offset, word = offset;
  bool word_found = false;
  for (std::size_t columns = 0, steps = 0; columns < reach && steps < 4 * reach; ++steps) {
    if (at == text.size()) return at;
    if (text.substr(at).starts_with("\n\n") || text.substr(at).starts_with("\r\n\r\n")) return at;
    const text::Decoded next = text::decode(text, at);
    columns += static_cast<std::size_t>(text::display_width(next.character));
    if (is_space(next.character)) {
      word = at;
      word_found = true;
    }
    at += next.length;
  }
  if (at == text.size() || is_space(text::decode(text, at).character)) return at;
  return word_found ? word : at;
}

bool is_sound(const Document& document, const Fix& fix) {
  const std::string_view text = document.text();
  const auto between_characters = [&](std::size_t at) { return at == text.size() || !text::is_continuation(text[at]); };
  std::size_t from = 0;
  for (const Edit& edit : fix.edits) {
    if (edit.span.start < from || edit.span.end < edit.span.start || edit.span.end > text.size()) return false;
    if (!between_characters(edit.span.start) || !between_characters(edit.span.end)) return false;
    from = edit.span.end;
  }
  return true;
}

Applicability promise_in_file(const Document& document, const Fix& fix) {
  if (!is_sound(document, fix)) return Applicability::display_only;
  const bool in_one_piece = std::ranges::all_of(fix.edits, [&](const Edit& edit) { return document.is_contiguous(edit.span); });
  return in_one_piece ? fix.applicability : Applicability::display_only;
}

std::string fixed_phrase(const Document& document, const Fix& fix) {
  if (!is_sound(document, fix)) return {};
  const std::string_view text = document.text();
  if (std::ranges::all_of(fix.edits, [&](const Edit& edit) { return removes_lines(text, edit); })) return {};
  std::string phrase, piece;
  std::size_t shown = 0;  // the text before here is in `piece` or left out
  bool first = true;
  const auto end_piece = [&](std::size_t limit) {
    const std::size_t end = std::min(context_end(text, shown, k_reach), limit);
    piece += text.substr(shown, end - shown);
    const std::string line = in_one_line(piece);
    if (!line.empty()) phrase += (phrase.empty() ? "" : " … ") + line;
    piece.clear();
  };
  for (const Edit& edit : fix.edits) {
    const std::size_t start = std::max(context_start(text, edit.span.start, k_reach), shown);
    if (!first && start > context_end(text, shown, k_reach)) {
      end_piece(start);
      shown = start;
    }
    if (first) shown = start;
    first = false;
    piece += text.substr(shown, edit.span.start - shown);
    piece += edit.text;
    shown = edit.span.end;
  }
  if (!first) end_piece(text.size());
  return phrase;
}

}  // namespace debunk::report
