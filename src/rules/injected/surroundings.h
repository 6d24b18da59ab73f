// Where a piece of text stands, and whether it may stand there: in brackets or quotation marks of its own, as a hashtag, explained behind.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "debunk/span.h"
#include "rules/injected/pieces.h"
#include "rules/injected/segments.h"
#include "rules/injected/splice.h"

namespace debunk::rules::injected {

/// Of one block; holds references to its pieces and the article's text.
class Surroundings {
 public:
  Surroundings(std::string_view text, const std::vector<Piece>& pieces, Span block) : text_(text), pieces_(pieces), block_(block) {}

  /// In brackets or quotation marks of its own, or in a quotation that is mostly of its kind.
  bool is_bracketed(const Segment& segment, bool of_a_trade) const;

  /// A hashtag or a handle is a name, whatever its letters; what stands among symbols is the wreck of an encoding.
  bool is_tag(const Segment& segment) const;

  /// "コム・デ・ギャルソン (Comme des Garçons)", "(Arabic: محمد; born 1948)": a name, and brackets that explain it or in which it explains.
  bool is_gloss(const Segment& segment) const;

  /// Is the text around pieces [first, last), as far as the same quotation goes, in the article's language rather than in `language`?
  bool stands_in_own_text(std::size_t first, std::size_t last, text::Language language) const;

  /// A common word of the article's language that is no likelier in `language`; `is_known`: a word that need not be common.
  bool is_own(const Piece& piece, text::Language language) const;
  bool is_known(const Piece& piece, text::Language language) const;
  bool is_likelier(const Piece& piece, text::Language language) const;

 private:
  bool is_quotation(const Segment& segment, bool of_a_trade) const;
  std::size_t count_own(std::size_t seen, const Piece& piece, text::Language language) const;
  bool opens_quotation_between(std::size_t from, std::size_t to) const;
  bool closes_quotation_between(std::size_t from, std::size_t to) const;
  bool is_edge_of_quotation(std::size_t from, std::size_t to) const;
  bool is_attached(std::size_t at) const;
  bool has_mark(std::size_t from, std::size_t to, std::u32string_view marks) const;
  bool opens_before(std::size_t at) const;
  bool closes_behind(std::size_t at) const;
  char32_t before_invisible(std::size_t at) const;

  std::string_view text_;
  const std::vector<Piece>& pieces_;
  Span block_;
};

}  // namespace debunk::rules::injected
