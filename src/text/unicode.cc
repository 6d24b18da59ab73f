#include "text/unicode.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <array>

namespace debunk::text {
namespace {

static_assert(USCRIPT_COMMON == 0 && USCRIPT_INHERITED == 1, "has_script");

const UNormalizer2* nfkc() {
  static const UNormalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFKCInstance(&status);
  }();
  return instance;
}

}  // namespace

CharacterInfo look_up(char32_t character) {
  const auto code = static_cast<UChar32>(character);
  CharacterInfo info;
  UErrorCode status = U_ZERO_ERROR;
  info.script = static_cast<Script>(uscript_getScript(code, &status));
  switch (u_charType(code)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: info.bits = k_letter | k_upper; break;
    case U_LOWERCASE_LETTER: info.bits = k_letter | k_lower; break;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER: info.bits = k_letter; break;
    case U_DECIMAL_DIGIT_NUMBER: info.bits = k_digit; break;
    case U_LETTER_NUMBER: info.bits = k_letter; break;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: info.bits = k_mark; break;
    case U_FORMAT_CHAR: info.bits = k_format; break;
    case U_CONTROL_CHAR: info.bits = u_isUWhiteSpace(code) ? k_space : k_control; break;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: info.bits = k_space; break;
    default: break;
  }
  if (u_hasBinaryProperty(code, UCHAR_VARIATION_SELECTOR)) info.bits = k_format;
  const char32_t plain = character < 0x80 ? character : undisguise(character);
  info.folded = fold(plain);
  if (plain != character) {
    info.bits = static_cast<std::uint16_t>(k_disguise | (plain <= '9' ? k_digit : k_letter | (plain <= 'Z' ? k_upper : k_lower)));
    info.script = plain <= '9' ? static_cast<Script>(USCRIPT_COMMON) : static_cast<Script>(USCRIPT_LATIN);
  }
  return info;
}

char32_t fold(char32_t character) {
  if (character < 0x80) return character >= 'A' && character <= 'Z' ? character + 32 : character;
  if (character == U'\u2019' || character == U'\u02BC') return '\'';
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT));
}

char32_t undisguise(char32_t character) {
  // Superscripts, ordinals and the like (², ª, ™) are ordinary typography and stand for more than one letter or for a raised one.
  const int type = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_DECOMPOSITION_TYPE);
  if (type == U_DT_FONT || type == U_DT_WIDE || type == U_DT_CIRCLE || type == U_DT_SQUARE) {
    std::array<UChar, 24> decomposition{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length = unorm2_getDecomposition(nfkc(), static_cast<UChar32>(character), decomposition.data(),
                                                        static_cast<std::int32_t>(decomposition.size()), &status);
    const auto plain = [](UChar unit) { return (unit >= '0' && unit <= '9') || (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z'); };
    if (U_SUCCESS(status) && length == 1 && plain(decomposition[0])) return decomposition[0];
  }
  // Squared and negative circled letters (🄰, 🅐, 🅰) have no decomposition of their own.
  for (const char32_t first : {U'\U0001F130', U'\U0001F150', U'\U0001F170'})
    if (character >= first && character < first + 26) return 'A' + (character - first);
  return character;
}

}  // namespace debunk::text
