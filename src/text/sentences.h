// Where sentences end, by punctuation alone: enough for rules that work in every script.
#pragma once

#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "text/words.h"

namespace debunk::text {

struct Sentence {
  Span span;                    ///< without white space around it; closing quotation marks and brackets belong to it
  std::uint32_t first_word = 0; ///< index into Tokens::words
  std::uint32_t word_count = 0;
  std::uint32_t block = 0;      ///< index into Document::blocks()
  bool terminated = false;      ///< ends with a full stop or its like (. ! ? … 。 । ؟ ۔ ։ and so on), quotation marks and brackets aside
};

/// Sentences of every block in text order. A sentence never crosses a block. Abbreviations ("Mr.", "U.S."), initials, decimals and
/// ordinals before a lower-case word do not end one.
std::vector<Sentence> find_sentences(std::string_view text, const Tokens& tokens, const std::vector<Block>& blocks);

}  // namespace debunk::text
