// The few words that dates, times and numbers are made of. One pass over all words finds them, so that those who read dates, times and numbers do
// not ask every word.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/language.h"
#include "text/words.h"

namespace debunk::language {

/// Indices of words, in text order: those with digits, and those of the tables of the language. A few others are among them.
std::vector<std::uint32_t> find_telling_words(std::span<const text::Word> words, text::Language language);

}  // namespace debunk::language
