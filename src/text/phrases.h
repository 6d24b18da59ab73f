// Many fixed phrases found in one pass over the words of a text. Each phrase is looked for by its longest word, which is as a rule its
// rarest: a filter turns nearly every other word of the text away at the cost of one load.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "debunk/span.h"
#include "text/language.h"
#include "text/word_filter.h"
#include "text/words.h"

namespace debunk::text {

/// Words in any case, with any apostrophe: "don't miss". `*` stands for any one word, `…` for one to six; neither comes first or last,
/// and a `…` comes after a word that is the longest of those before it. Between two words of a hit the text has white space, a hyphen, a
/// comma, a colon, quotation marks; never the end of a sentence or an empty line.
/// Scripts without spaces have no words to look for: their phrases are found only where they stand alone.
struct Phrase {
  std::uint8_t list = 0;             ///< whose phrase this is; the caller's own numbering
  Language language = Language::und; ///< und: used in many
  std::string_view words;
};

struct PhraseHit {
  const Phrase* phrase = nullptr;
  std::uint32_t first_word = 0, word_count = 0;  ///< in Tokens::words
  Span span;
};

class PhraseTable {
 public:
  /// `phrases` must outlive the table. Throws std::logic_error for a phrase that breaks the rules above.
  explicit PhraseTable(std::span<const Phrase> phrases);

  /// Could the word with this hash be the one that a phrase is looked for by?
  bool may_anchor(std::uint64_t hash) const { return anchors_.may_have(hash); }

  std::vector<std::uint64_t> anchors() const;  ///< the hashes of all of them

  /// Sorted by list, then by place. Of hits of one list that lie inside one another the longest is kept. `anchors`: the indices of all words
  /// that are anchors, at least, in order.
  std::vector<PhraseHit> find(std::string_view text, std::span<const Word> words, std::span<const std::uint32_t> anchors) const;

 private:
  struct Step {
    std::uint64_t hash = 0;  ///< of the word, if it is fixed
    std::uint8_t least = 1, most = 1;
    bool fixed = true;
  };
  struct Entry {
    std::uint64_t anchor = 0;
    const Phrase* phrase = nullptr;
    std::uint32_t first_step = 0;
    std::uint16_t step_count = 0, words_before_anchor = 0;
  };

  static std::size_t bucket_of(std::uint64_t hash) { return hash >> 52; }
  std::size_t match(std::string_view text, std::span<const Word> words, std::size_t at, std::span<const Step> steps) const;

  WordFilter anchors_;
  std::vector<Entry> entries_;                   ///< sorted by anchor
  std::array<std::uint32_t, (1u << 12) + 1> first_{};  ///< of each bucket of anchors, in entries_
  std::vector<Step> steps_;
};

}  // namespace debunk::text
