// A space that was lost: between two sentences ("ended.The"), between a word and the capital of the next ("saidThe"), between two words
// ("toand"). Both halves must be common words, and the whole must be none: brands, handles, addresses, file names and compounds are not.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/character.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::Language;
using debunk::text::Mark;
using debunk::text::Word;

constexpr std::uint8_t k_rare = 30;         // Zipf 3
constexpr std::uint8_t k_common = 45;       // Zipf 4.5: thirty in a million words
constexpr std::uint8_t k_very_common = 58;  // Zipf 5.8: six in ten thousand

/// Parts of a handle, an address, a file name, a hashtag.
bool is_technical(std::string_view text, std::size_t before, std::size_t after) {
  const auto binds = [](char c) { return std::string_view("@#/\\_=&.:~%*").find(c) != std::string_view::npos; };
  if (before > 0 && binds(text[before - 1])) return true;
  if (after >= text.size()) return false;
  if (text[after] == '.' || text[after] == ':')
    return after + 1 < text.size() && text[after + 1] > ' ' && text[after + 1] != '"' && static_cast<unsigned char>(text[after + 1]) < 0x80;
  return binds(text[after]);
}

bool is_plain_lower(const Word& word) {
  return word.is(debunk::text::k_has_lower) && !word.is(debunk::text::k_initial_capital | debunk::text::k_inner_capital | debunk::text::k_has_digit |
                                                        debunk::text::k_mixed_scripts | debunk::text::k_invisible | debunk::text::k_disguised);
}

/// Words that nothing is put together with, and those of them that are looked for at the end of a word.
constexpr auto k_heads = std::to_array<std::string_view>(
    {"the", "of", "and", "in", "to", "for", "with", "that", "was", "from", "have", "they", "this", "which", "about", "would"});
constexpr auto k_tails = std::to_array<std::string_view>({"the", "and", "with", "that"});

/// Pairs of letters, a bit each: turns nearly every word away before anything is compared.
class LetterPairs {
 public:
  constexpr void add(char first, char second) { rows_[first & 31] |= 1u << (second & 31); }
  constexpr bool has(char first, char second) const { return ((rows_[first & 31] >> (second & 31)) & 1) != 0; }

 private:
  std::array<std::uint32_t, 32> rows_{};
};

constexpr LetterPairs k_beginnings = [] {
  LetterPairs pairs;
  for (const std::string_view head : k_heads) pairs.add(head[0], head[1]);
  return pairs;
}();
constexpr LetterPairs k_endings = [] {
  LetterPairs pairs;
  for (const std::string_view tail : k_tails) pairs.add(tail[tail.size() - 2], tail.back());
  return pairs;
}();

bool is_head(std::string_view word) { return std::ranges::find(k_heads, word) != k_heads.end(); }

bool is_capitalized(const Word& word) {
  return word.is(debunk::text::k_initial_capital) && word.is(debunk::text::k_has_lower) &&
         !word.is(debunk::text::k_inner_capital | debunk::text::k_has_digit);
}

class Finder {
 public:
  Finder(const Article& article, Findings& findings)
      : article_(article), findings_(findings), text_(article.text()), words_(article.words()), frequencies_(article.frequencies()) {}

  void find() {
    for (const Mark& mark : article_.marks())
      if (mark.character == '.' || mark.character == '!' || mark.character == '?') sentences(mark);
    for (const std::uint32_t i : article_.notable_words().unusual)
      if (words_[i].is(debunk::text::k_inner_capital) && !words_[i].is(debunk::text::k_initial_capital)) capital(i);
    if (article_.language() != Language::en) return;
    for (const std::uint32_t i : article_.uncommon_words()) {
      // Numbers in place of truth values, for no jump at each of these: the answers are as good as random.
      const unsigned rare = frequencies_[i] <= k_rare, fits = words_[i].size() - k_shortest <= k_longest - k_shortest, plain = words_[i].bits == k_plain_bits;
      if ((rare & fits & plain) != 0) joined(i);
    }
  }

 private:
  /// "ended.The", "ended!The"
  void sentences(const Mark& mark) {
    const std::size_t i = mark.words_before;
    if (i == 0 || i == words_.size()) return;
    const Word &before = words_[i - 1], &after = words_[i];
    if (before.end != mark.start || after.start != mark.start + 1 || !after.is(debunk::text::k_initial_capital)) return;
    const bool nouns_have_capitals = article_.language() == Language::de;
    if (!is_plain_lower(before) && !(nouns_have_capitals && is_capitalized(before))) return;
    if (after.is(debunk::text::k_inner_capital | debunk::text::k_has_digit) || before.size() < 3 || after.size() < 2 || is_top_level_domain(after))
      return;
    // The next sentence goes on after its first word; an address or a name does not.
    if (after.end >= text_.size() || text_[after.end] != ' ') return;
    if (is_technical(text_, before.start, after.end) || frequencies_[i - 1] < k_common || frequencies_[i] < k_common) return;
    report({before.start, after.end}, after.start, "there is no space between the sentences");
  }

