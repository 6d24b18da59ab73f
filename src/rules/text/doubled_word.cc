// The same word twice in a row. Which words may stand twice is a matter of the language, and most may: for emphasis, as a name, as grammar
// ("that that", "Bora Bora", "orang-orang"). So only words that never do, by the article's language, are found.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/lexicon.h"

namespace debunk::rules::text {
namespace {

using debunk::text::Language;
using debunk::text::Word;

struct ListedWord {
  Language language;
  std::uint64_t hash = 0;
  Applicability promise = Applicability::safe;

  auto key() const { return std::pair(language, hash); }
};

const std::vector<ListedWord>& listed_words() {
  static const std::vector<ListedWord> words = [] {
    std::vector<ListedWord> all;
    const auto add = [&](Language language, std::string_view list, Applicability promise) {
      for (const Word& word : debunk::text::tokenize(list).words) all.push_back({language, word.hash, promise});
    };
#define NEVER(language, list) add(Language::language, list, Applicability::safe);
#define HARDLY_EVER(language, list) add(Language::language, list, Applicability::unsafe);
#include "rules/text/doubled_words.def"
#undef NEVER
#undef HARDLY_EVER
    std::ranges::sort(all, {}, &ListedWord::key);
    return all;
  }();
  return words;
}

const ListedWord* find_listed(Language language, std::uint64_t hash) {
  const auto found = std::ranges::lower_bound(listed_words(), std::pair(language, hash), {}, &ListedWord::key);
  return found != listed_words().end() && found->key() == std::pair(language, hash) ? &*found : nullptr;
}

/// Nothing between the two words but a space or one line break.
bool adjoin(std::string_view text, const Word& first, const Word& second) {
  const std::string_view gap = text.substr(first.end, second.start - first.end);
  return gap == " " || gap == "\n" || gap == "\r\n" || gap == "  ";
}

/// "Pets, plants, cooking und und, if there is time": "and" that nothing follows stands for all that could be named.
bool goes_on_for_ever(std::string_view text, const Word& second) {
  static const std::vector<std::uint64_t> ands = [] {
    std::vector<std::uint64_t> all;
    for (const Word& word : debunk::text::tokenize("and und et y e en og och i ja a és ve και и та").words) all.push_back(word.hash);
    return all;
  }();
  const std::string_view after = text.substr(second.end);
  const bool stops = after.starts_with(',') || after.starts_with('.') || after.starts_with(';') || after.starts_with('!') || after.starts_with("\u2026") || after.starts_with(')');
  return stops && std::ranges::find(ands, second.hash) != ands.end();
}

/// Part of something longer: "Jae-in in", "in in-depth", "@the the".
bool is_part(std::string_view text, std::size_t before, std::size_t after) {
  const auto binds = [](char c) { return c == '-' || c == '@' || c == '#' || c == '_' || c == '/' || c == '\'' || c == '&' || c == '+'; };
  if (before > 0 && binds(text[before - 1])) return true;
  return after < text.size() && (binds(text[after]) || text.substr(after, 3) == "\u2019" || text.substr(after, 3) == "\u2011");
}

/// Are most of the words around words of the article's language? Text in a language that debunk does not know is taken for a neighbour's.
bool is_at_home(const Article& article, std::size_t index) {
  constexpr std::size_t k_reach = 4;
  const auto& words = article.words();
  std::size_t known = 0, all = 0;
  for (std::size_t i = index > k_reach ? index - k_reach - 1 : 0; i < words.size() && i <= index + k_reach; ++i) {
    if (i == index || i + 1 == index || !words[i].is(debunk::text::k_has_letter)) continue;
    ++all;
    known += debunk::text::is_word(article.language(), words[i].hash);
  }
  return known * 2 > all;
}

}  // namespace

void doubled_word(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  const auto& words = article.words();
  for (const std::uint32_t i : article.notable_words().doubled) {
    const Word &first = words[i - 1], &second = words[i];
    if (second.is(debunk::text::k_initial_capital | debunk::text::k_has_digit)) continue;
    if (!adjoin(text, first, second) || is_part(text, first.start, second.end)) continue;
    if (first.is(debunk::text::k_initial_capital) && first.size() == 1) continue;  // "vitamin A a day"
    // Three in a row is a stutter, a song, or somebody's joke.
    if ((i >= 2 && words[i - 2].hash == first.hash) || (i + 1 < words.size() && words[i + 1].hash == first.hash)) continue;
    const Span both{first.start, second.end};
    const ListedWord* const listed = find_listed(article.language(), first.hash);
    if (listed == nullptr || article.is_quoted(both) || article.is_planted(both)) continue;
    if (!is_at_home(article, i) || goes_on_for_ever(text, second)) continue;
    findings.add(both, "\"" + std::string(article.slice(second)) + "\" stands twice").fix =
        Fix{listed->promise, "write it once", {{{first.end, second.end}, ""}}};
  }
}

}  // namespace debunk::rules::text
