#include "cli/quoted.h"

namespace debunk::cli {
namespace {

/// Bytes of the UTF-8 character at `at`, 0 if there is none (Unicode 15, table 3-7).
std::size_t character_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned lead = byte(0), second = byte(1);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    return tail(1) && tail(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return tail(1) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

void append_hex(std::string& out, unsigned char byte, std::string_view before) {
  constexpr std::string_view k_digits = "0123456789abcdef";
  out += before;
  out += k_digits[byte >> 4];
  out += k_digits[byte & 15];
}

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

}  // namespace

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    const std::size_t size = character_size(text, at);
    if (size == 0) out += "\uFFFD";
    else if (byte == '"' || byte == '\\') (out += '\\') += text[at];
    else if (byte == '\n') out += "\\n";
    else if (byte == '\t') out += "\\t";
    else if (is_control(byte)) append_hex(out, byte, "\\u00");
    else out += text.substr(at, size);
    at += size == 0 ? 1 : size;
  }
  return out + '"';
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    const std::size_t size = character_size(text, at);
    const bool c1 = size == 2 && byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (size == 0 || is_control(byte)) append_hex(out, byte, "\\x");
    else if (c1) append_hex(out, static_cast<unsigned char>(text[at + 1]), "\\x");
    else out += text.substr(at, size);
    at += size == 0 ? 1 : size;
  }
  return out;
}

std::string counted(std::size_t count, std::string_view noun) {
  const bool y = count != 1 && noun.ends_with('y');
  return std::to_string(count) + " " + std::string(y ? noun.substr(0, noun.size() - 1) : noun) + (count == 1 ? "" : y ? "ies" : "s");
}

}  // namespace debunk::cli