  /// "saidThe"
  void capital(std::size_t i) {
    const Word& word = words_[i];
    if (word.is(debunk::text::k_has_digit | debunk::text::k_mixed_scripts | debunk::text::k_invisible)) return;
    if (frequencies_[i] > 0 || is_technical(text_, word.start, word.end) || is_hyphened(word)) return;
    const auto cut = only_capital(word);
    if (!cut || *cut - word.start < 3) return;
    const std::string_view left = text_.substr(word.start, *cut - word.start), right = text_.substr(*cut, word.end - *cut);
    if (right.size() < 2 || zipf(left) < k_common || zipf(right) < k_common) return;
    report(word.span(), *cut, "there is no space between \"" + std::string(left) + "\" and \"" + std::string(right) + "\"");
  }

  static constexpr std::size_t k_shortest = 5, k_longest = 14;
  static constexpr std::uint16_t k_plain_bits = debunk::text::k_has_letter | debunk::text::k_has_lower;

  /// "toand": a word that is none, made of a very common one and a common one. In English, where few words are put together. Of
  /// k_shortest to k_longest small ASCII letters.
  void joined(std::size_t i) {
    const std::string_view word = article_.slice(words_[i]);
    if (k_beginnings.has(word[0], word[1]))
      for (const std::string_view head : k_heads)
        if (word.starts_with(head) && cut_in_two(i, head.size(), head.size())) return;
    if (k_endings.has(word[word.size() - 2], word.back()))
      for (const std::string_view tail : k_tails)
        if (word.ends_with(tail) && cut_in_two(i, word.size() - tail.size(), tail.size())) return;
  }

  /// Cuts word `i` at `cut` if it is none and its halves are; the one with `head_size` letters is a head.
  bool cut_in_two(std::size_t i, std::size_t cut, std::size_t head_size) {
    const Word& whole = words_[i];
    const std::uint8_t frequency = frequencies_[i];
    const std::string_view word = article_.slice(whole), left = word.substr(0, cut), right = word.substr(cut);
    if (left.size() < 2 || right.size() < 2 || zipf(cut == head_size ? right : left) < k_very_common) return false;
    // A slip that many make is in the table of words, too; so are "herewith" and "forgoing".
    if (frequency > 0 && !(is_head(left) && is_head(right))) return false;
    if (is_technical(text_, whole.start, whole.end) || is_hyphened(whole) || occurs_again(i)) return false;
    report(whole.span(), whole.start + cut, "there is no space between \"" + std::string(left) + "\" and \"" + std::string(right) + "\"");
    return true;
  }

  std::uint8_t zipf(std::string_view word) const { return debunk::text::zipf(article_.language(), debunk::text::hash_of_word(word)); }

  bool is_hyphened(const Word& word) const {
    return (word.start > 0 && text_[word.start - 1] == '-') || (word.end < text_.size() && text_[word.end] == '-');
  }

  bool occurs_again(std::size_t i) const {
    return article_.count(words_[i].hash) > 1;
  }

  /// Where the only capital of a word is.
  std::optional<std::size_t> only_capital(const Word& word) const {
    std::optional<std::size_t> found;
    for (std::size_t at = word.start; at < word.end;) {
      const auto decoded = debunk::text::decode(text_, at);
      if (debunk::text::character_info(decoded.character).is(debunk::text::k_upper)) {
        if (found) return std::nullopt;
        found = at;
      }
      at += decoded.length;
    }
    return found;
  }

  bool is_top_level_domain(const Word& word) const {
    static constexpr auto k_domains =
        std::to_array<std::string_view>({"com", "org", "net", "info", "tv", "io", "me", "us", "co", "de", "fr", "es", "be", "news", "live"});
    std::string lower(article_.slice(word));
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return std::ranges::find(k_domains, lower) != k_domains.end();
  }

  void report(Span span, std::size_t cut, std::string message) {
    if (article_.is_quoted(span) || article_.is_planted(span)) return;
    findings_.add(span, std::move(message)).fix = Fix{Applicability::unsafe, "write a space", {{{cut, cut}, " "}}};
  }

  const Article& article_;
  Findings& findings_;
  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<std::uint8_t>& frequencies_;
};

}  // namespace

void run_together_words(const Article& article, Findings& findings) {
  if (!debunk::text::has_lexicon(article.language())) return;
  Finder(article, findings).find();
}

}  // namespace debunk::rules::text
