#include "rules/text/mojibake_strangeness.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdint>

#include "text/character.h"

namespace debunk::rules::text {
namespace {

enum class Kind : std::uint8_t { space, plain, digit, lower, upper, letter, mark, opening, closing, joining, symbol, odd, control, lost };

bool is_letter(Kind kind) { return kind == Kind::lower || kind == Kind::upper || kind == Kind::letter; }

/// Latin-1 and its like: signs that prose hardly ever holds, but misread text is full of.
bool is_odd(char32_t c) {
  switch (c) {
    case 0xA4: case 0xA6: case 0xA8: case 0xAA: case 0xAC: case 0xAF: case 0xB8: case 0xBA: case 0x192: case 0x2C6: case 0x2C7: case 0x2D8:
    case 0x2D9: case 0x2DA: case 0x2DB: case 0x2DC: case 0x2DD: case 0x2020: case 0x2021: case 0x2030: case 0x2310: case 0x25CA: case 0x37A: case 0x385:
      return true;
    default: return c >= 0x2500 && c < 0x25A0;  // box drawing, blocks
  }
}

bool is_ordinal(char32_t c) { return c == 0xAA || c == 0xBA; }  // nº 5, 12 ºC

Kind kind_of(char32_t c) {
  if (c < 0x80) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) return Kind::space;
    if (c >= 'a' && c <= 'z') return Kind::lower;
    if (c >= 'A' && c <= 'Z') return Kind::upper;
    return c >= '0' && c <= '9' ? Kind::digit : Kind::plain;
  }
  if (c < 0xA0) return Kind::control;
  if (is_odd(c)) return Kind::odd;
  switch (c) {
    case 0xA0: case 0x202F: case 0x3000: return Kind::space;
    case 0xA1: case 0xAB: case 0xBF: case 0x2018: case 0x201A: case 0x201C: case 0x201E: case 0x2039: case 0x2022: return Kind::opening;
    case 0xBB: case 0x2019: case 0x201D: case 0x203A: case 0x2026: case 0xAE: case 0x2122: return Kind::closing;
    case 0xAD: case 0xB7: case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x384: case 0xB4: return Kind::joining;
    case 0xB5: case 0xA7: case 0xB6: return Kind::symbol;
    case 0xFFFD: return Kind::lost;
    default: break;
  }
  const debunk::text::CharacterInfo& info = debunk::text::character_info(c);
  if (info.is(debunk::text::k_space)) return Kind::space;
  if (info.is(debunk::text::k_mark | debunk::text::k_format)) return Kind::mark;
  if (info.is(debunk::text::k_upper)) return Kind::upper;
  if (info.is(debunk::text::k_lower)) return Kind::lower;
  if (info.is(debunk::text::k_letter)) return Kind::letter;
  if (info.is(debunk::text::k_digit)) return Kind::digit;
  if (info.is(debunk::text::k_control)) return Kind::control;
  return u_ispunct(static_cast<UChar32>(c)) ? Kind::plain : Kind::symbol;  // "،", "。": as ordinary in their script as a comma is here
}

/// Chinese, Japanese and Korean writing mixes its scripts within words.
debunk::text::Script family(char32_t c) {
  const debunk::text::Script script = debunk::text::character_info(c).script;
  switch (script) {
    case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA: case USCRIPT_HANGUL: case USCRIPT_BOPOMOFO: return USCRIPT_HAN;
    default: return script;
  }
}

double between_letters(char32_t a, Kind ka, char32_t b, Kind kb, bool after_capitals) {
  if (a < 0x80 && b < 0x80) return 0;
  const auto first = family(a), second = family(b);
  if (first != second && first > USCRIPT_INHERITED && second > USCRIPT_INHERITED) {
    const bool formula = (first == USCRIPT_GREEK && second == USCRIPT_LATIN) || (first == USCRIPT_LATIN && second == USCRIPT_GREEK);
    return formula ? 1 : 3;
  }
  if (ka == Kind::lower && kb == Kind::upper) return 2;
  if (ka == Kind::upper && kb == Kind::lower && after_capitals) return 2;
  return ka == Kind::upper && kb == Kind::lower && a >= 0x80 && b >= 0x80 && first == USCRIPT_LATIN ? 1 : 0;
}

