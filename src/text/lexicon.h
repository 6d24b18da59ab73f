// How common a word is, in each language that debunk knows words of. The table is models/lexicon.bin, which
// training/lexicon makes from wordfreq (Speer 2022) and the build puts into the program.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/language.h"
#include "text/words.h"

namespace debunk::text {

/// Ten times the Zipf value of the word with this hash (`hash_of_word`, Word::hash): 77 "the", 45 "casino", 15 very rare; 0: not in the
/// table (or, about once in a million, the value of another word). Words of a language without a table give 0.
std::uint8_t zipf(Language language, std::uint64_t word_hash);

/// Words with this value or more are common: all but names and rare words of a text. Nearly all stand in a table of their own, small enough to stay in
/// the cache.
inline constexpr std::uint8_t k_common_zipf = 31;

/// `zipf` in two steps, for whoever asks of many words: the table of common words (see CommonWords; empty if the language has none), and the values of
/// words (`which`, by index) that it does not have, from the other, which is large: the memory answers many questions at once sooner.
inline constexpr std::size_t k_common_slots = 4, k_other_slots = 16;
using CommonBucket = std::array<std::uint32_t, k_common_slots>;
std::span<const CommonBucket> common_buckets(Language language);
void zipf_of_uncommon(Language language, std::span<const Word> words, std::span<const std::uint32_t> which, std::span<std::uint8_t> values);

/// The greatest value of the word in any language of Latin letters but English; 0 where that is under `k_least_elsewhere`. One question in
/// place of one to each language.
std::uint8_t zipf_elsewhere(std::uint64_t word_hash);
inline constexpr std::uint8_t k_least_elsewhere = 25;

/// Does the table have words of this language?
bool has_lexicon(Language language);

inline bool is_word(Language language, std::uint64_t word_hash) { return zipf(language, word_hash) != 0; }

std::string_view lexicon_digest();  ///< "sha256:…" of the whole table, for Provenance

// The file, little endian: the magic; the number of languages (u64); for each its code (8 bytes, zero padded) and two tables, of its common words and
// of all others, each as the number of its buckets and the place of the first, in slots (u32); zeros up to a multiple of 64; the slots. A slot has 32
// bits: lexicon_tag << 7 | ten times the Zipf value, zero if free. A common word stands in the bucket `lexicon_bucket` of four slots, or among the
// others if that is full; another word in the bucket of sixteen, a line of the cache, or, if that is full, in one of those behind it
// (cyclic). The table of `zipf_elsewhere` stands among those of the languages, under a code of its own, all its words among the others.
inline constexpr std::string_view k_elsewhere = "other";
inline constexpr std::string_view k_lexicon_magic = "DBKLEX02";
constexpr std::uint32_t lexicon_bucket(std::uint64_t hash, std::uint32_t buckets) { return static_cast<std::uint32_t>(((hash >> 32) * buckets) >> 32); }
constexpr std::uint32_t lexicon_tag(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 7) & 0x1FFFFFF; }

/// The slot of the bucket that has the tag, or 0. Looks at all at once: compilers make a few vector instructions of it, and no jump.
template <std::size_t slots>
std::uint32_t slot_with(std::uint32_t tag, const std::array<std::uint32_t, slots>& bucket) {
  std::uint32_t found = 0;
  for (const std::uint32_t slot : bucket) found |= slot >> 7 == tag ? slot : 0;
  return found;
}

}  // namespace debunk::text
