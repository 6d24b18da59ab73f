// How common a word is, in each language that debunk knows words of. The table is models/lexicon.bin, which
// training/lexicon makes from wordfreq (Speer 2022) and the build puts into the program.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "text/language.h"
#include "text/words.h"

namespace debunk::text {

/// Ten times the Zipf value of the word with this hash (`hash_of_word`, Word::hash): 77 "the", 45 "casino", 15 very rare; 0: not in the
/// table (or, about once in ten million, the value of another word). Words of a language without a table give 0.
std::uint8_t zipf(Language language, std::uint64_t word_hash);

/// The same for many words at once, which the memory answers sooner.
void zipf(Language language, std::span<const Word> words, std::span<std::uint8_t> values);

/// The greatest value of the word in any language of Latin letters but English; 0 where that is under `k_least_elsewhere`. One question in
/// place of one to each language.
std::uint8_t zipf_elsewhere(std::uint64_t word_hash);
inline constexpr std::uint8_t k_least_elsewhere = 25;

/// Does the table have words of this language?
bool has_lexicon(Language language);

inline bool is_word(Language language, std::uint64_t word_hash) { return zipf(language, word_hash) != 0; }

std::string_view lexicon_digest();  ///< "sha256:…" of the whole table, for Provenance

// The file: the magic, the number of languages (u32), then per language its code (8 bytes, zero padded), the number of slots (u32) and
// the index of the first (u32, counted from the end of this header), then the slots (u32, little endian). A word stands in the first free slot from
// `lexicon_slot` on (cyclic): lexicon_tag << 7 | ten times its Zipf value. Zero is a free slot. The table of `zipf_elsewhere` stands among
// those of the languages, under a code of its own.
inline constexpr std::string_view k_elsewhere = "other";
inline constexpr std::string_view k_lexicon_magic = "DBKLEX01";
constexpr std::uint32_t lexicon_slot(std::uint64_t hash, std::uint32_t slots) { return static_cast<std::uint32_t>(((hash >> 32) * slots) >> 32); }
constexpr std::uint32_t lexicon_tag(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 7) & 0x1FFFFFF; }

}  // namespace debunk::text
