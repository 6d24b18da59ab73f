// What kind of character a code point is: one table lookup, filled from ICU page by page on first use.
#pragma once

#include <array>
#include <atomic>
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
};

/// Pages of 256 characters, each made by the first thread that asks for it and never freed; null until then.
using CharacterPage = std::array<CharacterInfo, 256>;
extern constinit std::array<std::atomic<const CharacterPage*>, 0x1100> pages_of_characters;
const CharacterPage* make_character_page(std::size_t number);

inline const CharacterInfo& character_info(char32_t character) {
  const CharacterPage* page = pages_of_characters[character / 256].load(std::memory_order_acquire);
  if (page == nullptr) page = make_character_page(character / 256);
  return (*page)[character % 256];
}

/// Simple case folding, and every apostrophe as '\''.
char32_t fold(char32_t character);

/// The ASCII letter or digit that a disguised character stands for (NFKC), or the character itself.
char32_t undisguise(char32_t character);

}  // namespace debunk::text
