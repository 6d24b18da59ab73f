#include "language/lemma.h"

#include <algorithm>
#include <array>

#include "text/character.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::language {
namespace {

struct Form {
  PartOfSpeech part;
  std::string_view form, lemma;

  friend constexpr bool operator<(const Form& a, const Form& b) { return a.part != b.part ? a.part < b.part : a.form < b.form; }
};

constexpr auto k_forms = [] {
  std::array forms = std::to_array<Form>({
#define FORM(part, form, lemma) {PartOfSpeech::part, form, lemma},
#include "language/irregular.def"
#undef FORM
  });
  std::sort(forms.begin(), forms.end());
  return forms;
}();

constexpr std::size_t k_longest_inflected = 24;  ///< bytes; what is longer is no word that rules know

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// How common a word is.
unsigned known(std::string_view word) { return text::zipf(text::Language::en, text::hash_of_word(word)); }

/// What a verb was before "ed" or "ing" came behind it: "stop" of "stopp", "hope" of "hop", "kill" of "kill".
std::string without_ending(std::string_view stem) {
  std::string plain(stem), longer = plain + 'e';
  const std::size_t size = stem.size();
  if (size < 2) return plain;
  const char last = stem[size - 1], before = stem[size - 2];
  if (last == before && !is_vowel(last)) {
    std::string single(stem.substr(0, size - 1));
    // "kill", "pass", "buzz", "stuff" are words, "stopp" is none.
    return known(plain) >= 25 && (last == 'l' || last == 's' || last == 'z' || last == 'f' || known(plain) > known(single)) ? plain : single;
  }
  if (last == 'e' || last == 'y' || last == 'w' || last == 'x') return plain;
  const unsigned as_is = known(plain), with_e = known(longer);
  // A short vowel before one consonant would have doubled it: "hoped" is of "hope".
  const bool short_word = size <= 3 && size >= 2 && !is_vowel(last) && is_vowel(before) && (size < 3 || !is_vowel(stem[size - 3]));
  if (short_word && with_e > 0) return longer;
  if (last == 'v' || last == 'u' || (last == 'c' && before != 'i')) return longer;
  return with_e > as_is ? longer : plain;
}

std::string verb(std::string_view word) {
  if (word.ends_with("ies") && word.size() > 4) return std::string(word.substr(0, word.size() - 3)) + 'y';
  if (word.ends_with("ied") && word.size() > 4) return std::string(word.substr(0, word.size() - 3)) + 'y';
  if (word.ends_with("ing") && word.size() > 4) {
    const std::string_view stem = word.substr(0, word.size() - 3);
    // "bring", "string": there must be a vowel left.
    if (std::none_of(stem.begin(), stem.end(), [](char c) { return is_vowel(c) || c == 'y'; })) return std::string(word);
    return without_ending(stem);
  }
  if (word.ends_with("eed")) {
    // "agreed" is of "agree"; these end so themselves.
    constexpr auto k_words = std::to_array<std::string_view>({"bleed", "breed", "exceed", "feed", "heed", "need", "proceed", "seed", "speed", "succeed", "weed"});
    return std::string(std::find(k_words.begin(), k_words.end(), word) != k_words.end() ? word : word.substr(0, word.size() - 1));
  }
  if (word.ends_with("ed") && word.size() > 3) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    if (std::none_of(stem.begin(), stem.end(), [](char c) { return is_vowel(c) || c == 'y'; })) return std::string(word);
    return without_ending(stem);
  }
  if (word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") || word.ends_with("xes") || word.ends_with("zzes") || word.ends_with("oes"))
    return std::string(word.substr(0, word.size() - 2));
  if (word.ends_with("s") && !word.ends_with("ss") && word.size() > 2) return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

std::string noun(std::string_view word) {
  if (word.ends_with("men") && word.size() > 5 && known(std::string(word.substr(0, word.size() - 2)) + "an") > 0) return std::string(word.substr(0, word.size() - 2)) + "an";
  if (!word.ends_with("s") || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") || word.size() < 3) return std::string(word);
  if (word.ends_with("ies") && word.size() > 4) {
    const std::string longer = std::string(word.substr(0, word.size() - 1));  // "movie"
    const std::string y = std::string(word.substr(0, word.size() - 3)) + 'y';
    return known(longer) > known(y) ? longer : y;
  }
  if (word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") || word.ends_with("xes") || word.ends_with("zzes") || word.ends_with("oes") || word.ends_with("uses")) {
    const std::string shorter(word.substr(0, word.size() - 2)), longer(word.substr(0, word.size() - 1));
    return known(longer) > known(shorter) ? longer : shorter;
  }
  return std::string(word.substr(0, word.size() - 1));
}

/// "larger", "happiest": only of words that are common without the ending and hardly another word with it.
std::string adjective(std::string_view word) {
  const std::size_t ending = word.ends_with("est") ? 3 : word.ends_with("er") ? 2 : 0;
  if (ending == 0 || word.size() < ending + 3) return std::string(word);
  constexpr auto k_gradable = [] {
    auto words = std::to_array<std::string_view>({"big", "black", "bold", "brief", "bright", "broad", "busy", "calm", "cheap", "clean", "clear", "close", "cold", "cool", "cruel", "dark", "deadly", "dear", "deep",
        "dense", "dirty", "dry", "early", "easy", "fair", "fast", "fat", "few", "fine", "firm", "flat", "fresh", "full", "funny", "gentle", "grand", "great", "happy", "hard", "harsh", "healthy", "heavy", "high",
        "hot", "hungry", "kind", "large", "late", "lazy", "light", "likely", "long", "loud", "low", "lucky", "mild", "narrow", "near", "new", "nice", "noisy", "odd", "old", "plain", "poor", "pretty", "proud",
        "quick", "quiet", "rare", "rich", "rough", "sad", "safe", "sharp", "short", "sick", "simple", "slim", "slow", "small", "smart", "smooth", "soft", "soon", "steep", "strange", "strict", "strong", "sweet",
        "tall", "thick", "thin", "tight", "tiny", "tough", "ugly", "warm", "weak", "wealthy", "wet", "white", "wide", "wild", "wise", "young"});
    std::sort(words.begin(), words.end());
    return words;
  }();
  std::string stem(word.substr(0, word.size() - ending));
  const auto is_gradable = [&](std::string_view one) { return std::binary_search(k_gradable.begin(), k_gradable.end(), one); };
  if (is_gradable(stem)) return stem;
  if (is_gradable(stem + 'e')) return stem + 'e';
  if (stem.ends_with('i')) {
    const std::string y = stem.substr(0, stem.size() - 1) + 'y';
    if (is_gradable(y)) return y;
  }
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2] && is_gradable(std::string_view(stem).substr(0, stem.size() - 1))) return stem.substr(0, stem.size() - 1);
  return std::string(word);
}

}  // namespace

void append_lemma(std::string_view word, PartOfSpeech part, std::string& out) {
  if (part == PartOfSpeech::propn) {
    out += word;
    return;
  }
  const std::size_t start = out.size();
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    text::append(out, text::character_info(decoded.character).folded);
    at += decoded.length;
  }
  const std::string_view lower = std::string_view(out).substr(start);
  if (lower.size() > k_longest_inflected || lower.size() < 2) {
    if (part == PartOfSpeech::pron && lower == "i") out.replace(start, std::string::npos, "I");
    return;
  }
  const auto found = std::lower_bound(k_forms.begin(), k_forms.end(), Form{part, lower, {}});
  std::string lemma;
  if (found != k_forms.end() && found->part == part && found->form == lower)
    lemma = found->lemma;
  else if (part == PartOfSpeech::verb || part == PartOfSpeech::aux)
    lemma = part == PartOfSpeech::aux ? std::string(lower) : verb(lower);
  else if (part == PartOfSpeech::noun)
    lemma = noun(lower);
  else if (part == PartOfSpeech::adj || part == PartOfSpeech::adv)
    lemma = adjective(lower);
  else
    return;
  out.replace(start, std::string::npos, lemma);
}

}  // namespace debunk::language
