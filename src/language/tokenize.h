// Cuts English into tokens as its treebanks do (Silveira et al. 2014, "A Gold Standard Dependency Corpus for English", and the tokenisation
// notes of https://universaldependencies.org/en/): at white space, punctuation, hyphens, and between a word and what is contracted with it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "debunk/span.h"

namespace debunk::language {

struct Piece {
  std::uint32_t start, end;
  bool space_after;
};

/// Appends the tokens of [block) of a valid text. Linear in its size.
void tokenize(std::string_view text, Span block, std::vector<Piece>& out);

}  // namespace debunk::language
