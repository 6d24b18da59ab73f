// The structure of a plain text, from its lines alone: what a reader sees before reading a word.
//
// Paragraphs. Empty lines separate them, and so do U+2029 and form feeds. Between those a text keeps either one paragraph to a line, or
// lines of a fixed width: it is *wrapped* if for most line ends the next word would not have fitted (the greedy rule that wraps lines),
// and most such lines end inside a sentence. In a wrapped text a paragraph ends where a line stops early after a full stop.
//
// Kinds. Short lines at the top, and their first words, tell headline, byline, dateline and caption; length against the neighbours
// tells a subhead. Every block is decided from its ends, never from all its bytes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "debunk/document.h"

namespace debunk::extract {

/// A run of lines that belong together.
struct Piece {
  Span span;
  bool one_line = true;
  std::optional<BlockKind> kind = std::nullopt;  ///< known from markup
  bool is_paragraph = false;      ///< marked up as a paragraph: no headline
};

/// What the pieces of a text are, by their ends and their neighbours. A dateline becomes a block of its own.
std::vector<Block> name_pieces(std::string_view text, const std::vector<Piece>& pieces);

/// Blocks of `text` (valid UTF-8) in order. Linear in time; past a million blocks the rest of the text is one paragraph.
std::vector<Block> find_blocks(std::string_view text);

}  // namespace debunk::extract
