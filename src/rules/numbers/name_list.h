// A list of names behind a number: "two children, Ann, 12, and Tom, 9".
#pragma once

#include "language/quantities.h"
#include "rules/article.h"

namespace debunk::rules::numbers {

struct NameList {
  Span span;
  unsigned count = 0;     ///< of its names; 0: there is no list, or one that is not whole
  bool goes_on = false;   ///< something follows that may belong to it
};

/// The names behind the noun that `quantity` counts, up to "and" and the last one.
NameList names_behind(const Article& article, const language::Quantity& quantity);

}  // namespace debunk::rules::numbers
