// How much, how many: numbers with their units, qualifiers, ranges and the noun that they count, so that two of them can be compared.
// "about $2.5 million", "more than 20 percent", "10 to 12 miles", "three men", "12-year-old" is none (ages: times.h).
#pragma once

#include <vector>

#include "language/numbers.h"
#include "language/units.h"

namespace debunk::language {

enum class Qualifier : std::uint8_t { none, about, at_least, at_most, more_than, less_than };

struct Quantity {
  Span span;               ///< with currency sign and unit, without qualifier and noun
  std::uint32_t first_word = 0, end_word = 0;  ///< the words of it
  Number low, high;        ///< the same where it is no range
  bool is_range = false;
  Qualifier qualifier = Qualifier::none;
  const Unit* unit = nullptr;
  std::uint32_t noun_first = 0, noun_end = 0;  ///< the words behind it that it may count, the last the head; equal: none
  bool may_be_year = false;  ///< four digits and nothing else
  bool negative = false;

  double value() const { return negative ? -low.value : low.value; }
  bool is(UnitId id) const { return unit != nullptr && unit->id == id; }
  bool has(Dimension dimension) const { return unit != nullptr ? unit->dimension == dimension : dimension == Dimension::none; }

  /// The least and the greatest value that would be written so: "1,200" may be 1,150 to 1,249. `exact`: digits as they stand, 1,199.5 to 1,200.5.
  double least(bool exact = false) const;
  double most(bool exact = false) const;
};

/// In text order, not overlapping.
std::vector<Quantity> find_quantities(const Reading& reading);

/// Do two quantities measure in the same unit? Both none, too.
bool same_unit(const Quantity& a, const Quantity& b);

}  // namespace debunk::language
