// Units of measure, and of money, with what they are worth of each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace debunk::language {

enum class Dimension : std::uint8_t { none, length, area, volume, mass, speed, temperature, time, currency, share, points };

enum class UnitId : std::uint8_t {
#define UNIT(id, dimension, factor, names) id,
#include "language/units.def"
#undef UNIT
};

struct Unit {
  UnitId id;
  Dimension dimension;
  double factor;
  std::string_view names;  ///< one word each, in small letters
};

std::size_t unit_count();
const Unit& unit_at(std::size_t index);
inline const Unit& unit_of(UnitId id) { return unit_at(static_cast<std::size_t>(id)); }

/// `value` of one unit in another of the same dimension that has no money in it. Temperatures as the thermometer shows them.
double converted(double value, UnitId from, UnitId to);

}  // namespace debunk::language
