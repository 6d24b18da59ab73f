// The flat file that prepare.py makes, as texts with what is known of their tokens.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "debunk/document.h"
#include "language/grammar.h"
#include "language/tokenize.h"

namespace debunk::training {

inline constexpr std::uint8_t k_unknown = 255;

struct Sentence {
  std::vector<language::Piece> pieces;   ///< of the text of the document
  std::vector<std::uint8_t> parts, relations;  ///< k_unknown: not learned
  std::vector<std::uint32_t> heads;      ///< from 1, 0 the root; empty: unknown
  std::vector<std::uint8_t> entities;    ///< 0: none, 1 + 2 * kind: begins, 2 + 2 * kind: goes on; empty: unknown
  std::size_t block = 0;
};

struct Document {
  std::string name, text;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
};

std::vector<Document> read_treebank(const std::string& path);

}  // namespace debunk::training
