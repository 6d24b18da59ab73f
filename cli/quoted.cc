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

void append_hex(std::string& out, unsigned value, int digits, std::string_view before) {
  constexpr std::string_view k_digits = "0123456789abcdef";
  out += before;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += k_digits[(value >> shift) & 15];
}

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

/// The character at `at` if it is one that leaves no mark, or a C1 control; else 0. None of them is beyond U+FFFF.
unsigned invisible(std::string_view text, std::size_t at, std::size_t size) {
  const auto bits = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]) & 0x3Fu; };
  unsigned c = 0;
  if (size == 2) c = (static_cast<unsigned char>(text[at]) & 0x1Fu) << 6 | bits(1);
  if (size == 3) c = (static_cast<unsigned char>(text[at]) & 0x0Fu) << 12 | bits(1) << 6 | bits(2);
  const bool is = (c >= 0x80 && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
                  (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
  return is ? c : 0;
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    const std::size_t size = character_size(text, at);
    if (size == 0) out += "\uFFFD";
    else if (byte == '"' || byte == '\\') (out += '\\') += text[at];
    else if (byte == '\n') out += "\\n";
    else if (byte == '\t') out += "\\t";
    else if (is_control(byte)) append_hex(out, byte, 4, "\\u");
    else if (const unsigned c = invisible(text, at, size)) append_hex(out, c, 4, "\\u");
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
    if (size == 0 || is_control(byte)) append_hex(out, byte, 2, "\\x");
    else if (const unsigned c = invisible(text, at, size)) append_hex(out, c, 4, "\\u");
    else out += text.substr(at, size);
    at += size == 0 ? 1 : size;
  }
  return out;
}

std::string as_utf8(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_size(text, at);
    if (size == 0) out += "\uFFFD";
    else out += text.substr(at, size);
    at += size == 0 ? 1 : size;
  }
  return out;
}

std::string counted(std::size_t count, std::string_view noun) {
  const bool y = count != 1 && noun.ends_with('y');
  return std::to_string(count) + " " + std::string(y ? noun.substr(0, noun.size() - 1) : noun) +
         (count == 1            ? ""
          : y                   ? "ies"
          : noun.ends_with('x') ? "es"
                                : "s");
}

}  // namespace debunk::cli
