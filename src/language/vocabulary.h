// The English words that numbers, units, directions and times are made of.
#pragma once

#include <cstdint>

#include "text/word_filter.h"

namespace debunk::language {

enum class TermKind : std::uint8_t {
  none,
  ones,       ///< one … nineteen
  tens,       ///< twenty … ninety
  hundred,
  scale,      ///< thousand, million, "bn"
  dozen,      ///< dozen, score: what "a" may stand before
  half,
  fraction,   ///< thirds, quarters …: value 1/3, 1/4
  ordinal,    ///< third, fourth …: also fractions where "a", "one" or a number stands before
  percent,
  unit,       ///< value: index into k_units
  rise,       ///< verbs and nouns: rose, increase, up
  fall,
  up_or_down, ///< "up", "down": a direction only behind a comma or a verb of being: value 1, -1
  multiple,   ///< doubled, halved: value 2, 0.5
};

struct Term {
  TermKind kind = TermKind::none;
  double value = 0;
};

/// Of a word by its hash. `none` for all but a few hundred words.
Term term_of(std::uint64_t hash);

/// Turns away words that `term_of` does not know.
const text::WordFilter& vocabulary_filter();

}  // namespace debunk::language
