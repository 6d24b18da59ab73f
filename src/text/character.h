// What kind of character a code point is: one look into a table. The table is made from ICU while debunk is built (character_table_maker.cc):
// to ask ICU for the few hundred characters of a text when they are met took longer than to check the text.
#pragma once

#include <cstddef>
#include <cstdint>

namespace debunk::text {

/// A script as ICU numbers it (UScriptCode): USCRIPT_LATIN, USCRIPT_HAN … Common and Inherited belong to none.
using Script = std::uint8_t;

/// Neither Common nor Inherited, which ICU numbers 0 and 1.
constexpr bool has_script(Script script) { return script > 1; }

enum CharacterBit : std::uint16_t {
  k_letter = 1,       ///< a letter, an ideograph, a syllable; also circled and squared Latin letters, which stand for letters
  k_upper = 2,        ///< upper or title case
  k_lower = 4,
  k_digit = 8,        ///< decimal digit of any script
  k_mark = 16,        ///< combining mark; continues a word
  k_format = 32,      ///< invisible: zero width, bidirectional control, soft hyphen, variation selector; continues a word
  k_space = 64,       ///< white space, line breaks included
  k_control = 128,    ///< C0 or C1 control that is no white space
  k_disguise = 256,   ///< stands for an ASCII letter or digit by compatibility only: full-width, mathematical, circled …
};

struct CharacterInfo {
  char32_t folded = 0;  ///< `fold` of what the character stands for (`undisguise`)
  std::uint16_t bits = 0;
  Script script = 0;

  bool is(std::uint16_t any_of) const { return (bits & any_of) != 0; }
  friend bool operator==(const CharacterInfo&, const CharacterInfo&) = default;
};

/// What is stored of a character. Pages of 256 characters that are alike are stored once, so `folding` is a distance.
struct CharacterRow {
  std::int32_t folding;
  std::uint16_t bits;
  Script script;
};
extern const std::uint16_t k_character_pages[0x1100];  ///< by page of code points: where its rows begin, in pages
extern const CharacterRow k_character_rows[];

inline CharacterInfo character_info(char32_t character) {
  const CharacterRow& row = k_character_rows[k_character_pages[character / 256] * std::size_t{256} + character % 256];
  return {character + static_cast<char32_t>(row.folding), row.bits, row.script};
}

/// Simple case folding, and every apostrophe as '\''. By ICU: seldom needed, as `folded` is at hand.
char32_t fold(char32_t character);

}  // namespace debunk::text
