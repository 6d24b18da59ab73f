// How common a word is, in each language that debunk knows words of. The table is models/lexicon.bin, which
// training/lexicon makes from wordfreq (Speer 2022).
#pragma once

#include <cstdint>

#include "text/language.h"

namespace debunk::text {

/// Ten times the Zipf value of the word with this hash (`hash_of_word`, Word::hash): 75 "the", 40 "casino", 20 rare; 0: not in the table
/// (or, once in some millions, another word's value). Words of a language without a table give 0.
std::uint8_t zipf(Language language, std::uint64_t word_hash);

/// Does the table have words of this language?
bool has_lexicon(Language language);

inline bool is_word(Language language, std::uint64_t word_hash) { return zipf(language, word_hash) != 0; }

}  // namespace debunk::text
