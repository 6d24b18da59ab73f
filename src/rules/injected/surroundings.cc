#include "rules/injected/surroundings.h"

#include "text/character.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

constexpr std::size_t k_farthest_mark = 200;   // pieces from a text to the quotation marks around it
constexpr std::size_t k_words_of_a_gloss = 3;  // "(바뀐 in Korean)"

bool is_any_of(char32_t character, std::u32string_view set) { return set.find(character) != std::u32string_view::npos; }

}  // namespace

using text::Language;

bool Surroundings::is_tag(const Segment& segment) const {
  const std::size_t start = pieces_[segment.first].span.start, end = pieces_[segment.last - 1].span.end;
  const auto is_symbol = [](char32_t c) {
    return c >= 0x80 && !text::character_info(c).is(text::k_letter | text::k_mark | text::k_space | text::k_format | text::k_digit) &&
           (c < 0x2010 || c > 0x2030) && (c < 0x3000 || c > 0x303F) && c < 0xFF00;
  };
  if (start > block_.start) {
    const char32_t before = before_invisible(start);
    if (before == '#' || before == '@' || before == U'\uFF03') return true;
    if (before < 0x2600 && is_symbol(before)) return true;
  }
  return end < block_.end && text::decode(text_, end).character == '#';
}

char32_t Surroundings::before_invisible(std::size_t at) const {
  while (at > block_.start) {
    const text::Decoded decoded = text::decode_before(text_, at);
    if (!text::character_info(decoded.character).is(text::k_format)) return decoded.character;
    at -= decoded.length;
  }
  return 0;
}

bool Surroundings::is_gloss(const Segment& segment) const {
  std::size_t at = pieces_[segment.last - 1].span.end;
  while (at < block_.end && (text_[at] == ' ' || text_[at] == ';')) ++at;
  const std::size_t words = segment.last - segment.first;
  if (at < block_.end && text_[at] == '(' && words <= 6) return true;
  std::size_t first = segment.first;
  while (first > 0 && segment.first - first < 2 && pieces_[first].before != Gap::barrier) --first;
  return words <= 6 && pieces_[first].span.start > block_.start && text_[pieces_[first].span.start - 1] == '(';
}

bool Surroundings::is_bracketed(const Segment& segment, bool of_a_trade) const {
  // Inside: from the barrier before to the barrier behind, if they are near.
  std::size_t first = segment.first, last = segment.last, others = 0;
  while (others <= k_words_of_a_gloss && first > 0 && pieces_[first].before != Gap::barrier) others += pieces_[--first].kind == PieceKind::word;
  while (others <= k_words_of_a_gloss && last < pieces_.size() && pieces_[last].before != Gap::barrier) others += pieces_[last++].kind == PieceKind::word;
  if (others <= k_words_of_a_gloss && opens_before(pieces_[first].span.start) && closes_behind(pieces_[last - 1].span.end)) return true;
  return is_quotation(segment, of_a_trade);
}

/// Is it part of a quotation in its own language? The quotation marks are looked for on both sides, as far as the words between are not
/// the article's: a name or a title is, but no more; with words of a trade, less.
bool Surroundings::is_quotation(const Segment& segment, bool of_a_trade) const {
  const std::size_t most = of_a_trade ? 3 : 7;
  bool opened = false, closed = false;
  std::size_t own = 0;
  for (std::size_t i = segment.first;; --i) {
    opened = opens_quotation_between(i == 0 ? block_.start : pieces_[i - 1].span.end, pieces_[i].span.start);
    if (opened || i == 0 || segment.first - i == k_farthest_mark) break;
    own = count_own(own, pieces_[i - 1], segment.language);
    if (own >= most) break;
  }
  own = 0;
  for (std::size_t i = segment.last - 1; opened; ++i) {
    closed = closes_quotation_between(pieces_[i].span.end, i + 1 == pieces_.size() ? block_.end : pieces_[i + 1].span.start);
    if (closed || i + 1 == pieces_.size() || i + 1 - segment.last == k_farthest_mark) break;
    own = count_own(own, pieces_[i + 1], segment.language);
    if (own >= most) break;
  }
  return opened && closed;
}

