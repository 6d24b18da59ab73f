#include "rules/injected/scoring.h"

#include <unicode/uscript.h>

#include <algorithm>

#include "rules/injected/trades.h"
#include "text/lexicon.h"

namespace debunk::rules::injected {

using text::Language;

float Scorer::score(const Piece& piece) const {
  if (piece.kind == PieceKind::number) return 0;
  if (piece.kind == PieceKind::link) return piece.disguised ? 4.0f : 0.3f;
  if (piece.disguised) return 5.0f;
  if (piece.foreign) return piece.letters == 1 ? 0.5f : std::min(8.0f, 2.5f * static_cast<float>(piece.letters));
  if (piece.script != main_ && piece.script != USCRIPT_COMMON) return beside_main(piece);
  if (main_ != USCRIPT_LATIN && !text::has_lexicon(own_)) return -4;
  return language_ == Language::und ? in_own_language(piece) : in_other_language(piece);
}

/// A Latin word in a text of another script: a name as a rule.
float Scorer::beside_main(const Piece& piece) const {
  const AdvertisingWord word = advertising_word(piece.hash, Language::und);
  if (word.is_trade()) return 1.3f * word.weight;
  if (word.trade == Trade::glue) return 0.5f * word.weight;
  return piece.all_capitals || piece.digits ? 0.0f : piece.capital ? -0.5f : -0.2f;
}

float Scorer::in_own_language(const Piece& piece) const {
  const AdvertisingWord word = advertising_word(piece.hash, own_);
  if (word.is_trade()) return 1.3f * word.weight;
  if (word.trade == Trade::glue) return word.weight == 0 ? -0.7f : 0.5f * word.weight;
  if (piece.own_zipf == 0) {
    const AdvertisingWord any = advertising_word(piece.hash, Language::und);
    if (any.is_trade()) return static_cast<float>(any.weight);
  }
  return own_word(piece);
}

float Scorer::in_other_language(const Piece& piece) const {
  // A word that is much commoner here than in any other language is the article's own, whatever it is in this one.
  const bool is_asked = piece.other_zipf + 20 >= piece.own_zipf;
  const std::uint8_t other = is_asked ? text::zipf(language_, piece.hash) : 0;
  const AdvertisingWord word = advertising_word(piece.hash, language_);
  float score = own_word(piece);
  if (other != 0) {
    // How much likelier the word is there than here; a word that neither knows well has at most Zipf 1.
    score = std::clamp((static_cast<float>(other) - std::max<float>(piece.own_zipf, 10)) / 10, -4.0f, 3.5f);
    if (piece.capital && !piece.all_capitals) score = std::min(score, 1.5f);
  }
  if (word.is_trade()) score = std::max(score, 1.2f * word.weight);
  if (word.trade == Trade::glue) score = std::max(score, word.weight == 0 ? 0.3f : 0.6f * word.weight);
  if (word.trade == Trade::none && piece.own_zipf >= 20) {
    // Advertising in any language is full of English trade words.
    const AdvertisingWord english = advertising_word(piece.hash, Language::en);
    if (english.is_trade() && english.weight >= 2) score = std::max(score, 0.8f * english.weight);
  }
  return score;
}

float Scorer::own_word(const Piece& piece) const {
  if (piece.own_zipf == 0) {
    if (piece.digits) return 0.6f;  // a handle: "bet88"
    if (piece.all_capitals) return piece.letters >= 6 ? 0.4f : 0.0f;
    return piece.capital && !piece.inner_capital ? -0.3f : 0.2f;
  }
  return std::clamp((15 - static_cast<float>(piece.own_zipf)) / 10, -4.0f, -0.5f);
}

}  // namespace debunk::rules::injected
