// Text that was decoded wrongly. The tokens say where a look is worth it: a sign right behind a letter beyond ASCII, a capital inside
// a word, letters of two scripts in one. Paragraphs without any cost nothing more.
// Planted spans are not left out: misread text looks planted (letters of a foreign script), and what can be decoded is no plant.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/mojibake_pages.h"
#include "rules/text/mojibake_repair.h"
#include "rules/text/mojibake_strangeness.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::Mark;
using debunk::text::Word;

constexpr std::string_view k_replacement = "\uFFFD";
constexpr std::size_t k_reach = std::size_t{1} << 14;  ///< bytes on each side of a suspicious place that are decoded together
constexpr std::size_t k_longest_message = 60;  ///< bytes of the repaired text that the message shows

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Does a sequence begin at the mark, or up to three characters before it?
bool mark_looks_misread(std::string_view text, const Mark& mark) {
  if (mark.character < 0xA0) return mark.character >= 0x80;
  // A sequence takes two characters beyond ASCII. Nearly all marks are typographic ones between ASCII, and no combining ones.
  const std::size_t end = mark.start + debunk::text::decode(text, mark.start).length;
  const bool alone = (mark.start == 0 || is_ascii(text[mark.start - 1])) && (end == text.size() || is_ascii(text[end]));
  if (alone && mark.character >= 0x2000) return false;
  // Decomposed (NFD, NFKD): "A" with a tilde of its own before the sign, or the sign itself as a space with a diaeresis.
  const auto is_combining = [](char32_t c) { return c >= 0x300 && c < 0x370; };
  if (mark.start > 1 && is_combining(mark.character)) return text[mark.start - 1] == ' ' && !is_ascii(text[mark.start - 2]);
  if (mark.start > 0 && is_combining(debunk::text::decode_before(text, mark.start).character)) return pages_where_continuation(mark.character) != 0;
  if (pages_where_lead(mark.character) != 0 && looks_misread(text, mark.start)) return true;
  std::size_t at = mark.start;
  for (int i = 0; i < 3 && at > 0 && !is_ascii(text[at - 1]); ++i) {
    at -= debunk::text::decode_before(text, at).length;
    if (looks_misread(text, at)) return true;
  }
  return false;
}

bool word_looks_misread(std::string_view text, const Word& word) {
  const auto looks = [&](std::size_t at) { return !is_ascii(text[at]) && looks_misread(text, at); };
  if (word.is(debunk::text::k_inner_capital | debunk::text::k_mixed_scripts)) {
    for (std::size_t at = word.start; at < word.end; at += debunk::text::decode(text, at).length)
      if (looks(at)) return true;
  }
  if (word.is(debunk::text::k_initial_capital) && looks(word.start)) return true;
  const std::string_view last = text.substr(word.end - 2, 2);  // a word beyond ASCII has two bytes
  return (last == "Â" || last == "Ã") && looks(word.end - 2);
}

/// U+0085 counts as white space and is no mark; in windows-1252 its byte is "…".
constexpr std::string_view k_next_line = "\u0085";

/// Where repairs may begin, in no order.
std::vector<std::size_t> suspicious_places(const Article& article) {
  std::vector<std::size_t> places;
  for (const Mark& mark : article.signs())
    if (mark.character >= 0x80 && mark_looks_misread(article.text(), mark)) places.push_back(mark.start);
  const auto& words = article.words();
  for (const std::uint32_t i : article.notable_words().unusual)
    if (words[i].is(debunk::text::k_non_ascii) && word_looks_misread(article.text(), words[i])) places.push_back(words[i].start);
  for (std::size_t at = article.text().find(k_next_line); at != std::string_view::npos; at = article.text().find(k_next_line, at + 1)) {
    const auto after = std::ranges::lower_bound(words, at, {}, [](const Word& word) { return word.end; });
    if (after != words.end() && after->end == at) places.push_back(after->start);
  }
  return places;
}

/// `span` with the rest of the words it touches.
Span whole_words(std::string_view text, Span span) {
  const auto is_word = [](char32_t c) {
    return debunk::text::character_info(c).is(debunk::text::k_letter | debunk::text::k_digit | debunk::text::k_mark);
  };
  while (span.start > 0 && is_word(debunk::text::decode_before(text, span.start).character))
    span.start -= debunk::text::decode_before(text, span.start).length;
  while (span.end < text.size() && is_word(debunk::text::decode(text, span.end).character)) span.end += debunk::text::decode(text, span.end).length;
  return span;
}

