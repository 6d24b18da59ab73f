// Control characters that are no white space (ISO 6429), and characters that stand for something that is not text: an object, or nothing
// at all. A C1 control that windows-1252 uses is a letter or a mark that was read as ISO 8859-1, and text/mojibake's.
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/character_name.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::character_info;
using debunk::text::decode;
using debunk::text::decode_before;

bool is_c0(char32_t c) { return c < 0x20 || c == 0x7F; }
/// U+0081, U+008D, U+008F, U+0090, U+009D: windows-1252 has nothing there.
bool is_c1(char32_t c) { return c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D; }
bool is_object(char32_t c) { return c == 0xFFFC; }
bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

/// Is the character at `at` part of UTF-8 that was read as a single-byte code page ("â\x80\x99")? That is text/mojibake's to mend.
bool in_mojibake(std::string_view text, std::size_t at) {
  std::size_t start = at;
  for (std::size_t back = 1; back <= 3 && start > 0; ++back) {
    const auto before = decode_before(text, start);
    if (before.character < 0x80) return false;
    start -= before.length;
    if (before.character >= 0x300 && before.character < 0x310) return true;  // the letter, taken apart: "A\u0303"
    if (before.character < 0xC2 || before.character > 0xF4) continue;
    const std::size_t continuations = before.character < 0xE0 ? 1 : before.character < 0xF0 ? 2 : 3;
    if (back > continuations) return false;
    std::size_t next = start + before.length;
    for (std::size_t i = 0; i < continuations; ++i) {
      if (next >= text.size() || decode(text, next).character < 0x80) return false;
      next += decode(text, next).length;
    }
    return true;
  }
  return false;
}

bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() && character_info(decode(text, at).character).is(debunk::text::k_letter);
}

}  // namespace

void control_character(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  const auto& marks = article.signs();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const char32_t c = marks[i].character;
    if (!is_c0(c) && !is_c1(c) && !is_object(c) && !is_noncharacter(c)) continue;
    const std::size_t length = decode(text, marks[i].start).length;
    Span run{marks[i].start, marks[i].start + length};
    std::size_t count = 1;
    for (; i + 1 < marks.size() && marks[i + 1].start == run.end && marks[i + 1].character == c; ++i, ++count) run.end += length;
    if (is_c1(c) && in_mojibake(text, run.start)) continue;

    const std::string times = count > 1 ? std::to_string(count) + " times the " : "";
    // Inside a word a control may stand for a letter or a hyphen that was lost.
    const bool in_word =
        run.start > 0 && character_info(decode_before(text, run.start).character).is(debunk::text::k_letter) && is_letter(text, run.end);
    const std::string what = is_object(c) ? "object replacement character (U+FFFC) where a picture was"
                             : is_noncharacter(c) ? code_point(c) + ", which is no character"
                                                  : "control character " + code_point(c);
    findings.add(run, times + what).fix = Fix{in_word && is_c0(c) ? Applicability::unsafe : Applicability::safe, "remove it", {{run, ""}}};
  }
}

}  // namespace debunk::rules::text
