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
  if (text[after] == '.' || text[after] == ':') return after + 1 < text.size() && text[after + 1] > ' ' && text[after + 1] != '"' && static_cast<unsigned char>(text[after + 1]) < 0x80;
  return binds(text[after]);
}

bool is_plain_lower(const Word& word) {
  return word.is(debunk::text::k_has_lower) && !word.is(debunk::text::k_initial_capital | debunk::text::k_inner_capital | debunk::text::k_has_digit |
                                                        debunk::text::k_mixed_scripts | debunk::text::k_invisible | debunk::text::k_disguised);
}

bool is_capitalized(const Word& word) {
  return word.is(debunk::text::k_initial_capital) && word.is(debunk::text::k_has_lower) && !word.is(debunk::text::k_inner_capital | debunk::text::k_has_digit);
}

class Finder {
 public:
  Finder(const Article& article, Findings& findings) : article_(article), findings_(findings), text_(article.text()), words_(article.words()) {}

  /// "ended.The", "ended!The", "ended.”The"
  void sentences() {
    const bool nouns_have_capitals = article_.language() == Language::de;
    std::size_t next = 0;
    for (const Mark& mark : article_.marks()) {
      if (mark.character != U'.' && mark.character != U'!' && mark.character != U'?') continue;
      while (next < words_.size() && words_[next].start < mark.start) ++next;
      if (next == 0 || next >= words_.size()) continue;
      const Word &before = words_[next - 1], &after = words_[next];
      if (before.end != mark.start || after.start != mark.start + 1) continue;
      if (!is_plain_lower(before) && !(nouns_have_capitals && is_capitalized(before))) continue;
      if (!after.is(debunk::text::k_initial_capital) || after.is(debunk::text::k_inner_capital | debunk::text::k_has_digit)) continue;
      if (before.size() < 3 || after.size() < 2 || is_top_level_domain(after)) continue;
      // The next sentence goes on after its first word; an address or a name does not.
      if (after.end >= text_.size() || text_[after.end] != ' ') continue;
      if (is_technical(text_, before.start, after.end) || article_.frequency(next - 1) < k_common || article_.frequency(next) < k_common) continue;
      report({before.start, after.end}, after.start, "there is no space between the sentences");
    }
  }

  /// "saidThe"
  void capitals() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Word& word = words_[i];
      if (!word.is(debunk::text::k_inner_capital) || word.is(debunk::text::k_initial_capital | debunk::text::k_has_digit | debunk::text::k_mixed_scripts | debunk::text::k_invisible))
        continue;
      if (article_.frequency(i) > 0 || is_technical(text_, word.start, word.end) || is_hyphened(word)) continue;
      const auto cut = only_capital(word);
      if (!cut || *cut - word.start < 3) continue;
      const std::string_view left = text_.substr(word.start, *cut - word.start), right = text_.substr(*cut, word.end - *cut);
      if (right.size() < 2 || zipf(left) < k_common || zipf(right) < k_common) continue;
      report(word.span(), *cut, "there is no space between \"" + std::string(left) + "\" and \"" + std::string(right) + "\"");
    }
  }

  /// "toand": a word that is none, made of a very common one and a common one. In English, where few words are put together.
  void joined() {
    static constexpr auto k_heads = std::to_array<std::string_view>({"the", "of", "and", "in", "to", "for", "with", "that", "was", "from", "have", "they", "this", "which", "about", "would"});
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (article_.frequency(i) > k_rare || words_[i].size() < 5 || words_[i].size() > 14 || !is_plain_lower(words_[i]) || words_[i].is(debunk::text::k_non_ascii)) continue;
      if (is_technical(text_, words_[i].start, words_[i].end) || is_hyphened(words_[i]) || occurs_again(i)) continue;
      const std::string_view word = article_.slice(words_[i]);
      for (const std::string_view head : k_heads) {
        std::size_t cut = 0;
        if (word.starts_with(head) && zipf(word.substr(head.size())) >= k_very_common && word.size() - head.size() > 2) cut = head.size();
        if (word.ends_with(head) && head.size() > 2 && zipf(word.substr(0, word.size() - head.size())) >= k_very_common && word.size() - head.size() > 1) cut = word.size() - head.size();
        if (cut == 0) continue;
        // A slip that many make is in the table of words, too; so are "herewith" and "forgoing".
        const bool both = std::ranges::find(k_heads, word.substr(0, cut)) != k_heads.end() && std::ranges::find(k_heads, word.substr(cut)) != k_heads.end();
        if (article_.frequency(i) > 0 && !both) continue;
        report(words_[i].span(), words_[i].start + cut, "there is no space between \"" + std::string(word.substr(0, cut)) + "\" and \"" + std::string(word.substr(cut)) + "\"");
        break;
      }
    }
  }

 private:
  std::uint8_t zipf(std::string_view word) const { return debunk::text::zipf(article_.language(), debunk::text::hash_of_word(word)); }

  bool is_hyphened(const Word& word) const {
    return (word.start > 0 && text_[word.start - 1] == '-') || (word.end < text_.size() && text_[word.end] == '-');
  }

  bool occurs_again(std::size_t i) const {
    return std::ranges::count(words_, words_[i].hash, &Word::hash) > 1;
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
    static constexpr auto k_domains = std::to_array<std::string_view>({"com", "org", "net", "info", "tv", "io", "me", "us", "co", "de", "fr", "es", "be", "news", "live"});
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
};

}  // namespace

void run_together_words(const Article& article, Findings& findings) {
  if (!debunk::text::has_lexicon(article.language())) return;
  Finder finder(article, findings);
  finder.sentences();
  finder.capitals();
  if (article.language() == Language::en) finder.joined();
}

}  // namespace debunk::rules::text
