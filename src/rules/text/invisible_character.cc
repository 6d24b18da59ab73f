// Characters without a shape, where no script, emoji or hyphenation needs them. What is right where: Unicode Standard, sections 9.2
// (Arabic joiners), 12.1 (Indic joiners), 23.2 (layout controls), 23.4 (variation selectors); UTS #51 (emoji sequences, tags).
// Embeddings and overrides are text/bidi-control's.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/character_name.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::character_info;
using debunk::text::CharacterInfo;
using debunk::text::decode;
using debunk::text::decode_before;
using debunk::text::Mark;

bool is_direction_mark(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x061C; }
bool is_tag(char32_t c) { return c >= 0xE0000 && c <= 0xE007F; }
bool is_variation_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }
bool is_mongolian_control(char32_t c) { return c >= 0x180B && c <= 0x180F; }

/// Format characters that have no shape; Cf also holds visible ones, such as the Arabic number signs.
bool is_invisible(char32_t c) {
  return c == 0x00AD || is_direction_mark(c) || is_mongolian_control(c) || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x206A && c <= 0x206F) || is_variation_selector(c) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || is_tag(c);
}

bool is_letter_of(char32_t c, bool (*script)(debunk::text::Script)) {
  const CharacterInfo& info = character_info(c);
  return info.is(debunk::text::k_letter | debunk::text::k_mark) && script(info.script);
}

/// Scripts whose letters never join, so that a joiner or non-joiner beside them does nothing.
bool is_unjoined(debunk::text::Script script) {
  switch (script) {
    case USCRIPT_LATIN: case USCRIPT_GREEK: case USCRIPT_CYRILLIC: case USCRIPT_HEBREW: case USCRIPT_ARMENIAN: case USCRIPT_GEORGIAN:
    case USCRIPT_HAN: case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA: case USCRIPT_HANGUL: case USCRIPT_COMMON: case USCRIPT_INHERITED:
      return true;
    default: return false;
  }
}
bool joins(debunk::text::Script script) { return !is_unjoined(script); }

/// Scripts without spaces whose words a zero width space may part.
bool has_no_spaces(debunk::text::Script script) {
  switch (script) {
    case USCRIPT_THAI: case USCRIPT_LAO: case USCRIPT_KHMER: case USCRIPT_MYANMAR: case USCRIPT_TIBETAN: case USCRIPT_JAVANESE:
    case USCRIPT_BALINESE: case USCRIPT_TAI_LE: case USCRIPT_NEW_TAI_LUE: case USCRIPT_LANNA:
      return true;
    default: return false;
  }
}
bool is_mongolian(debunk::text::Script script) { return script == USCRIPT_MONGOLIAN || script == USCRIPT_PHAGS_PA; }

bool is_emoji(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI) != 0; }

bool may_vary(char32_t c) {
  if (is_emoji(c)) return true;
  const CharacterInfo& info = character_info(c);
  if (info.is(debunk::text::k_letter | debunk::text::k_mark))
    return info.script == USCRIPT_HAN || info.script == USCRIPT_MYANMAR || info.script == USCRIPT_MANICHAEAN || is_mongolian(info.script);
  return c >= 0x80 && !info.is(debunk::text::k_space | debunk::text::k_control | debunk::text::k_format);
}

struct Neighbours {
  char32_t before = 0, after = 0;  ///< of the whole run of format characters; 0 at the ends of the text
  bool alone = true;               ///< the run is one character
  bool tag_sequence = false;       ///< a flag: black flag, tags, cancel tag
};

bool is_right(char32_t c, const Neighbours& around, const Article& article) {
  const auto near = [&](bool (*script)(debunk::text::Script)) { return is_letter_of(around.before, script) || is_letter_of(around.after, script); };
  const auto is_word = [](char32_t one) { return character_info(one).is(debunk::text::k_letter | debunk::text::k_mark | debunk::text::k_digit); };
  const auto is_gap = [](char32_t one) { return one == 0 || character_info(one).is(debunk::text::k_space); };
  if (c == 0x00AD) return around.alone && is_word(around.before) && is_word(around.after);
  if (c == 0x200C) return near(joins);
  if (c == 0x200D) return near(joins) || (is_emoji(around.before) && is_emoji(around.after));
  if (c == 0x200B) return near(has_no_spaces);
  if (c == 0x2060) return !is_gap(around.before) && !is_gap(around.after);
  if (is_variation_selector(c)) return may_vary(around.before);
  if (is_mongolian_control(c)) return near(is_mongolian);
  if (is_tag(c)) return around.tag_sequence;
  return is_direction_mark(c) && article.has_right_to_left_words();
}

/// The ASCII text that tag characters spell.
std::string tagged_text(std::string_view run) {
  std::string text;
  for (std::size_t at = 0; at < run.size(); at += decode(run, at).length)
    if (const char32_t c = decode(run, at).character; c > 0xE001F && c < 0xE007F) text += static_cast<char>(c - 0xE0000);
  return text;
}

}  // namespace

void invisible_character(const Article& article, Findings& findings) {
  if (article.ascii()) return;
  const std::string_view text = article.text();
  const auto& marks = article.signs();
  for (std::size_t i = 0; i < marks.size();) {
    if (marks[i].character < 0x80 || !is_invisible(marks[i].character)) {
      ++i;
      continue;
    }
    // A run of format characters, judged by what stands around it.
    std::size_t last = i;
    std::size_t end = marks[i].start + decode(text, marks[i].start).length;
    while (last + 1 < marks.size() && marks[last + 1].start == end && character_info(marks[last + 1].character).is(debunk::text::k_format))
      end += decode(text, marks[++last].start).length;
    Neighbours around;
    if (marks[i].start > 0) around.before = decode_before(text, marks[i].start).character;
    if (end < text.size()) around.after = decode(text, end).character;
    around.alone = last == i;
    around.tag_sequence = around.before == 0x1F3F4 && marks[last].character == 0xE007F;
    for (std::size_t first = i; first <= last;) {
      const char32_t c = marks[first].character;
      std::size_t next = first + 1;
      while (next <= last && (marks[next].character == c || (is_tag(c) && is_tag(marks[next].character)))) ++next;
      const Span span{marks[first].start, next <= last ? marks[next].start : end};
      const std::size_t count = next - first;
      first = next;
      if (!is_invisible(c) || is_right(c, around, article) || article.is_planted(span)) continue;
      const std::string hidden = is_tag(c) ? tagged_text(text.substr(span.start, span.size())) : "";
      const std::string message = !hidden.empty() ? "\"" + hidden + "\" hidden in invisible tag characters"
                                  : count == 1    ? "invisible " + character_name(c)
                                                  : std::to_string(count) + " times the invisible " + character_name(c);
      findings.add(span, message).fix = Fix{Applicability::safe, "remove it", {{span, ""}}};
    }
    i = last + 1;
  }
}

}  // namespace debunk::rules::text
