#include "rules/text/character_name.h"

#include <unicode/uchar.h>

#include <array>
#include <cstdio>

namespace debunk::rules::text {

std::string code_point(char32_t character) {
  std::array<char, 12> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(character));
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string character_name(char32_t character) {
  std::array<char, 128> buffer{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      u_charName(static_cast<UChar32>(character), U_UNICODE_CHAR_NAME, buffer.data(), static_cast<std::int32_t>(buffer.size()), &status);
  if (U_FAILURE(status) || size == 0) return "character " + code_point(character);
  std::string name(buffer.data(), static_cast<std::size_t>(size));
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return name + " (" + code_point(character) + ")";
}

std::string hex_bytes(std::string_view bytes) {
  constexpr std::size_t k_most = 8;
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  std::string text;
  for (const char byte : bytes.substr(0, k_most)) {
    if (!text.empty()) text += ' ';
    text += k_digits[static_cast<unsigned char>(byte) >> 4];
    text += k_digits[static_cast<unsigned char>(byte) & 15];
  }
  if (bytes.size() > k_most) text += " …";
  return text;
}

}  // namespace debunk::rules::text
