// Text that somebody pasted into an article: a run of another script, another language, disguised letters or the words of
// advertising, where the article's own text goes on around it, or through the middle of a word.
//
// Every block of the article that has something odd in it is cut into pieces (words, and parts of words that mix scripts); each piece gets
// a score, positive where it speaks for planted text and negative where it is the article's own; planted is what the segments of
// highest score hold (all maximal scoring subsequences: Ruzzo and Tompa, ISMB 1999). What stands in brackets or quotation marks of its
// own is a name, a title or a quotation, and is left alone.
#pragma once

#include <string>
#include <vector>

#include "debunk/span.h"
#include "rules/injected/trades.h"
#include "text/character.h"
#include "text/language.h"

namespace debunk::rules {
class Article;
}

namespace debunk::rules::injected {

enum class PlantedKind : std::uint8_t {
  foreign_script,    ///< letters that the article does not use
  foreign_language,  ///< the article's script, another language
  disguised,         ///< letters that only look like the article's: full-width, mathematical, homoglyphs, zero-width characters between
  advertising,       ///< the article's own language, but the words of a trade
};

struct Planted {
  Span core;                                       ///< the planted text itself, without white space around it
  Span cut;  ///< what to take out so that the article reads on as it did: core and the white space that came with it
  PlantedKind kind = PlantedKind::foreign_script;
  Trade trade = Trade::none;                       ///< none: not known to be advertising
  text::Language language = text::Language::und;   ///< of foreign_language
  text::Script script = 0;                         ///< of foreign_script
  std::string broken_word;                         ///< the article's word that it was pasted into; empty if it stands between words
};

/// In text order, not overlapping.
std::vector<Planted> find_planted(const Article& article);

}  // namespace debunk::rules::injected
