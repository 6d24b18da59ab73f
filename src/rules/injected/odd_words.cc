#include "rules/injected/odd_words.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <optional>
#include <string_view>

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

/// Is there a word of a trade inside this long one, or may there be one of a language with other letters? Not in a handle or a hashtag.
bool may_hide_words(const Article& article, const text::Word& word) {
  constexpr std::size_t k_longest = 12;
  const char before = word.start > 0 ? article.text()[word.start - 1] : ' ';
  if (before == '@' || before == '#') return false;
  const std::string_view letters = article.slice(word);
  const text::WordFilter &trades = trade_filter(), &beginnings = trade_beginnings();
  for (std::size_t start = 0; start < letters.size(); ++start) {
    // A curly apostrophe begins with E2; letters of European and Vietnamese writing with C3 to C6 or E1.
    const auto byte = static_cast<unsigned char>(letters[start]);
    if (byte >= 0xC3 && byte != 0xE2) return true;
    text::WordHash hash;
    for (std::size_t end = start; end < letters.size() && end - start < k_longest; ++end) {
      const auto letter = static_cast<unsigned char>(letters[end]);
      hash.add(letter >= 'A' && letter <= 'Z' ? letter + 32u : letter);
      const std::size_t length = end - start + 1;
      if (length == k_trade_beginning && !beginnings.may_have(hash.value())) break;
      if (length >= k_trade_beginning && trades.may_have(hash.value()) && trade_languages(hash.value()) != 0) return true;
    }
  }
  return false;
}

constexpr std::size_t k_near = 4, k_long = 16;
constexpr std::uint8_t k_rare = 28;

/// Letters that the article does not use, or disguised ones. Such words are unusual (NotableWords).
bool is_strange(const Article& article, const text::Word& word, Script main) {
  if (word.is(text::k_disguised | text::k_invisible)) return true;
  if (word.is(text::k_mixed_scripts) && (main == USCRIPT_LATIN || has_foreign_letter(article, word, main))) return true;
  if (word.script != main && is_foreign_script(word.script, main)) return true;
  return word.is(main == USCRIPT_HANGUL ? text::k_has_kana : text::k_has_hangul) && has_foreign_letter(article, word, main);
}

/// No name, no year, no ordinal.
bool is_rare(const text::Word& word, std::uint8_t frequency) {
  // Numbers in place of truth values, for no jumps: the answers are as good as random.
  const unsigned unknown = frequency == 0, is_long = word.size() >= k_long, rare = frequency < k_rare;
  const unsigned digits = word.is(text::k_has_digit), letters = word.is(text::k_has_letter);
  const unsigned number = digits & unknown & ~is_long;  // "1960s", "21st"
  const unsigned capital = word.is(text::k_initial_capital), inner_capital = word.is(text::k_inner_capital), non_ascii = word.is(text::k_non_ascii);
  const unsigned no_name = ~capital | inner_capital | is_long | (unknown & non_ascii);
  return (rare & letters & ~number & no_name & 1u) != 0;
}

/// A look at the words of one paragraph, in order. Tables that are large are asked only where two words stand near each other.
class Look {
 public:
  Look(const Article& article, Script main) : article_(article), main_(main) {}

  bool is_odd(std::span<const std::uint32_t> suspects) {
    const text::WordFilter& trades = trade_filter();
    for (const std::uint32_t i : suspects) {
      const text::Word& word = article_.words()[i];
      if (word.is(static_cast<std::uint16_t>(~text::k_has_letter)) && is_strange(article_, word, main_)) return true;
      if (trades.may_have(word.hash) && trade_is_odd(i)) return true;
      if (main_ == USCRIPT_LATIN && is_rare(word, article_.frequency(i)) && rare_is_odd(i)) return true;
    }
    return false;
  }

 private:
  struct Rare {
    std::uint32_t index;
    std::optional<bool> at_home = {};  ///< is_at_home_elsewhere, once it was asked
  };

  static bool near(std::size_t at, std::size_t seen) { return at - seen <= k_near; }

