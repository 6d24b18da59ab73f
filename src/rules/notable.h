// The words and marks of an article that rules look at twice. One pass over all finds them, so that the others, nearly all, cost each rule nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/language.h"
#include "text/words.h"

namespace debunk::rules {

/// What one pass over the words finds out. Each list has indices of words, in text order.
struct NotableWords {
  std::vector<std::uint8_t> values;    ///< of every word: text::zipf in the language of the article
  std::vector<std::uint32_t> uncommon; ///< not in the table of common words: every word with a value under text::k_common_zipf, and few others
  std::vector<std::uint32_t> unusual;  ///< more than ASCII letters: digits, other letters, invisible characters; or a capital behind a small letter
  std::vector<std::uint32_t> doubled;  ///< the same word as the one before it
  std::vector<std::uint32_t> anchors;  ///< a fixed phrase may be there: PhraseTable::may_anchor
  std::vector<std::uint32_t> trade;    ///< may be a word of a trade: injected::trade_filter
};

NotableWords find_notable_words(text::Language language, std::span<const text::Word> words);

/// In text order.
struct NotableMarks {
  std::vector<text::Mark> signs;       ///< all but . , : ; ! ? ' " ( ) and -
  std::vector<text::Mark> quotations;  ///< text::is_quotation_mark
};

NotableMarks find_notable_marks(std::span<const text::Mark> marks);

}  // namespace debunk::rules
