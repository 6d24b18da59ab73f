// Words that hardly any sentence ends with: articles, conjunctions, possessives, prepositions, auxiliary verbs. Where a text stops at one
// without a full stop, it was cut off.
#pragma once

#include <cstdint>

#include "text/language.h"

namespace debunk::rules::structure {

bool is_open_word(text::Language language, std::uint64_t word_hash);

}  // namespace debunk::rules::structure