  bool trade_is_odd(std::uint32_t i) {
    const int weight = trade_weight(article_, i);
    if (weight == 0) return false;
    if (weight == 3 || (is_after_trade(i) && weight + weight_seen_ >= 3) || last_near(i, false) != nullptr) return true;
    trade_ = i;
    weight_seen_ = weight;
    return false;
  }

  bool is_after_trade(std::uint32_t i) const { return weight_seen_ > 0 && near(i, trade_); }

  /// Two rare words of the article's language may stand side by side; a word that it does not have seldom stands beside another.
  bool rare_is_odd(std::uint32_t i) {
    const std::uint8_t own = article_.frequency(i);
    const text::Word& word = article_.words()[i];
    if (own == 0 && word.size() >= 10 && may_hide_words(article_, word)) return true;
    const bool beside = is_after_trade(i) || (!rare_.empty() && near(i, rare_.back().index));
    if (!beside) {
      rare_.assign(1, {i});
      return false;
    }
    const bool at_home = is_at_home_elsewhere(i);
    if (!at_home && !may_be_broken(i)) return false;
    if (at_home && is_after_trade(i)) return true;
    const Rare* const before = last_near(i, at_home);
    if (before != nullptr && std::min(own, article_.frequency(before->index)) < 15) return true;
    rare_.push_back({i, at_home});
    return false;
  }

  /// The last rare word up to four words before `i` that is at home in another language, or, if `or_broken`, one that it may have broken; null if there
  /// is none.
  const Rare* last_near(std::uint32_t i, bool or_broken) {
    for (std::size_t at = rare_.size(); at-- > 0 && near(i, rare_[at].index);) {
      Rare& rare = rare_[at];
      if (!rare.at_home) rare.at_home = is_at_home_elsewhere(rare.index);
      if (*rare.at_home || (or_broken && may_be_broken(rare.index))) return &rare;
    }
    return nullptr;
  }

  /// Unknown, and long enough for a piece of a word with a piece of what was pasted into it: "airstHoa Sứ Sparikes".
  bool may_be_broken(std::uint32_t i) const { return article_.frequency(i) == 0 && article_.words()[i].size() >= 6; }

  /// Is it a word of another language, or may it have one of a trade in it?
  bool is_at_home_elsewhere(std::uint32_t i) const {
    const std::uint8_t own = article_.frequency(i);
    const text::Word& word = article_.words()[i];
    if (own == 0 && word.size() >= 6 && may_hide_words(article_, word)) return true;
    return article_.language() != Language::en || text::zipf_elsewhere(word.hash) >= std::max<int>(own, 10) + 10;
  }

  const Article& article_;
  Script main_;
  std::vector<Rare> rare_;   ///< the last ones, as far as they matter
  std::size_t trade_ = 0;    ///< index of the last word of a trade
  int weight_seen_ = 0;      ///< and its weight; 0 if there was none
};

}  // namespace

std::vector<std::uint32_t> suspicious_words(const Article& article, Script main) {
  const auto& words = article.words();
  std::vector<std::uint32_t> suspects;
  const auto add = [&](const std::vector<std::uint32_t>& more, auto is_suspicious) {
    const auto middle = static_cast<std::ptrdiff_t>(suspects.size());
    for (const std::uint32_t i : more)
      if (is_suspicious(i)) suspects.push_back(i);
    std::inplace_merge(suspects.begin(), suspects.begin() + middle, suspects.end());
  };
  add(article.notable_words().unusual, [&](std::uint32_t i) { return is_strange(article, words[i], main); });
  add(article.notable_words().trade, [](std::uint32_t) { return true; });
  if (main == USCRIPT_LATIN) add(article.uncommon_words(), [&](std::uint32_t i) { return is_rare(words[i], article.frequency(i)); });
  suspects.erase(std::unique(suspects.begin(), suspects.end()), suspects.end());
  return suspects;
}

bool is_odd(const Article& article, std::span<const std::uint32_t> suspects, Script main) { return Look(article, main).is_odd(suspects); }

}  // namespace debunk::rules::injected
