// The fixed phrases that rules look for: one table for all of them, so that an article is read once. A rule's phrases stand in
// phrases.def of its group; Article::phrases gives the hits.
#pragma once

#include <cstdint>

#include "text/phrases.h"

namespace debunk::rules {

enum class PhraseList : std::uint8_t {
  furniture_label,       ///< text/page-furniture: ordinary words too; furniture only where they stand alone
  furniture_sentence,    ///< text/page-furniture: nobody writes this in an article
  markup,                ///< text/html-leftover: the article speaks of HTML
};

/// Every phrase of every rule.
const text::PhraseTable& phrase_table();

}  // namespace debunk::rules