double after_letter(char32_t a, char32_t b, Kind kb) {
  switch (kb) {
    case Kind::opening: return b == 0x201C ? 0.5 : b == 0x2018 ? 1 : 2;  // which close a quotation in German and Czech
    case Kind::closing: return b != 0xAE && b != 0x2122 ? 0 : a < 0x80 ? 0.5 : 1;
    case Kind::joining: return b == 0xB4 || b == 0x384 ? 1 : 0;
    case Kind::symbol: return 2;
    case Kind::odd: return is_ordinal(b) ? 1.5 : 2.5;
    case Kind::control: return 2;
    case Kind::lost: return 0.5;
    default: return 0;
  }
}

double before_letter(char32_t a, Kind ka, char32_t b) {
  switch (ka) {
    case Kind::closing: return a == 0x2019 ? 0 : a == 0x2026 ? 0.5 : 1.5;
    case Kind::joining: return a == 0xB4 || a == 0x384 ? 2 : 0.3;
    case Kind::symbol: return a == 0x221A && (b < 0x80 || family(b) == USCRIPT_GREEK) ? 0 : 1.5;  // √2, √π
    case Kind::odd: return is_ordinal(a) ? 1 : 2.5;
    case Kind::control: return 2;
    case Kind::lost: return 0.5;
    default: return 0;
  }
}

double between_signs(char32_t a, Kind ka, char32_t b, Kind kb) {
  if ((b == 0x201A || b == 0x201E) && (a == '.' || a == ',' || a == '!' || a == '?')) return 1;
  if (a == 0xA0 && b == ' ') return 0.5;
  const auto foreign = [](Kind kind) { return kind >= Kind::opening; };
  if (!foreign(ka) && !foreign(kb)) return 0;
  if (ka == Kind::control || kb == Kind::control) return 2;
  if (ka == Kind::odd || kb == Kind::odd) return ka == Kind::space || kb == Kind::space ? 0.5 : foreign(ka) && foreign(kb) ? 2 : 1;
  if (!foreign(ka) || !foreign(kb)) return 0;
  if (a == b) return 0.3;
  if (ka == Kind::symbol || kb == Kind::symbol) return 1.5;
  if (ka == Kind::opening && kb == Kind::closing) return 1;
  if (ka == Kind::closing && kb == Kind::opening) return 1.5;
  return 0.3;
}

/// A letter that stands alone. Capitals may be initials, and many a small one is a word ("à", "é", "ó", "и").
double alone(char32_t c, Kind kind) {
  if (c < 0x80 || kind == Kind::letter || family(c) != USCRIPT_LATIN) return 0;
  switch (c) {
    case U'À': case U'É': case U'Ó': case U'Å': case U'Ö': case U'È': case U'Ò': case U'Ì': case U'Š': case U'Ž': case U'à': case U'é': case U'è': case U'ó':
    case U'ò': case U'ö': case U'å': case U'í': case U'ì': case U'á': case U'ù': return 0;
    default: return 1;
  }
}

}  // namespace

