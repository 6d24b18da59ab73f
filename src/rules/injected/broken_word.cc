// A word with something put into it that is no text: an address ("prepabuy-now.example.comred"), or digits and signs ("gover888nment"). The
// two ends together are a word of the article's language; the whole is none.
#include <algorithm>
#include <optional>
#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/injected/pieces.h"
#include "text/lexicon.h"

namespace debunk::rules::injected {
namespace {

constexpr std::uint8_t k_well_known = 30;  // ten times a Zipf value: a word that readers know
constexpr std::size_t k_shortest = 6;      // letters of a word that is told from its ends

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Break {
  Span core;
  std::string word;
  std::uint8_t zipf = 0;
};

/// The word that text[start, cut) and text[end, last) make together, if it is well known and the two are not words of their own.
std::optional<Break> joined(const Article& article, std::size_t start, Span core, std::size_t last) {
  const std::string head(article.text().substr(start, core.start - start)), tail(article.text().substr(core.end, last - core.end));
  if (tail.find_first_of("'\xE2") != std::string::npos) return std::nullopt;  // "FOX13's"
  if (head.size() < 2 || tail.size() < 2 || head.size() + tail.size() < k_shortest) return std::nullopt;
  std::string word = head;
  word += tail;
  const std::uint8_t zipf = text::zipf(article.language(), text::hash_of_word(word));
  if (zipf < k_well_known) return std::nullopt;
  const auto known = [&](const std::string& part) { return text::zipf(article.language(), text::hash_of_word(part)) >= 45; };
  if (known(head) && known(tail)) return std::nullopt;
  return Break{core, std::move(word), zipf};
}

/// Digits in the middle: one stretch of two or more, letters on both sides.
std::optional<Break> broken_by_digits(const Article& article, const text::Word& word) {
  const std::string_view text = article.text();
  std::size_t from = word.start;
  while (from < word.end && !is_digit(text[from])) ++from;
  std::size_t to = from;
  while (to < word.end && is_digit(text[to])) ++to;
  if (from == word.start || to - from < 2 || to == word.end) return std::nullopt;
  if (std::any_of(text.begin() + static_cast<std::ptrdiff_t>(to), text.begin() + word.end, is_digit)) return std::nullopt;
  return joined(article, word.start, {from, to}, word.end);
}

/// Words i to `last` are joined by the signs of an address: is it an address inside a word?
std::optional<Break> broken_by_address(const Article& article, std::size_t i, std::size_t last) {
  const text::Word &first = article.words()[i], &end = article.words()[last];
  const std::string_view tail = article.slice(end);
  std::optional<Break> best;
  for (std::size_t label = 2; label < tail.size(); ++label) {
    if (!is_top_level(tail.substr(0, label))) continue;
    for (std::size_t head = 2; head < first.size(); ++head) {
      auto found = joined(article, first.start, {first.start + head, end.start + label}, end.end);
      if (found && (!best || found->zipf > best->zipf)) best = std::move(found);
    }
  }
  return best;
}

/// The last of the words that follow word i with nothing between but a dot, slash, hyphen, colon, underscore or at sign; i if none does.
std::size_t end_of_chain(const Article& article, std::size_t i) {
  constexpr std::size_t k_longest = 12;
  const auto& words = article.words();
  std::size_t last = i;
  for (std::size_t next = i + 1; next < words.size() && next - i < k_longest; ++next) {
    const std::size_t from = words[next - 1].end, to = words[next].start;
    if (to == from || to - from > 3 || article.text().substr(from, to - from).find_first_not_of("./-:@_") != std::string_view::npos) break;
    if (article.text()[to - 1] == '.') last = next;  // a label of an address follows a dot
  }
  return last;
}

}  // namespace

void broken_word(const Article& article, Findings& findings) {
  if (!text::has_lexicon(article.language())) return;
  const auto& words = article.words();
  const auto& frequencies = article.frequencies();
  std::size_t done = 0;
  for (const std::uint32_t i : article.uncommon_words()) {
    if (i < done || frequencies[i] != 0) continue;
    if (!words[i].is(text::k_has_letter) || words[i].size() < 3) continue;
    std::optional<Break> found;
    if (words[i].is(text::k_has_digit)) found = broken_by_digits(article, words[i]);
    const std::size_t last = end_of_chain(article, i);
    if (!found && last > i) found = broken_by_address(article, i, last);
    if (!found || article.is_planted(found->core)) continue;
    std::string message = "\"";
    message.append(article.text().substr(found->core.start, found->core.size()))
        .append("\" pasted inside the word \"")
        .append(found->word)
        .append("\"");
    findings.add(found->core, std::move(message)).fix = Fix{Applicability::safe, "remove it", {{found->core, ""}}};
    done = last + 1;
  }
}

}  // namespace debunk::rules::injected
