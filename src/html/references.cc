#include "html/references.h"

#include <algorithm>
#include <cstdint>

namespace debunk::html {
namespace {

struct Named {
  std::string_view name;  // without ';'
  std::array<char32_t, 2> characters;
  bool bare;  // known without ';' too
};

constexpr auto k_named = std::to_array<Named>({
#define ENTITY(name, first, second, bare) {name, {first, second}, bare},
#include "html/entities.def"
#undef ENTITY
});

constexpr std::size_t k_longest = 31, k_longest_bare = 6;
static_assert(std::ranges::is_sorted(k_named, {}, &Named::name));
static_assert(std::ranges::all_of(k_named, [](const Named& named) { return named.name.size() <= (named.bare ? k_longest_bare : k_longest); }));

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr int digit_value(char c) {
  if (is_digit(c)) return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : 16;
}

/// Where the names with each first letter begin: '&' is common, and the search then takes few steps.
constexpr auto k_first = [] {
  std::array<std::uint16_t, 129> first{};
  for (std::size_t letter = 0, at = 0; letter < first.size(); ++letter) {
    while (at < k_named.size() && static_cast<std::size_t>(k_named[at].name[0]) < letter) ++at;
    first[letter] = static_cast<std::uint16_t>(at);
  }
  return first;
}();

/// `name` is letters and digits, at least one.
const Named* find_named(std::string_view name) {
  const auto letter = static_cast<std::size_t>(name[0]);
  const auto* const end = k_named.data() + k_first[letter + 1];
  const auto* const found =
      std::lower_bound(k_named.data() + k_first[letter], end, name, [](const Named& named, std::string_view wanted) { return named.name < wanted; });
  return found != end && found->name == name ? found : nullptr;
}

Reference read_name(std::string_view text, bool in_attribute) {
  std::size_t size = 1;
  while (size < text.size() && size <= k_longest && is_alphanumeric(text[size])) ++size;
  const std::string_view name = text.substr(1, size - 1);
  if (name.empty()) return {};
  if (size < text.size() && text[size] == ';')
    if (const Named* const found = find_named(name)) return {size + 1, found->characters};
  // The longest of those that need no ';'. Only they can be a part of what stands here: the others end with theirs.
  for (std::size_t length = std::min(name.size(), k_longest_bare); length > 1; --length) {
    const Named* const found = find_named(name.substr(0, length));
    if (found == nullptr || !found->bare) continue;
    const std::size_t end = length + 1;
    if (in_attribute && end < text.size() && (text[end] == '=' || is_alphanumeric(text[end]))) return {};
    return {end, found->characters};
  }
  return {};
}

/// "Numeric character reference end state": C1 controls are what windows-1252 has in their place.
constexpr std::array<char32_t, 32> k_windows_1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                     0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                     0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t character_of(char32_t code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return 0xFFFD;
  return code >= 0x80 && code < 0xA0 ? k_windows_1252[code - 0x80] : code;
}

/// `text` starts with "&#".
Reference read_number(std::string_view text) {
  std::size_t at = 2;
  const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hexadecimal) ++at;
  const int base = hexadecimal ? 16 : 10;
  const std::size_t start = at;
  char32_t code = 0;
  for (; at < text.size() && digit_value(text[at]) < base; ++at)
    if (code <= 0x10FFFF) code = code * static_cast<char32_t>(base) + static_cast<char32_t>(digit_value(text[at]));
  if (at == start) return {};
  if (at < text.size() && text[at] == ';') ++at;
  return {at, {character_of(code), 0}};
}

}  // namespace

Reference read_reference(std::string_view text, bool in_attribute) {
  if (text.size() < 2) return {};
  return text[1] == '#' ? read_number(text) : read_name(text, in_attribute);
}

}  // namespace debunk::html
