#include "text/language.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <span>

#include "text/lexicon.h"

namespace debunk::text {
namespace {

constexpr std::array<std::string_view, k_language_count> k_codes{
    "und", "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "he", "hi", "hr", "hu", "id", "is", "it", "lt", "lv",
    "mk",  "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "tr",  "uk", "ur", "vi", "hy", "ja", "ka", "kk", "ko", "th", "zh"};

constexpr std::array<std::string_view, k_language_count> k_names{
    "", "Arabic", "Bulgarian", "Bengali", "Catalan", "Czech", "Danish", "German", "Greek", "English", "Spanish", "Persian", "Finnish", "Filipino",
    "French", "Hebrew", "Hindi", "Croatian", "Hungarian", "Indonesian", "Icelandic", "Italian", "Lithuanian", "Latvian", "Macedonian", "Malay",
    "Norwegian", "Dutch", "Polish", "Portuguese", "Romanian", "Russian", "Slovak", "Slovenian", "Serbian", "Swedish", "Tamil", "Turkish",
    "Ukrainian", "Urdu", "Vietnamese", "Armenian", "Japanese", "Georgian", "Kazakh", "Korean", "Thai", "Chinese"};

// Languages that share a script, told apart by their words.
constexpr std::array k_latin{Language::en, Language::es, Language::fr, Language::de, Language::pt, Language::it, Language::nl,
                             Language::pl, Language::id, Language::tr, Language::vi, Language::sv, Language::da, Language::nb,
                             Language::fi, Language::cs, Language::sk, Language::hu, Language::ro, Language::hr, Language::sl,
                             Language::ca, Language::lt, Language::lv, Language::is, Language::ms, Language::fil};
constexpr std::array k_cyrillic{Language::ru, Language::uk, Language::bg, Language::sr, Language::mk};
constexpr std::array k_arabic{Language::ar, Language::fa, Language::ur};
constexpr std::array k_devanagari{Language::hi};

std::span<const Language> languages_of(Script script) {
  switch (script) {
    case USCRIPT_LATIN: return k_latin;
    case USCRIPT_CYRILLIC: return k_cyrillic;
    case USCRIPT_ARABIC: return k_arabic;
    case USCRIPT_DEVANAGARI: return k_devanagari;
    default: return {};
  }
}

Language only_language_of(Script script) {
  switch (script) {
    case USCRIPT_GREEK: return Language::el;
    case USCRIPT_HEBREW: return Language::he;
    case USCRIPT_BENGALI: return Language::bn;
    case USCRIPT_TAMIL: return Language::ta;
    case USCRIPT_ARMENIAN: return Language::hy;
    case USCRIPT_GEORGIAN: return Language::ka;
    case USCRIPT_HANGUL: return Language::ko;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return Language::ja;
    case USCRIPT_THAI: return Language::th;
    case USCRIPT_HAN: return Language::zh;
    default: return Language::und;
  }
}

constexpr std::size_t k_sample = 256;  // words looked at: enough to tell Danish from Norwegian
constexpr std::size_t k_sample_beyond_latin = 96;  // enough to tell Macedonian from Bulgarian
constexpr std::size_t k_quick = 48;    // words that are enough where the text is plainly English
constexpr int k_round = 12;            // words after which languages without hope are left out
constexpr int k_unknown = 5;           // the value, as a tenth of a Zipf, of a word that a language does not have

/// Every n-th word, spread over the whole text.
template <class Use>
void sample(const std::vector<Word>& words, std::size_t count, Use use) {
  const std::size_t step = std::max<std::size_t>(1, words.size() / count);
  for (std::size_t i = step / 2; i < words.size(); i += step) use(words[i]);
}

/// Function words alone decide: a third of the words of an English text is among its 200 commonest; of no other language's.
bool is_plainly_english(const std::vector<Word>& words) {
  std::size_t seen = 0, common = 0;
  sample(words, k_quick, [&](const Word& word) {
    if (word.is(k_has_digit)) return;
    ++seen;
    common += word.script == USCRIPT_LATIN && zipf(Language::en, word.hash) >= 57;
  });
  return seen >= 20 && common * 10 >= seen * 3;
}

Language by_words(const std::vector<Word>& words, Script script) {
  std::vector<Language> candidates(languages_of(script).begin(), languages_of(script).end());
  std::array<int, k_language_count> score{}, known{};
  const auto score_of = [&](Language language) { return score[static_cast<std::size_t>(language)]; };
  int seen = 0;
  sample(words, script == USCRIPT_LATIN ? k_sample : k_sample_beyond_latin, [&](const Word& word) {
    if (word.script != script || word.is(k_has_digit)) return;
    ++seen;
    for (const Language language : candidates) {
      const int value = zipf(language, word.hash);
      score[static_cast<std::size_t>(language)] += std::max(value, k_unknown);
      known[static_cast<std::size_t>(language)] += value != 0;
    }
    // A language that has fallen far behind never comes back; Danish and Norwegian stay close to the end.
    if (seen % k_round != 0) return;
    const int most = score_of(std::ranges::max(candidates, {}, score_of));
    std::erase_if(candidates, [&](Language language) { return score_of(language) * 4 < most * 3; });
  });
  const Language best = std::ranges::max(candidates, {}, score_of);
  // Of names and rare words alone nothing can be told; nor of a language that we have no words of.
  if (seen < 3 || known[static_cast<std::size_t>(best)] * 2 < seen) return Language::und;
  return best;
}

}  // namespace

std::string_view to_string(Language language) { return k_codes[static_cast<std::size_t>(language)]; }

std::string_view english_name(Language language) { return k_names[static_cast<std::size_t>(language)]; }

Language parse_language(std::string_view bcp47) {
  std::string_view primary = bcp47.substr(0, bcp47.find_first_of("-_"));
  for (std::size_t i = 1; i < k_codes.size(); ++i) {
    bool same = primary.size() == k_codes[i].size();
    for (std::size_t j = 0; same && j < primary.size(); ++j) same = (primary[j] | 0x20) == k_codes[i][j];
    if (same) return static_cast<Language>(i);
  }
  return Language::und;
}

bool is_latin(Language language) { return std::ranges::find(k_latin, language) != k_latin.end(); }

Language detect_language(const Tokens& tokens) {
  if (is_plainly_english(tokens.words)) return Language::en;
  std::array<std::size_t, 256> letters{};
  std::size_t kana = 0;
  sample(tokens.words, 4 * k_sample, [&](const Word& word) {
    letters[word.script] += word.size();
    kana += word.is(k_has_kana);
  });
  letters[USCRIPT_COMMON] = letters[USCRIPT_INHERITED] = 0;
  const auto most = static_cast<Script>(std::ranges::max_element(letters) - letters.begin());
  if (letters[most] == 0) return Language::und;
  if (most == USCRIPT_HAN && kana > 0) return Language::ja;
  if (!languages_of(most).empty()) return by_words(tokens.words, most);
  return only_language_of(most);
}

}  // namespace debunk::text
