#include "text/utf8.h"

#include <cstring>

#include "text/count_bytes.h"
#include "text/utf8_vector.h"

namespace debunk::text {

std::size_t valid_prefix(std::string_view bytes) {
  const std::size_t size = bytes.size();
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto continues = [&](std::size_t i) { return i < size && (byte(i) & 0xC0) == 0x80; };
  std::size_t at = 0;
  while (at < size) {
    // Eight ASCII bytes at a time: most of most texts.
    std::uint64_t block = 0;
    while (at + 8 <= size && (std::memcpy(&block, bytes.data() + at, 8), (block & 0x8080808080808080u) == 0)) at += 8;
    if (at == size) break;
    const unsigned char lead = byte(at);
    if (lead < 0x80) {
      ++at;
    } else if (lead >= 0xC2 && lead <= 0xDF) {
      if (!continues(at + 1)) return at;
      at += 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      if (!continues(at + 1) || !continues(at + 2)) return at;
      if (lead == 0xE0 && byte(at + 1) < 0xA0) return at;
      if (lead == 0xED && byte(at + 1) > 0x9F) return at;
      at += 3;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      if (!continues(at + 1) || !continues(at + 2) || !continues(at + 3)) return at;
      if (lead == 0xF0 && byte(at + 1) < 0x90) return at;
      if (lead == 0xF4 && byte(at + 1) > 0x8F) return at;
      at += 4;
    } else {
      return at;
    }
  }
  return size;
}

bool is_valid(std::string_view bytes) {
  if (has_vector_validation()) return is_valid_by_vector(bytes);
  return valid_prefix(bytes) == bytes.size();
}

std::size_t count_characters(std::string_view valid) {
  return count_bytes(valid, [](unsigned char byte) { return static_cast<std::uint8_t>((byte & 0xC0) != 0x80); });
}

std::string shortened(std::string_view valid, std::size_t most) {
  if (valid.size() <= most) return std::string(valid);
  while (is_continuation(valid[most])) --most;
  return std::string(valid.substr(0, most)) + "\u2026";
}

}  // namespace debunk::text
