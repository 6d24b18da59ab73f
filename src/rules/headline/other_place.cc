// A country in the headline that the text never names, in any of its names, while a sentence that tells the same names another.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/words.h"

namespace debunk::rules::headline {
namespace {

constexpr unsigned k_least_shared = 3;
constexpr std::uint32_t k_sentences_looked_at = 8;

struct Named {
  std::uint64_t hash = 0;
  std::uint32_t country = 0;
};

const std::vector<Named>& names() {
  static const std::vector<Named> all = [] {
    std::vector<Named> found;
    std::uint32_t country = 0;
    for (const std::string_view words : {
#define COUNTRY(words) std::string_view(words),
#include "rules/headline/countries.def"
#undef COUNTRY
         }) {
      for (const text::Word& word : text::tokenize(words).words) found.push_back({word.hash, country});
      ++country;
    }
    std::ranges::sort(found, {}, &Named::hash);
    return found;
  }();
  return all;
}

/// "Russia's" is "Russia".
std::optional<std::uint32_t> country_of(const Article& article, std::uint32_t word) {
  const text::Word& one = article.words()[word];
  if (!one.is(text::k_initial_capital)) return std::nullopt;
  std::string_view letters = article.slice(one);
  for (const std::string_view possessive : {"'s", "’s"})
    if (letters.ends_with(possessive)) letters.remove_suffix(possessive.size());
  const std::uint64_t hash = letters.size() == one.size() ? one.hash : text::hash_of_word(letters);
  const auto at = std::ranges::lower_bound(names(), hash, {}, &Named::hash);
  if (at == names().end() || at->hash != hash) return std::nullopt;
  return at->country;
}

/// "French Open", "Paris Hilton", "Bank of China", "German shepherd": a part of another name, where the headline alone has small letters else.
bool is_part_of_name(const Article& article, const Beside& beside, std::uint32_t word) {
  const auto& words = article.words();
  const auto capital = [&](std::uint32_t i) {
    const auto [one, next] = std::minmax(i, word);
    return words[i].is(text::k_initial_capital) && article.text().substr(words[one].end, words[next].start - words[one].end) == " ";
  };
  return (word > beside.headline().first + 1 && capital(word - 1)) || (word + 1 < beside.headline().end && capital(word + 1));
}

}  // namespace

void other_place(const Article& article, Findings& findings) {
  const Beside& beside = article.beside();
  if (beside.empty()) return;
  const WordRange line = beside.headline();
  // In a headline that writes all words with capitals, names cannot be told from what they are a part of.
  std::uint32_t small = 0;
  for (std::uint32_t i = line.first; i < line.end; ++i) small += beside.stem(i) != 0 && article.words()[i].is(text::k_has_lower) && !article.words()[i].is(text::k_initial_capital);
  if (small < 2) return;
  std::optional<std::uint32_t> told, country;
  for (std::uint32_t i = line.first; i < line.end; ++i)
    if (const auto one = country_of(article, i)) {
      if (country && *country != *one) return;
      if (is_part_of_name(article, beside, i) || article.is_quoted(article.words()[i].span())) return;
      told = i, country = one;
    }
  if (!told) return;
  const auto& sentences = article.sentences();
  std::optional<std::uint32_t> other;
  unsigned most = 0;
  for (std::uint32_t s = beside.first_sentence(); s < beside.end_sentence(); ++s) {
    std::optional<std::uint32_t> here, which;
    bool several = false;
    for (std::uint32_t i = sentences[s].first_word; i < sentences[s].first_word + sentences[s].word_count; ++i)
      if (const auto one = country_of(article, i)) {
        if (*one == *country) return;
        several |= which && *which != *one;
        if (!here) here = i, which = one;
      }
    if (!here || several || s >= beside.first_sentence() + k_sentences_looked_at) continue;
    if (const unsigned shared = beside.shared(sentences[s]); shared > most) most = shared, other = here;
  }
  if (!other || most < k_least_shared) return;
  const Span here = article.words()[*told].span(), there = article.words()[*other].span();
  Finding& finding = findings.add(here, "the headline says \"" + std::string(article.slice(article.words()[*told])) + "\", the text \"" + std::string(article.slice(article.words()[*other])) + "\"");
  finding.related.push_back({findings.quote(there), "the text says"});
}

}  // namespace debunk::rules::headline
