#include "extract/line_shape.h"

#include <utility>

#include "extract/character_set.h"
#include "extract/white_space.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

constexpr CharacterSet k_openers(U"\"'“‘„‚«‹「『（(［[【〈《¿¡*_");
constexpr CharacterSet k_closers(U"\"'”’“‘»›«」』）)］]】〉》*_");
constexpr CharacterSet k_full_stops(U".…。．｡।॥۔։။።។᙮");
constexpr CharacterSet k_cries(U"!?！？؟‼⁇⁈⁉");
constexpr CharacterSet k_clause_ends(U",;:，；：、،؛");
constexpr CharacterSet k_bullets(U"-*•‣◦·▪■●○►▶✓✔➤–");

/// The last character that is neither white space nor closing; 0 if there is none.
char32_t last_character(std::string_view text, Span span) {
  for (std::size_t at = span.end, looked = 0; at > span.start && looked < 8; ++looked) {
    const text::Decoded last = text::decode_before(text, at);
    if (!k_closers.contains(last.character) && !text::character_info(last.character).is(text::k_space)) return last.character;
    at -= last.length;
  }
  return 0;
}

}  // namespace

bool is_spaceless(std::string_view start) {
  for (std::size_t at = 0; at < start.size();) {
    const auto lead = static_cast<unsigned char>(start[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > start.size()) return false;
    const char32_t c = text::decode(start, at).character;
    if (text::character_info(c).is(text::k_letter))
      return (c >= 0x0E00 && c < 0x0F00) || (c >= 0x1000 && c < 0x10A0) || (c >= 0x1780 && c < 0x1800) || (c >= 0x3040 && c < 0xA000) ||
             (c >= 0x20000 && c < 0x32000);
    at += length;
  }
  return false;
}

bool ends_with_stop(std::string_view text, Span span) { return k_full_stops.contains(last_character(text, span)); }

bool ends_sentence(std::string_view text, Span span) {
  const char32_t last = last_character(text, span);
  return k_full_stops.contains(last) || k_cries.contains(last);
}

bool ends_clause(std::string_view text, Span span) {
  const char32_t last = last_character(text, span);
  return k_full_stops.contains(last) || k_cries.contains(last) || k_clause_ends.contains(last);
}

LineStart start_of(std::string_view text, Span span) {
  if (span.size() >= 2 && text[span.start] == '>') return LineStart::quoted;
  for (std::size_t at = span.start, looked = 0; at < span.end && looked < 8; ++looked) {
    const text::Decoded first = text::decode(text, at);
    const text::CharacterInfo& info = text::character_info(first.character);
    if (info.is(text::k_lower)) return LineStart::lower;
    if (info.is(text::k_upper)) return LineStart::upper;
    if (!k_openers.contains(first.character)) break;
    at += first.length;
  }
  return LineStart::other;
}

bool has_letter(std::string_view text, Span span) {
  for (std::size_t at = span.start; at < span.end;) {
    const text::Decoded decoded = text::decode(text, at);
    if (text::character_info(decoded.character).is(text::k_letter)) return true;
    at += decoded.length;
  }
  return false;
}

char32_t list_marker(std::string_view text, Span span) {
  if (span.size() < 3) return 0;
  const text::Decoded first = text::decode(text, span.start);
  const auto space_follows = [&](std::size_t at) { return at < span.end && white_space_at(text, at) != 0; };
  if (k_bullets.contains(first.character)) return space_follows(span.start + first.length) ? first.character : 0;
  // "1." "12)" "(3)" "a)"
  std::size_t at = span.start + (first.character == '(' ? 1 : 0);
  const std::size_t from = at;
  while (at < span.end && at - from < 3 && text[at] >= '0' && text[at] <= '9') ++at;
  char32_t kind = at > from ? U'1' : 0;
  if (kind == 0 && at < span.end && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'))) {
    ++at;
    if (at < span.end && text[at] == ')') kind = U'a';
  }
  if (kind == 0 || at >= span.end) return 0;
  const bool closed = text[at] == ')' || (text[at] == '.' && from == span.start && kind == U'1');
  return closed && space_follows(at + 1) ? kind : 0;
}

bool is_in_quotation_marks(std::string_view text, Span span) {
  constexpr std::pair<char32_t, char32_t> pairs[] = {{U'“', U'”'}, {U'„', U'“'}, {U'„', U'”'},   {U'«', U'»'},  {U'»', U'«'},
                                                     {U'"', U'"'}, {U'‘', U'’'}, {U'「', U'」'}, {U'『', U'』'}};
  if (span.size() < 4) return false;
  const text::Decoded first = text::decode(text, span.start);
  if (first.character < 0x80 && first.character != U'"') return false;  // nearly every paragraph
  const text::Decoded last = text::decode_before(text, span.end);
  for (const auto& [open, close] : pairs) {
    if (first.character != open || last.character != close) continue;
    // The first closing mark is the last character: “one” and “two” is no quotation.
    std::string mark;
    text::append(mark, close);
    return text.find(mark, span.start + first.length) == span.end - mark.size();
  }
  return false;
}

}  // namespace debunk::extract
