#include "extract/white_space.h"

#include "text/utf8.h"

namespace debunk::extract {
namespace {

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

}  // namespace

std::size_t white_space_at(std::string_view text, std::size_t at) {
  const text::Decoded decoded = text::decode(text, at);
  return is_white_space(decoded.character) ? decoded.length : 0;
}

Span trimmed(std::string_view text, Span span) {
  while (span.start < span.end) {
    const std::size_t size = white_space_at(text, span.start);
    if (size == 0) break;
    span.start += size;
  }
  while (span.end > span.start) {
    const text::Decoded last = text::decode_before(text, span.end);
    if (!is_white_space(last.character)) break;
    span.end -= last.length;
  }
  return span;
}

}  // namespace debunk::extract
