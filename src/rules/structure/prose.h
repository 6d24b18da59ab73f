// Is an article written in sentences that begin with a capital and end with a full stop? Only then does a missing one say something.
#pragma once

#include "rules/article.h"

namespace debunk::rules::structure {

/// Most paragraphs end with a full stop or its like. `index` is left out of the count. False for articles with too few to say.
bool paragraphs_end_with_stops(const Article& article, std::size_t index);

/// Most paragraphs begin with a capital, in a script that has them.
bool paragraphs_begin_with_capitals(const Article& article, std::size_t index);

/// The last sentence of a block; null if it has none.
const text::Sentence* last_sentence(const Article& article, std::size_t block);

}  // namespace debunk::rules::structure
