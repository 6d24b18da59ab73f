#include "report/visible.h"

#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/width.h"

namespace debunk::report {
namespace {

std::string number_of(char32_t c) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string digits;
  for (; c != 0 || digits.size() < 4; c >>= 4) digits.insert(digits.begin(), hex[c & 15]);
  return "<U+" + digits + ">";
}

bool is_hidden(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  const auto code = static_cast<UChar32>(c);
  constexpr std::uint32_t hidden = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK | U_GC_CN_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  return (U_GET_GC_MASK(code) & hidden) != 0 || u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }
bool is_variation_selector(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR); }
bool is_emoji(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC); }
bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

/// A letter or mark of a script whose spelling uses the joiners: those whose letters change their shape with their neighbours.
bool is_joining(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_M_MASK)) != 0 && (u_getIntPropertyValue(code, UCHAR_JOINING_TYPE) != U_JT_NON_JOINING ||
                                                                      u_getIntPropertyValue(code, UCHAR_INDIC_SYLLABIC_CATEGORY) != U_INSC_OTHER);
}

}  // namespace

Cell cell_at(std::string_view valid, std::size_t offset, bool marked) {
  const text::Decoded decoded = text::decode(valid, offset);
  const char32_t c = decoded.character;
  const std::string_view bytes = valid.substr(offset, decoded.length);
  if (c == '\t') return {offset, 1, "    ", 4};
  if (is_hidden(c)) {
    const char32_t before = offset > 0 ? text::decode_before(valid, offset).character : 0;
    const std::size_t after = offset + decoded.length;
    const bool in_emoji = is_emoji(before) || before == 0xFE0F || (before >= 0x1F3FB && before <= 0x1F3FF);
    // Terminals disagree how wide joined emoji are, so they are shown side by side.
    if (!marked && (c == 0x200D || c == 0xFE0F) && in_emoji) return {offset, decoded.length, "", 0};
    const bool spelling = is_joiner(c) ? is_joining(before) && after < valid.size() && is_joining(text::decode(valid, after).character)
                                       : is_variation_selector(c) && before > 0x7F && !is_hidden(before);
    if (!marked && spelling) return {offset, decoded.length, std::string(bytes), 0};
    std::string name = number_of(c);
    const std::size_t width = name.size();
    return {offset, decoded.length, std::move(name), width};
  }
  const bool on_nothing = is_mark(c) && (offset == 0 || is_hidden(text::decode_before(valid, offset).character) || valid[offset - 1] == ' ');
  if (on_nothing && text::display_width(c) == 0) return {offset, decoded.length, "\u25CC" + std::string(bytes), 1};
  return {offset, decoded.length, std::string(bytes), static_cast<std::size_t>(text::display_width(c))};
}

std::string visible(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  while (!text.empty()) {
    const std::string_view valid = text.substr(0, text::valid_prefix(text));
    for (std::size_t at = 0; at < valid.size();) {
      const Cell cell = cell_at(valid, at, false);
      out += cell.shown;
      at += cell.length;
    }
    text.remove_prefix(valid.size());
    if (text.empty()) break;
    const auto byte = static_cast<unsigned char>(text.front());
    out += {'<', hex[byte >> 4], hex[byte & 15], '>'};
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace debunk::report
