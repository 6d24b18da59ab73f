#include "report/json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace debunk::report {
namespace {

constexpr std::string_view k_hex = "0123456789abcdef";

constexpr bool is_plain(char32_t c) {
  if (c < 0x7F) return c >= 0x20 && c != '"' && c != '\\';
  return !((c <= 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F));
}

void append_unit(std::string& out, char32_t unit) {
  out += "\\u";
  for (const int shift : {12, 8, 4, 0}) out += k_hex[(unit >> shift) & 15];
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (c < 0x10000) {
    append_unit(out, c);
  } else {
    append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
    append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
  }
}

void append_valid(std::string& out, std::string_view valid) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < valid.size();) {
    const text::Decoded decoded = text::decode(valid, at);
    if (!is_plain(decoded.character)) {
      out += valid.substr(copied, at - copied);
      append_escaped(out, decoded.character);
      copied = at + decoded.length;
    }
    at += decoded.length;
  }
  out += valid.substr(copied);
}

/// How much of `text`, from its start, stands for itself and is ASCII: all of most strings.
std::size_t plain_ascii(std::string_view text) {
  static constexpr auto is_plain_byte = [] {
    std::array<bool, 256> plain{};
    for (unsigned byte = 0; byte < 0x80; ++byte) plain[byte] = is_plain(byte);
    return plain;
  }();
  const auto is_other = [](char byte) { return !is_plain_byte[static_cast<unsigned char>(byte)]; };
  return static_cast<std::size_t>(std::ranges::find_if(text, is_other) - text.begin());
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  const std::size_t plain = plain_ascii(text);
  out += text.substr(0, plain);
  text.remove_prefix(plain);
  while (!text.empty()) {
    const std::size_t valid = text::valid_prefix(text);
    append_valid(out, text.substr(0, valid));
    if (valid == text.size()) break;
    out += "\xEF\xBF\xBD";
    text.remove_prefix(valid + 1);
  }
  out += '"';
}

void JsonText::new_line() {
  if (layout_ == Layout::compact) return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void JsonText::before_value() {
  if (std::exchange(after_key_, false)) return;
  if (depth_ == 0) return;
  if (!std::exchange(first_, false)) out_ += ',';
  new_line();
}

JsonText& JsonText::open(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  --depth_;
  if (!std::exchange(first_, false)) new_line();
  out_ += bracket;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  before_value();
  out_ += '"';
  out_ += name;
  out_ += layout_ == Layout::compact ? "\":" : "\": ";
  after_key_ = true;
  return *this;
}

JsonText& JsonText::string(std::string_view text) {
  before_value();
  append_json_string(out_, text);
  return *this;
}

JsonText& JsonText::number(std::size_t number) {
  before_value();
  out_ += std::to_string(number);
  return *this;
}

JsonText& JsonText::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  return *this;
}

std::string JsonText::take() { return std::exchange(out_, {}); }

}  // namespace debunk::report
