// Two years that a text joins to a span of time: "from 1998 to 2003", "(1960-2010)", "between 1998 and 2003".
#pragma once

#include <vector>

#include "rules/article.h"

namespace debunk::rules::dates {

enum class Join : std::uint8_t { from_to, between_and, dash, brackets };

struct YearPair {
  Span span;                   ///< of both, with the words that join them
  Span first_span, second_span;
  int first = 0, second = 0;
  std::uint32_t first_time = 0, second_time = 0;  ///< indices of Article::times
  Join join = Join::from_to;
};

/// In text order.
std::vector<YearPair> year_pairs(const Article& article);

}  // namespace debunk::rules::dates
