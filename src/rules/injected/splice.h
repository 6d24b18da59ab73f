// A word of the article broken by planted text of its own script: "condofull body massage 24hminiums" is "condominiums" with four words in
// it. Nothing but the words themselves tells where it was cut: the two ends together are a word, and what lies between is not the
// article's language, or advertising.
#pragma once

#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/injected/trades.h"
#include "rules/injected/pieces.h"

namespace debunk::rules::injected {

struct Splice {
  std::size_t first = 0, last = 0;  ///< pieces [first, last): the broken word begins in the first and ends in the last of them
  Span core;                        ///< what was put in
  std::string word;                 ///< the word as it was
  text::Language language = text::Language::und;
  Trade trade = Trade::none;
  bool disguised = false;
  float score = 0;
};

/// The best splices among `pieces` (of one block), not overlapping.
std::vector<Splice> find_splices(const Article& article, const std::vector<Piece>& pieces, text::Script main);

}  // namespace debunk::rules::injected
