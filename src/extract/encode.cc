#include "extract/encode.h"

#include <unicode/ucnv.h>

#include <vector>

#include "ingest/encodings.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

/// All of `from` through ICU's whole-string conversions: pivot UTF-16. Empty on any character that does not convert.
std::optional<std::string> convert(UConverter* converter, std::string_view utf8) {
  std::u16string utf16;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::Decoded decoded = text::decode(utf8, at);
    if (decoded.character >= 0x10000) {
      utf16 += static_cast<char16_t>(0xD7C0 + (decoded.character >> 10));
      utf16 += static_cast<char16_t>(0xDC00 + (decoded.character & 0x3FF));
    } else {
      utf16 += static_cast<char16_t>(decoded.character);
    }
    at += decoded.length;
  }
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(utf16.size(), ucnv_getMaxCharSize(converter))), '\0');
  const int32_t size =
      ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()), utf16.data(), static_cast<int32_t>(utf16.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(size));

  // ICU knows one-way mappings (a full-width letter to ASCII, say); what does not come back the same does not fit.
  std::u16string back(utf16.size() + 1, u'\0');
  const int32_t back_size = ucnv_toUChars(converter, back.data(), static_cast<int32_t>(back.size()), bytes.data(), size, &status);
  if (U_FAILURE(status) || std::u16string_view(back).substr(0, static_cast<std::size_t>(back_size)) != utf16) return std::nullopt;
  return bytes;
}

}  // namespace

std::optional<std::string> encode(std::string_view utf8, const std::string& encoding) {
  if (encoding == "UTF-8") return std::string(utf8);
  const ingest::Converter converter = ingest::open_converter(encoding);
  if (!ingest::is_stateless(converter.get())) return std::nullopt;
  // ICU counts in 32 bits, and a conversion may take eight bytes for a character: pieces keep far below that.
  constexpr std::size_t piece = std::size_t{1} << 24;
  std::string bytes;
  while (!utf8.empty()) {
    std::size_t size = utf8.size();
    if (size > piece) {
      size = piece;
      while (text::is_continuation(utf8[size])) --size;
    }
    const std::optional<std::string> part = convert(converter.get(), utf8.substr(0, size));
    if (!part) return std::nullopt;
    bytes += *part;
    utf8.remove_prefix(size);
  }
  return bytes;
}

}  // namespace debunk::extract
