#include "text/width.h"

#include <unicode/uchar.h>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::text {

int display_width(char32_t character) {
  if (character >= 0x20 && character < 0x7F) return 1;
  const auto code = static_cast<UChar32>(character);
  const auto type = u_charType(code);
  if (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  if (character >= 0x1160 && character <= 0x11FF) return 0;  // Hangul vowels and final consonants join the syllable before
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t display_width(std::string_view valid) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < valid.size();) {
    const Decoded decoded = decode(valid, at);
    columns += static_cast<std::size_t>(display_width(decoded.character));
    at += decoded.length;
  }
  return columns;
}

}  // namespace debunk::text