double rarity(char32_t c) {
  if (c < 0x80) return 0;
  if (c < 0xA0) return 4;
  if (c < 0x180) return c == 0x138 || c == 0x149 || c == 0x17F || c == 0x13F || c == 0x140 ? 4 : c == U'Ã' || c == U'Â' ? 0.5 : is_odd(c) ? 0.5 : 0;
  struct Range {
    char32_t first, last;
    float cost;
  };
  static constexpr auto k_ranges = std::to_array<Range>({
      {0x18F, 0x18F, 0.5f},   {0x192, 0x192, 1.f},    {0x1A0, 0x1A1, 0},      {0x1AF, 0x1B0, 0},      {0x1CD, 0x1DC, 1.f},    {0x1E6, 0x1E7, 1.f},
      {0x218, 0x21B, 0},      {0x259, 0x259, 0.5f},   {0x2BB, 0x2BC, 1.5f},   {0x2C6, 0x2C7, 1.f},    {0x2D8, 0x2DD, 1.f},    {0x300, 0x304, 0.5f},
      {0x308, 0x308, 0.5f},   {0x309, 0x309, 0.5f},   {0x323, 0x323, 0.5f},   {0x30C, 0x30C, 0.5f},   {0x305, 0x331, 2.f},    {0x332, 0x338, 1.f},    {0x339, 0x36F, 2.f},    {0x384, 0x390, 0},
      {0x391, 0x3CE, 0},      {0x400, 0x45F, 0},      {0x490, 0x493, 0.3f},   {0x49A, 0x49B, 0.3f},   {0x4A2, 0x4A3, 0.3f},   {0x4AE, 0x4B1, 0.3f},
      {0x4BA, 0x4BB, 0.3f},   {0x4D8, 0x4D9, 0.3f},   {0x4E8, 0x4E9, 0.3f},   {0x496, 0x497, 0.5f},   {0x531, 0x556, 0},      {0x559, 0x58A, 0},
      {0x591, 0x5C7, 0.3f},   {0x5D0, 0x5F4, 0},      {0x600, 0x605, 2.f},    {0x606, 0x610, 0.5f},   {0x61B, 0x652, 0},      {0x653, 0x655, 0.5f},
      {0x660, 0x66D, 0},      {0x670, 0x671, 0.3f},   {0x679, 0x6D5, 0.3f},   {0x6F0, 0x6F9, 0},      {0x901, 0xDF4, 0},      {0xE01, 0xE5B, 0},
      {0xE81, 0xEDD, 0.3f},   {0xF00, 0xFBC, 1.f},    {0x1000, 0x109F, 0.3f}, {0x10A0, 0x10FF, 0},    {0x1200, 0x137C, 0.3f}, {0x1780, 0x17F9, 0.3f},
      {0x1E80, 0x1E85, 1.f},  {0x1EA0, 0x1EF9, 0},    {0x1E9E, 0x1E9E, 0.5f}, {0x1F00, 0x1FFE, 1.f},  {0x2000, 0x200F, 0.3f}, {0x2010, 0x2027, 0},
      {0x2028, 0x202F, 0.3f}, {0x2030, 0x205E, 0.3f}, {0x2060, 0x2060, 0.5f}, {0x2066, 0x2069, 0.5f}, {0x2070, 0x209C, 0.5f}, {0x20A0, 0x20C0, 0},
      {0x2100, 0x214F, 0.5f}, {0x2150, 0x218B, 0.3f}, {0x2190, 0x21FF, 0.5f}, {0x2200, 0x22FF, 1.f},  {0x2300, 0x23FF, 1.f},  {0x2460, 0x24FF, 0.5f},
      {0x2500, 0x25FF, 0.5f}, {0x2600, 0x27BF, 0.3f}, {0x2800, 0x2800, 0.5f}, {0x2B00, 0x2BFF, 0.5f}, {0x3000, 0x30FF, 0},    {0x3105, 0x312F, 1.f},
      {0x3200, 0x33FF, 0.5f}, {0x4E00, 0x9FFF, 0},    {0xAC00, 0xD7A3, 0},    {0xFB00, 0xFB06, 0.5f}, {0xFB50, 0xFDFF, 1.f},  {0xFE0E, 0xFE0F, 0},
      {0xFE30, 0xFE4F, 0.5f}, {0xFE70, 0xFEFC, 1.f},  {0xFEFF, 0xFEFF, 0.5f}, {0xFF01, 0xFF9F, 0.3f}, {0xFFE0, 0xFFE6, 0.3f}, {0xFFFD, 0xFFFD, 0.5f},
      {0x1F000, 0x1FAFF, 0.3f}, {0xE0020, 0xE007F, 0.5f},
  });
  if (u_charType(static_cast<UChar32>(c)) == U_UNASSIGNED || u_charType(static_cast<UChar32>(c)) == U_PRIVATE_USE_CHAR) return 8;
  for (const Range& range : k_ranges)
    if (c >= range.first && c <= range.last) return static_cast<double>(range.cost);
  return 4;
}

double strangeness(std::u32string_view text) {
  double sum = 0;
  char32_t before = ' ';
  Kind kind_before = Kind::space;
  bool capitals = false;  // two capitals in a row came before
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char32_t c = i < text.size() ? text[i] : U'\n';
    const Kind kind = kind_of(c);
    sum += rarity(c);
    const bool letter = is_letter(kind), letter_before = is_letter(kind_before);
    if (letter && letter_before) {
      sum += between_letters(before, kind_before, c, kind, capitals);
    } else if (letter_before && kind != Kind::mark) {
      sum += after_letter(before, c, kind);
      if (before == U'Ã' && c == 0xA0) sum += 1.5;  // "à" in Latin-1: no language ends a word so
      const bool began = i < 2 || !is_letter(kind_of(text[i - 2]));
      if (began && kind != Kind::plain && kind != Kind::digit && c != 0x2019) sum += alone(before, kind_before);
    } else if (letter && kind_before != Kind::mark) {
      sum += before_letter(before, kind_before, c);
    } else {
      sum += between_signs(before, kind_before, c, kind);
    }
    capitals = kind == Kind::upper && kind_before == Kind::upper;
    before = c;
    kind_before = kind;
  }
  return sum;
}

}  // namespace debunk::rules::text