/// How many words of the article's language were seen since the last one of another.
std::size_t Surroundings::count_own(std::size_t seen, const Piece& piece, Language language) const {
  if (piece.foreign || (language != Language::und && is_likelier(piece, language))) return 0;
  return seen + (is_own(piece, language) ? 1 : 0);
}

bool Surroundings::stands_in_own_text(std::size_t first, std::size_t last, Language language) const {
  constexpr std::size_t k_context = 6;
  std::size_t words = 0, own = 0;
  const auto count = [&](const Piece& piece) {
    if (piece.kind != PieceKind::word) return;
    ++words;
    own += is_own(piece, language);
  };
  for (std::size_t i = first; i > 0 && first - i < k_context && !is_edge_of_quotation(pieces_[i - 1].span.end, pieces_[i].span.start);
       --i)
    count(pieces_[i - 1]);
  for (std::size_t i = last;
       i < pieces_.size() && i - last < k_context && !is_edge_of_quotation(pieces_[i - 1].span.end, pieces_[i].span.start); ++i)
    count(pieces_[i]);
  return words < 3 || own * 2 >= words;
}

bool Surroundings::is_own(const Piece& piece, Language language) const {
  return piece.kind == PieceKind::word && !piece.foreign && !piece.disguised && piece.own_zipf >= 40 && !is_likelier(piece, language);
}

bool Surroundings::opens_quotation_between(std::size_t from, std::size_t to) const {
  return has_mark(from, to, U"\u201C\u201E\u201F\u00AB\u300C\u300E") || (to > from && text_[to - 1] == '"' && !is_attached(to - 1));
}

/// Is there something right before `at` that a quotation mark there would close?
bool Surroundings::is_attached(std::size_t at) const {
  return at > block_.start && text_[at - 1] != ' ' && text_[at - 1] != '(' && text_[at - 1] != '[';
}

bool Surroundings::closes_quotation_between(std::size_t from, std::size_t to) const {
  return has_mark(from, to, U"\u201D\u00BB\u300D\u300F") || (to > from && text_[from] == '"');
}

bool Surroundings::is_edge_of_quotation(std::size_t from, std::size_t to) const {
  return opens_quotation_between(from, to) || closes_quotation_between(from, to);
}

bool Surroundings::has_mark(std::size_t from, std::size_t to, std::u32string_view marks) const {
  while (from < to) {
    const text::Decoded decoded = text::decode(text_, from);
    if (is_any_of(decoded.character, marks)) return true;
    from += decoded.length;
  }
  return false;
}

bool Surroundings::is_known(const Piece& piece, Language language) const {
  return piece.kind == PieceKind::word && !piece.foreign && piece.own_zipf >= 25 && !is_likelier(piece, language);
}

bool Surroundings::is_likelier(const Piece& piece, Language language) const {
  return language != Language::und && text::zipf(language, piece.hash) > piece.own_zipf;
}

bool Surroundings::opens_before(std::size_t at) const {
  while (at > block_.start && text_[at - 1] == ' ') --at;
  if (at == block_.start) return false;
  return is_any_of(text::decode_before(text_, at).character, U"([\"\u201C\u201E\u00AB\u2018\u300C\u300E\u300A\uFF08");
}

bool Surroundings::closes_behind(std::size_t at) const {
  while (at < block_.end && is_any_of(text::decode(text_, at).character, U".,;:!?\u2026\u3002\uFF01\uFF1F\u0964"))
    at += text::decode(text_, at).length;
  return at < block_.end && is_any_of(text::decode(text_, at).character, U")]\"\u201D\u201C\u00BB\u2019\u300D\u300F\u300B\uFF09");
}

}  // namespace debunk::rules::injected
