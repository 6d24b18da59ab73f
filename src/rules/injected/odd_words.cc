#include "rules/injected/odd_words.h"

#include <unicode/uscript.h>

#include <algorithm>

#include "rules/injected/pieces.h"
#include "rules/injected/trades.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

using text::Language;
using text::Script;

/// Of a word in the advertising of the article's language; of one that the article's language hardly has, in that of any.
int trade_weight(const Article& article, std::size_t word) {
  const Language language = article.frequency(word) < 30 ? Language::und : article.language();
  const AdvertisingWord found = advertising_word(article.words()[word].hash, language);
  return found.is_trade() ? found.weight : 0;
}

bool has_foreign_letter(const Article& article, const text::Word& word, Script main) {
  for (std::size_t at = word.start; at < word.end;) {
    const text::Decoded decoded = text::decode(article.text(), at);
    if (is_foreign_script(text::character_info(decoded.character).script, main)) return true;
    at += decoded.length;
  }
  return false;
}

/// Could there be a word of a trade inside this long one, or a word of a language with other letters? Not in a handle or a hashtag.
bool may_hide_words(const Article& article, const text::Word& word) {
  constexpr std::size_t k_shortest = 4, k_longest = 12;
  const char before = word.start > 0 ? article.text()[word.start - 1] : ' ';
  if (before == '@' || before == '#') return false;
  const std::string_view letters = article.slice(word);
  const TradeBits& trades = trade_bits();
  for (std::size_t start = 0; start < letters.size(); ++start) {
    // A curly apostrophe begins with E2; letters of European and Vietnamese writing with C3 to C6 or E1.
    const auto byte = static_cast<unsigned char>(letters[start]);
    if (byte >= 0xC3 && byte != 0xE2) return true;
    text::WordHash hash;
    for (std::size_t end = start; end < letters.size() && end - start < k_longest; ++end) {
      const auto letter = static_cast<unsigned char>(letters[end]);
      hash.add(letter >= 'A' && letter <= 'Z' ? letter + 32u : letter);
      if (end - start + 1 >= k_shortest && trades.may_have(hash.value())) return true;
    }
  }
  return false;
}

}  // namespace

bool is_odd(const Article& article, std::size_t& i, std::size_t end, Script main) {
  constexpr std::size_t k_near = 4, k_long = 16;
  const auto& words = article.words();
  const auto& frequencies = article.frequencies();
  const TradeBits& trades = trade_bits();
  const bool latin = main == USCRIPT_LATIN;
  std::size_t rare = words.size() + 2 * k_near, trade = rare;  // index of the last one seen; far away at first
  int weight_seen = 0;                                 // of that trade word
  std::uint8_t rarest = 0;                             // the value of that rare word
  const auto near = [](std::size_t at, std::size_t seen) { return seen <= at && at - seen <= k_near; };
  for (; i < words.size() && words[i].start < end; ++i) {
    const text::Word& word = words[i];
    if (word.is(text::k_disguised | text::k_invisible)) return true;
    if (word.is(text::k_mixed_scripts) && (latin || has_foreign_letter(article, word, main))) return true;
    if (word.script != main && is_foreign_script(word.script, main)) return true;
    const auto other_east_asian = main == USCRIPT_HANGUL ? text::k_has_kana : text::k_has_hangul;
    if (word.is(other_east_asian) && has_foreign_letter(article, word, main)) return true;
    if (trades.may_have(word.hash)) {
      const int weight = trade_weight(article, i);
      if (weight == 3 || (weight > 0 && ((near(i, trade) && weight + weight_seen >= 3) || near(i, rare)))) return true;
      if (weight > 0) trade = i, weight_seen = weight;
    }
    if (!latin || !word.is(text::k_has_letter)) continue;
    const std::uint8_t own = frequencies[i];
    if (own >= 28) continue;
    if (word.is(text::k_has_digit) && own == 0 && word.size() < k_long) continue;  // "1960s", "21st"
    const bool odd = !word.is(text::k_initial_capital) || word.is(text::k_inner_capital) || word.size() >= k_long || (own == 0 && word.is(text::k_non_ascii));
    if (!odd) continue;
    // Only a word that is at home in another language, or that may have one of a trade in it.
    const bool hides = own == 0 && word.size() >= 6 && may_hide_words(article, word);
    if (hides && word.size() >= 10) return true;
    if (!hides && article.language() == Language::en && text::zipf_elsewhere(word.hash) < std::max<int>(own, 10) + 10) continue;
    // Two rare words of the article's language may stand side by side; a word that it does not have seldom stands beside another.
    if ((near(i, rare) && std::min(own, rarest) < 15) || near(i, trade)) return true;
    rare = i;
    rarest = own;
  }
  return false;
}

}  // namespace debunk::rules::injected
