// The common words of one language, and which of them somebody wants to look at: one question for a word of a text, answered from a table that stays in
// the cache.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "text/lexicon.h"

namespace debunk::text {

/// What the table says of a word.
struct WordNote {
  std::uint8_t zipf = 0;       ///< as text::zipf gives it; 0: the word is not in the table of common ones
  std::uint8_t is_marked = 0;  ///< 1 if somebody wants to look at it
};

class CommonWords {
 public:
  /// `marked`: hashes of words that somebody wants to look at; those that are not common are left out.
  CommonWords(Language language, std::span<const std::uint64_t> marked);

  WordNote look_up(std::uint64_t hash) const { return k_notes[slot_with(lexicon_tag(hash), buckets_[lexicon_bucket(hash, count_)]) & 0x7F]; }

 private:
  // A slot is one of the lexicon with the value counted from 1, which leaves a bit of the seven for the mark.
  static constexpr std::uint32_t k_mark = 64;
  static constexpr std::uint8_t k_before_first = k_common_zipf - 1;
  static constexpr std::array<WordNote, 128> k_notes = [] {
    std::array<WordNote, 128> notes{};
    for (std::uint8_t i = 1; i < k_mark; ++i) {
      notes[i].zipf = notes[i + k_mark].zipf = static_cast<std::uint8_t>(i + k_before_first);
      notes[i + k_mark].is_marked = 1;
    }
    return notes;
  }();

  std::vector<CommonBucket> buckets_;  ///< at least one
  std::uint32_t count_;
};

}  // namespace debunk::text
