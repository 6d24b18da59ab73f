// The begin of the story is missing: its first paragraph starts with a small letter or with what only goes on, although the others start
// with a capital.
#include <algorithm>
#include <optional>
#include <string>

#include "rules/findings.h"
#include "rules/structure/likeness.h"
#include "rules/structure/prose.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_least_words = 8;
constexpr std::size_t k_words_shown = 4;
constexpr std::size_t k_longest_particle = 4;  ///< "von", "al-", "bin": before a name they may begin a sentence

bool only_goes_on(char32_t c) {
  return c == U',' || c == U';' || c == U')' || c == U']' || c == U'\u3001' || c == U'\uFF0C' || c == U'\u3002' || c == U'\u060C';
}

bool has_capital(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += text::decode(word, at).length)
    if (text::character_info(text::decode(word, at).character).is(text::k_upper)) return true;
  return false;
}

/// "iPhone", "von Trapp", "al-Masri", "e.g.", "a) ..."
bool begins_sentences(const Article& article, Words words) {
  const std::string_view after = article.text().substr(words[0].end, 1);
  if (words[0].is(text::k_inner_capital | text::k_has_digit) || has_capital(article.slice(words[0]))) return true;
  if (after == "." || after == ")" || after == ":" || after == "/" || after == "@") return true;
  const bool before_name =
      words[1].is(text::k_initial_capital) || (words.size() > 2 && words[2].is(text::k_initial_capital) && words[1].size() <= k_longest_particle);
  return before_name && words[0].size() <= k_longest_particle;
}

/// Has it a sentence behind a full stop that begins with a small letter, too ("… with Emacs. so I looked around")? Then its author writes so. What
/// stands before the full stop is long enough to be no abbreviation.
bool is_written_small(const Article& article, Words words) {
  constexpr std::size_t k_no_abbreviation = 5;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view gap = article.text().substr(words[i - 1].end, words[i].start - words[i - 1].end);
    const bool stop = gap.size() > 1 && (gap[0] == '.' || gap[0] == '!' || gap[0] == '?') && (gap[1] == ' ' || gap[1] == '\n');
    if (stop && gap.find_first_not_of(" \n", 1) == std::string_view::npos && words[i - 1].size() >= k_no_abbreviation &&
        text::character_info(text::decode(article.text(), words[i].start).character).is(text::k_lower))
      return true;
  }
  return false;
}

}  // namespace

void cut_off_start(const Article& article, Findings& findings) {
  const auto& blocks = article.blocks();
  const auto first = std::ranges::find(blocks, BlockKind::paragraph, &Block::kind);
  if (first == blocks.end() || article.is_planted(first->span)) return;
  const auto index = static_cast<std::size_t>(first - blocks.begin());
  if (index > 0 && blocks[index - 1].kind == BlockKind::dateline) return;
  const Words words = words_in(article, first->span);
  if (words.size() < k_least_words) return;
  const char32_t start = text::decode(article.text(), first->span.start).character;
  const bool small = text::character_info(start).is(text::k_lower);
  if (!small && !only_goes_on(start)) return;
  if (small && (words[0].start != first->span.start || begins_sentences(article, words))) return;
  if (small && is_written_small(article, words)) return;
  const text::Sentence* last = last_sentence(article, index);
  if (last == nullptr || !last->terminated || !paragraphs_begin_with_capitals(article, index)) return;
  const std::string word(article.slice(words[0]));
  const bool broken = small && text::has_lexicon(article.language()) && text::zipf(article.language(), words[0].hash) == 0;
  findings.add({first->span.start, words[k_words_shown - 1].end},
               broken ? "the text starts inside a word: \"" + word + "\" is none" : "the text starts inside a sentence");
}

}  // namespace debunk::rules::structure
