// What stands in quotation marks: somebody else's words, which wording rules leave alone.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "debunk/span.h"
#include "text/words.h"

namespace debunk::text {

struct Quotation {
  Span outer;           ///< with its marks
  Span inner;           ///< without them
  bool closed = true;   ///< false: no closing mark; the quotation then ends with its paragraph
};

/// May this character open or close a quotation? Apostrophes, too.
constexpr bool is_quotation_mark(char32_t character) {
  switch (character) {
    case U'"': case U'\'': case U'\u201C': case U'\u201D': case U'\u201E': case U'\u201F': case U'\u00AB': case U'\u00BB': case U'\u2039': case U'\u203A':
    case U'\u2018': case U'\u2019': case U'\u201A': case U'\u300C': case U'\u300D': case U'\u300E': case U'\u300F': case U'\u300A': case U'\u300B':
    case U'\u3008': case U'\u3009': case U'\uFF02': case U'\u301D': case U'\u301E': case U'\u301F':
      return true;
    default: return false;
  }
}

/// Quotations of each block in text order, outermost only. Knows the pairs of the languages of the world (“ ”, „ “, « », 「 」, ‘ ’, " ", '' '' …);
/// apostrophes, primes and inch signs are not quotation marks. A quotation over several paragraphs that reopens in each (and closes only
/// in the last, as English does) gives one closed quotation a paragraph.
/// `marks`: all marks of the text that `is_quotation_mark`.
std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Mark>& marks, const std::vector<Block>& blocks);

/// Is `span` inside one of `quotations` (sorted), marks included?
bool is_quoted(std::span<const Quotation> quotations, Span span);

}  // namespace debunk::text
