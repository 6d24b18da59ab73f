// The first look at an article: which of its paragraphs have words that may be planted. The search for planted text weighs only those.
#pragma once

#include <cstddef>

#include "rules/article.h"
#include "text/character.h"

namespace debunk::rules::injected {

/// Does anything in the words from `i` to the offset `end` speak for planted text? Leaves `i` where that was seen, or at the first word
/// behind. Cheap: this is all that a clean article costs.
bool is_odd(const Article& article, std::size_t& i, std::size_t end, text::Script main);

}  // namespace debunk::rules::injected
