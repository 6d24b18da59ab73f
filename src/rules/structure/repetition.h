// What stands twice in an article: whole paragraphs, and sentences outside of them.
#pragma once

#include <vector>

#include "rules/article.h"

namespace debunk::rules::structure {

struct Repetition {
  Span first, again;  ///< two places with the same words, in text order
  bool exact = true;  ///< false: nearly the same words
};

/// Paragraphs of ten words or more whose words stood before. Verse and lists are left out: they repeat on purpose.
std::vector<Repetition> repeated_paragraphs(const Article& article);

/// Sentences that stood before, but for those in repeated paragraphs and those that are quoted: a pull quote stands twice on purpose.
std::vector<Repetition> repeated_sentences(const Article& article);

/// `piece` and the white space up to what follows it in the text; at the end of the text, the white space before it: what to delete.
Span with_gap(const Article& article, Span piece);

}  // namespace debunk::rules::structure
