// A block cut into the pieces that are weighed: its words, the parts of words that mix scripts, numbers, and addresses as one piece.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/article.h"
#include "text/words.h"

namespace debunk::rules::injected {

/// What stands between a piece and the one before it, from the closest to the farthest.
enum class Gap : std::uint8_t {
  none,       ///< nothing: both are parts of one word, or an invisible joint
  space,      ///< white space, a hyphen, or an apostrophe
  separator,  ///< a comma, bar, dash, bullet and so on
  stop,       ///< the end of a sentence
  barrier,    ///< a quotation mark or a bracket
};

enum class PieceKind : std::uint8_t { word, number, link };

struct Piece {
  Span span;
  std::uint64_t hash = 0;       ///< of the letters that it shows: undisguised, homoglyphs read as Latin
  std::uint32_t letters = 0;
  PieceKind kind = PieceKind::word;
  text::Script script = 0;
  Gap before = Gap::barrier;    ///< barrier for the first of a block
  std::uint8_t own_zipf = 0;    ///< in the article's language
  std::uint8_t other_zipf = 127;  ///< no other language of Latin letters has more; 127: not asked
  bool foreign = false;         ///< of a script that the article does not use
  bool disguised = false;
  bool capital = false, all_capitals = false, inner_capital = false, digits = false, non_ascii = false;
};

/// The script that most of the text is written in.
text::Script main_script(const Article& article);

/// Is text of `script` foreign in an article written in `main`? Latin never is: names, brands and loan words stand in it everywhere.
bool is_foreign_script(text::Script script, text::Script main);

/// Does this word carry a disguise: compatibility letters, or invisible characters between its letters?
bool is_disguised(const Article& article, const text::Word& word, text::Script main);

/// The Latin letter that a Cyrillic, Greek or Armenian one looks like (after the confusables of UTS #39), in print or, if not `closely`, at a
/// glance; 0 if none.
char32_t latin_lookalike(char32_t character, bool closely);

/// Is this, in lower case, the last label of addresses ("com", "ru", "shop")? Some are words too.
bool is_top_level(std::string_view label);

/// The pieces of words [first, last) of the article, all of one block.
std::vector<Piece> cut_into_pieces(const Article& article, std::size_t first, std::size_t last, text::Script main);

}  // namespace debunk::rules::injected
