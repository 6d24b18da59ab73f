// The code pages that UTF-8 is taken for: which byte each character stood for, and the character that the bytes really spell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace debunk::rules::text {

inline constexpr std::size_t k_code_page_count = 15;

using PageSet = std::uint16_t;  ///< one bit a page

std::string_view code_page_name(std::size_t page);  ///< "windows-1252"

/// The byte from 0x80 up that `page` shows as `character`; 0 if there is none. Bytes that a page leaves undefined show as the C1
/// control of their number, as the WHATWG Encoding Standard has it; for windows-1252 every C1 control stands for its byte, because
/// Latin-1 and windows-1252 are mixed up all the time.
std::uint8_t byte_of(std::size_t page, char32_t character);

/// The character of `page` for `byte`; U+FFFD if it is undefined.
char32_t character_of(std::size_t page, std::uint8_t byte);

PageSet pages_where_lead(char32_t character);          ///< pages in which it stands for a first byte of UTF-8, C2 to F4
PageSet pages_where_continuation(char32_t character);  ///< pages in which it stands for a later byte, 80 to BF

/// One character of UTF-8 that stands as two to six characters.
struct Sequence {
  char32_t character = 0;
  std::uint8_t length = 0;  ///< in characters as they stand; 0: there is none
  bool lost = false;        ///< a byte of it is gone (U+FFFD or a question mark stands there): character is U+FFFD
  bool spaced = false;      ///< a no-break space of it became a space
  bool guessed = false;     ///< its last byte is missing without a trace: character is what it most probably was
};

/// The sequence that begins at `at` of `text`, read in `page`. Surrogate pairs (CESU-8) count as one.
Sequence sequence_at(std::size_t page, std::u32string_view text, std::size_t at);

}  // namespace debunk::rules::text