/// Is there no letter and no digit in it?
bool is_gap(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const debunk::text::Decoded decoded = debunk::text::decode(text, at);
    if (debunk::text::character_info(decoded.character).is(debunk::text::k_letter | debunk::text::k_digit)) return false;
    at += decoded.length;
  }
  return true;
}

/// Then more is wrong than could be repaired.
bool is_still_strange(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size(); at += debunk::text::decode(text, at).length) characters += debunk::text::decode(text, at).character;
  return strangeness(characters) >= 2;
}

/// Neighbouring repairs as one finding.
struct Damage {
  Span span;
  std::string text;  ///< what `span` should read
  Fix fix;
  const Repair* first = nullptr;
};

std::string message(const Damage& damage) {
  const Repair& repair = *damage.first;
  const std::string page(code_page_name(repair.page));
  std::string how = repair.rounds == 0 ? page + " read as Latin-1" : "UTF-8 read as " + page;
  if (repair.rounds == 2) how += ", twice";
  if (repair.rounds > 2) how += ", " + std::to_string(repair.rounds) + " times";
  how += ": this should read \"" + debunk::text::shortened(damage.text, k_longest_message) + "\"";
  if (damage.text.find(k_replacement) != std::string::npos) how += ", with characters that are lost";
  return how;
}

/// Up to the empty lines around it, from `done` on and not farther than `k_reach`: a text without empty lines is decoded stretch by stretch.
/// Blocks will not do: readers end one at U+0085, which may be the damage.
Span paragraph_around(std::string_view text, std::size_t place, std::size_t done) {
  Span near{place - std::min(place - done, k_reach), std::min(text.size(), place + k_reach)};
  if (near.start > done) near.start = std::min(text.find(' ', near.start), place);
  if (near.end < text.size()) near.end = std::max(text.rfind(' ', near.end), place + 1);
  while (near.end < text.size() && debunk::text::is_continuation(text[near.end])) ++near.end;
  const std::string_view window = text.substr(near.start, near.size());
  const std::size_t before = window.rfind("\n\n", place - near.start), after = window.find("\n\n", place - near.start);
  return {before == std::string_view::npos ? near.start : near.start + before + 2, after == std::string_view::npos ? near.end : near.start + after};
}

void report(const Article& article, Findings& findings, Span paragraph) {
  const std::string_view text = article.text().substr(0, paragraph.end);
  const std::vector<Repair> repairs = repair(text.substr(paragraph.start));
  for (std::size_t i = 0; i < repairs.size();) {
    Damage damage;
    damage.first = &repairs[i];
    damage.fix = Fix{Applicability::safe, "", {}};
    std::size_t at = 0;
    for (; i < repairs.size(); ++i) {
      const Span place{repairs[i].span.start + paragraph.start, repairs[i].span.end + paragraph.start};
      const Span words = whole_words(text, place);
      if (damage.fix.edits.empty()) {
        at = words.start;
        damage.span.start = at;
      } else if (words.start > damage.span.end && !is_gap(text.substr(damage.span.end, words.start - damage.span.end))) {
        break;
      }
      damage.text.append(text.substr(at, place.start - at));
      damage.text += repairs[i].text;
      at = place.end;
      damage.span.end = words.end;
      damage.fix.edits.push_back({place, repairs[i].text});
      if (!repairs[i].certain) damage.fix.applicability = Applicability::unsafe;
    }
    damage.text.append(text.substr(at, damage.span.end - at));
    if (damage.text.find(k_replacement) != std::string::npos || is_still_strange(damage.text)) damage.fix.applicability = Applicability::unsafe;
    damage.fix.title = "write \"" + debunk::text::shortened(damage.text, k_longest_message) + "\"";
    findings.add(damage.span, message(damage)).fix = std::move(damage.fix);
  }
}

}  // namespace

void mojibake(const Article& article, Findings& findings) {
  if (article.ascii()) return;
  std::vector<std::size_t> places = suspicious_places(article);
  if (places.empty()) return;
  std::ranges::sort(places);
  std::size_t done = 0;
  for (const std::size_t place : places) {
    if (place < done) continue;
    const Span paragraph = paragraph_around(article.text(), place, done);
    report(article, findings, paragraph);
    done = paragraph.end;
  }
}

}  // namespace debunk::rules::text
