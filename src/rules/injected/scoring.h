// What a piece is worth: positive speaks for planted text, negative for the article's own. The unit is about one order of magnitude of
// likelihood: a word a thousand times likelier in another language than in the article's is worth 3.
#pragma once

#include "rules/injected/pieces.h"
#include "text/language.h"

namespace debunk::rules::injected {

/// `language` is the one that text of the article's own script is weighed in; und: the article's own, as advertising.
class Scorer {
 public:
  Scorer(text::Language own, text::Script main, text::Language language) : own_(own), main_(main), language_(language) {}

  float score(const Piece& piece) const;

 private:
  float beside_main(const Piece& piece) const;
  float in_own_language(const Piece& piece) const;
  float in_other_language(const Piece& piece) const;
  float own_word(const Piece& piece) const;

  text::Language own_;
  text::Script main_;
  text::Language language_;
};

}  // namespace debunk::rules::injected
