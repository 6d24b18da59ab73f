#include "report/html_text.h"

#include <array>
#include <cstdio>
#include <utility>

#include "report/visible.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::report {
namespace {

constexpr auto k_names = std::to_array<std::pair<char32_t, const char*>>({
    {0x00A0, "NBSP"}, {0x00AD, "SHY"},  {0x061C, "ALM"},  {0x180E, "MVS"},  {0x200B, "ZWSP"}, {0x200C, "ZWNJ"}, {0x200D, "ZWJ"}, {0x200E, "LRM"},
    {0x200F, "RLM"},  {0x202A, "LRE"},  {0x202B, "RLE"},  {0x202C, "PDF"},  {0x202D, "LRO"},  {0x202E, "RLO"},  {0x202F, "NNBSP"}, {0x2060, "WJ"},
    {0x2066, "LRI"},  {0x2067, "RLI"},  {0x2068, "FSI"},  {0x2069, "PDI"},  {0xFEFF, "BOM"},
});

std::string name_of(char32_t character) {
  for (const auto& [known, name] : k_names)
    if (known == character) return name;
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(character));
  return code.data();
}

bool is_c0(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

/// Shapes words and emoji, and is meant to be there more often than not.
bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

bool is_ghost(char32_t c, bool joiners) {
  if (c < 0x80) return is_c0(c);
  if (c == 0x00A0 || c == 0x202F) return true;
  if (is_joiner(c)) return joiners;
  return text::character_info(c).is(text::k_format | text::k_control);
}

/// `count` times the same character, as one box.
void append_ghost(std::string& out, char32_t character, std::size_t count) {
  out += "<span class=\"ghost\" data-name=\"" + name_of(character);
  if (count > 1) out += "\u00D7" + std::to_string(count);
  out += "\">";
  const char32_t shown = character == 0x7F ? 0x2421 : is_c0(character) ? 0x2400 + character : character;
  for (std::size_t i = 0; i < count; ++i) text::append(out, shown);
  out += "</span>";
}

template <class IsGhost>
void append_with_ghosts(std::string& out, std::string_view valid, IsGhost ghost) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < valid.size();) {
    const text::Decoded here = text::decode(valid, at);
    if (!ghost(here.character)) {
      at += here.length;
      continue;
    }
    append_escaped(out, valid.substr(plain, at - plain));
    std::size_t count = 0;
    for (; at < valid.size() && text::decode(valid, at).character == here.character; at += here.length) ++count;
    append_ghost(out, here.character, count);
    plain = at;
  }
  append_escaped(out, valid.substr(plain));
}

bool continues_character(char32_t c) { return is_joiner(c) || text::character_info(c).is(text::k_mark | text::k_format); }

std::size_t forward(std::string_view valid, std::size_t at, std::size_t characters, std::size_t limit) {
  for (; at < limit; at += text::decode(valid, at).length) {
    if (continues_character(text::decode(valid, at).character)) continue;
    if (characters-- == 0) break;
  }
  return at;
}

std::size_t backward(std::string_view valid, std::size_t at, std::size_t characters, std::size_t limit) {
  while (at > limit && characters > 0) {
    const text::Decoded before = text::decode_before(valid, at);
    at -= before.length;
    if (!continues_character(before.character)) --characters;
  }
  return at;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0;;) {
    const std::size_t special = text.find_first_of("&<>\"", at);
    out += text.substr(at, special - at);
    if (special == std::string_view::npos) return;
    const char c = text[special];
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;";
    at = special + 1;
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string one_line(std::string_view text) { return escaped(visible(text)); }

void append_visible(std::string& out, std::string_view valid, bool joiners) {
  append_with_ghosts(out, valid, [&](char32_t c) { return is_ghost(c, joiners); });
}

void append_plain(std::string& out, std::string_view valid) { append_with_ghosts(out, valid, is_c0); }

std::string shortened(std::string_view valid, std::size_t limit) {
  const std::size_t head = forward(valid, 0, limit * 2 / 3, valid.size());
  const std::size_t tail = backward(valid, valid.size(), limit / 3, head);
  if (forward(valid, head, limit - limit * 2 / 3, valid.size()) == valid.size()) return std::string(valid);
  return std::string(valid.substr(0, head)) + " \u2026 " + std::string(valid.substr(tail));
}

}  // namespace debunk::report
