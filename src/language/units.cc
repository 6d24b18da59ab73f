#include "language/units.h"

#include <array>

namespace debunk::language {
namespace {

constexpr auto k_units = std::to_array<Unit>({
#define UNIT(id, dimension, factor, names) {UnitId::id, Dimension::dimension, factor, names},
#include "language/units.def"
#undef UNIT
});

}  // namespace

std::size_t unit_count() { return k_units.size(); }
const Unit& unit_at(std::size_t index) { return k_units[index]; }

double converted(double value, UnitId from, UnitId to) {
  if (from == UnitId::celsius && to == UnitId::fahrenheit) return value * 9 / 5 + 32;
  if (from == UnitId::fahrenheit && to == UnitId::celsius) return (value - 32) * 5 / 9;
  return value * unit_of(from).factor / unit_of(to).factor;
}

}  // namespace debunk::language
