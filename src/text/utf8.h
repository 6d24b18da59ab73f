// UTF-8, one character at a time. Inputs named "valid" must be valid UTF-8, as Document::text() always is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace debunk::text {

struct Decoded {
  char32_t character = 0;
  std::uint32_t length = 0;  ///< bytes, 1 to 4
};

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The character at `offset` of a valid text; `offset` is the start of a character before the end.
inline Decoded decode(std::string_view valid, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(valid[offset + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
}

/// The character that ends at `offset` (offset > 0) of a valid text.
inline Decoded decode_before(std::string_view valid, std::size_t offset) {
  std::size_t start = offset - 1;
  while (is_continuation(valid[start])) --start;
  return decode(valid, start);
}

inline void append(std::string& out, char32_t character) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (character < 0x80) {
    put(character);
  } else if (character < 0x800) {
    put(0xC0 | (character >> 6));
    put(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    put(0xE0 | (character >> 12));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  } else {
    put(0xF0 | (character >> 18));
    put(0x80 | ((character >> 12) & 0x3F));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  }
}

std::size_t count_characters(std::string_view valid);

/// A text of at most `most` bytes as it is; of a longer one the whole characters among the first `most` bytes, and "…".
std::string shortened(std::string_view valid, std::size_t most);

/// Length of the longest valid prefix (Unicode 15, table 3-7: no surrogates, nothing overlong). Equal to `bytes.size()` if all is valid.
std::size_t valid_prefix(std::string_view bytes);

/// Is all of it valid? As `valid_prefix(bytes) == bytes.size()`, several times as fast for text beyond ASCII.
bool is_valid(std::string_view bytes);

}  // namespace debunk::text
