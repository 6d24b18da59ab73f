// Places that everybody knows: countries, states, large cities, by their English names, and where they lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/outline.h"

namespace debunk::language {

enum class PlaceKind : std::uint8_t { country, state, city };

struct KnownPlace {
  std::string_view name;
  PlaceKind kind;
  std::string_view country;         ///< two letters
  std::int16_t longitude, latitude; ///< tenths of a degree; of a city
};

struct PlaceName {
  std::uint32_t end = 0;  ///< the word behind it
  const KnownPlace* place = nullptr;
};

/// The longest name of a known place that begins with word `i`.
std::optional<PlaceName> place_at(const Outline& outline, std::uint32_t i);

/// Two places of one kind, neither of which can be taken for the other or for a part of it: two countries, two states, two cities that lie apart.
bool lie_apart(const KnownPlace& one, const KnownPlace& other);

}  // namespace debunk::language
