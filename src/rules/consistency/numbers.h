// Numbers with what they count, as they stand in an English text.
#pragma once

#include <cstdint>
#include <vector>

#include "language/contexts.h"
#include "rules/article.h"

namespace debunk::rules::consistency {

struct CountedThing {
  language::Place number;             ///< "1.2 million", "45", "three"
  std::uint64_t value = 0;            ///< two numbers with one value are the same, in digits or in words
  std::vector<std::uint64_t> nouns;   ///< the words behind it that say what is counted
  bool is_exact = true;               ///< no "about", "at least", "nearly" in front
  bool is_age = false;                ///< "-year-old"
};

/// Of statements that can be compared (`is_told`); no dates, times of the day, scores, numbers of a list.
std::vector<CountedThing> find_counted_things(const Article& article);

}  // namespace debunk::rules::consistency
