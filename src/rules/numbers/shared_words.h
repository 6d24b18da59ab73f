// Are two figures of one thing? What stands around them says it.
#pragma once

#include "language/quantities.h"
#include "rules/article.h"

namespace debunk::rules::numbers {

/// How many nouns, verbs and names stand near both, in their sentences.
std::size_t shared_words(const Article& article, const language::Quantity& a, const language::Quantity& b);

}  // namespace debunk::rules::numbers
