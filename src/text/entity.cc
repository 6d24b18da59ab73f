#include "text/entity.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace debunk::text {
namespace {

struct Named {
  std::string_view name;
  char32_t character;
};

constexpr auto k_named = std::to_array<Named>({
#define ENTITY(name, character) {name, character},
#include "text/entities.def"
#undef ENTITY
});

constexpr std::size_t k_longest_name = 8;

bool is_scalar(std::uint32_t code) {
  const bool control = code < 0x20 && code != '\t' && code != '\n';
  return code != 0 && !control && !(code >= 0x7F && code < 0xA0) && code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000) &&
         (code & 0xFFFE) != 0xFFFE;
}

/// After the '&' and '#'.
std::optional<Entity> read_number(std::string_view text) {
  const bool hex = !text.empty() && (text[0] == 'x' || text[0] == 'X');
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(text.data() + (hex ? 1 : 0), text.data() + text.size(), code, hex ? 16 : 10);
  if (error != std::errc() || end == text.data() + text.size() || *end != ';' || !is_scalar(code)) return std::nullopt;
  return Entity{static_cast<std::size_t>(end - text.data()) + 1, code};
}

/// After the '&'.
std::optional<Entity> read_name(std::string_view text) {
  const std::size_t semicolon = text.substr(0, k_longest_name + 1).find(';');
  if (semicolon == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(0, semicolon);
  const auto* const found = std::ranges::lower_bound(k_named, name, {}, &Named::name);
  if (found == k_named.end() || found->name != name) return std::nullopt;
  return Entity{semicolon + 1, found->character};
}

}  // namespace

std::optional<Entity> read_entity(std::string_view text) {
  constexpr std::string_view k_again = "amp;";
  if (!text.starts_with('&')) return std::nullopt;
  std::size_t at = 1;
  while (text.substr(at).starts_with(k_again)) at += k_again.size();  // encoded twice, or more often
  const std::string_view rest = text.substr(at);
  std::optional<Entity> entity;
  if (rest.starts_with('#')) {
    entity = read_number(rest.substr(1));
    at += 1;
  } else {
    entity = read_name(rest);
  }
  if (entity) return Entity{at + entity->size, entity->character};
  if (rest.starts_with('#')) at -= 1;
  if (at > 1) return Entity{at, U'&'};
  return std::nullopt;
}

}  // namespace debunk::text
