// The first look at an article: which of its paragraphs have words that may be planted. The search for planted text weighs only those. Cheap:
// this is all that a clean article costs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/article.h"
#include "text/character.h"

namespace debunk::rules::injected {

/// The indices of the words that may speak for planted text, alone or together: strange letters, words of a trade, rare words.
std::vector<std::uint32_t> suspicious_words(const Article& article, text::Script main);

/// Do they, as those of one paragraph?
bool is_odd(const Article& article, std::span<const std::uint32_t> suspects, text::Script main);

}  // namespace debunk::rules::injected
