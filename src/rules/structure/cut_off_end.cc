// The end of the story is missing: its last sentence has no full stop, although the others have, and stops where no sentence can.
#include <algorithm>
#include <optional>
#include <string>

#include "rules/findings.h"
#include "rules/structure/likeness.h"
#include "rules/structure/open_words.h"
#include "rules/structure/prose.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_least_words = 4;   ///< of the last sentence: shorter lines are names, places, labels
constexpr std::size_t k_words_shown = 4;   ///< how much of the end the finding marks
constexpr int k_more_common = 10;          ///< tenfold, see text::zipf
constexpr int k_far_more_common = 20;
constexpr int k_well_known = 30, k_common = 35;
constexpr int k_rare = 28;                 ///< too rare to be believed at the end of a text that has no full stop there

/// The semicolon is left out: in Greek it is a question mark.
bool is_comma(char32_t c) { return c == U',' || c == U'\u060C' || c == U'\u3001' || c == U'\uFF0C' || c == U'\u061B'; }
bool is_opening(char32_t c) {
  return c == U'(' || c == U'[' || c == U'\u201C' || c == U'\u2018' || c == U'\u00AB' || c == U'\u300C' || c == U'\uFF08';
}

/// The block in which the story ends; none if a list or a caption does.
std::optional<std::size_t> last_paragraph(const Article& article) {
  const auto& blocks = article.blocks();
  if (blocks.empty() || (blocks.back().kind != BlockKind::paragraph && blocks.back().kind != BlockKind::quotation)) return std::nullopt;
  return blocks.size() - 1;
}

/// A well-known word of the article that `word` is the beginning of, if it is much more common: "Paris" for "Pari". Null if there is
/// none, or if `word` stands elsewhere too. Of unknown words one says nothing: it may be a name, and the other an inflected form of it.
const text::Word* whole_word_of(const Article& article, const text::Word& word) {
  const text::Language language = article.language();
  const std::string_view start = article.slice(word);
  if (start.size() < 2) return nullptr;
  const text::Word* whole = nullptr;
  for (const text::Word& other : article.words()) {
    if (&other == &word) continue;
    if (other.hash == word.hash) return nullptr;
    if (other.size() > word.size() && article.slice(other).starts_with(start) && (whole == nullptr || other.size() < whole->size())) whole = &other;
  }
  if (whole == nullptr) return nullptr;
  const int known = text::zipf(language, whole->hash);
  return known >= k_well_known && text::zipf(language, word.hash) + k_more_common <= known ? whole : nullptr;
}

/// A word that is a hundred times as common as `start` and has up to two letters more: "during" for "duri". Empty if there is none.
std::string common_completion(text::Language language, std::string_view start, int known) {
  if (start.size() < 3) return "";
  std::string best;
  int best_known = std::max(known + k_far_more_common, k_common);
  const auto try_word = [&](const std::string& word) {
    const int value = text::zipf(language, text::hash_of_word(word));
    if (value < best_known) return;
    best = word;
    best_known = value + 1;
  };
  for (char first = 'a'; first <= 'z'; ++first) {
    try_word(std::string(start) + first);
    for (char second = 'a'; second <= 'z'; ++second) try_word(std::string(start) + first + second);
  }
  return best;
}

/// Is the end a web or mail address?
bool is_address(const Article& article, const text::Sentence& sentence) {
  const std::string_view text = article.text().substr(0, sentence.span.end);
  const std::string_view last = text.substr(text.find_last_of(" \t\r\n") + 1);
  return last.find_first_of(".@/_") != std::string_view::npos;
}

bool has_unclosed_quotation(const Article& article, Span block) {
  const auto& quotations = article.quotations();
  const auto after = std::ranges::lower_bound(quotations, block.end, {}, [](const text::Quotation& one) { return one.outer.start; });
  return after != quotations.begin() && std::prev(after)->outer.start >= block.start && !std::prev(after)->closed;
}

/// What is wrong with the last sentence; empty if nothing is.
std::string cut(const Article& article, const text::Sentence& sentence, Span block) {
  const text::Word& last = article.words()[sentence.first_word + sentence.word_count - 1];
  const char32_t end = text::decode_before(article.text(), sentence.span.end).character;
  if (is_comma(end)) return "the text stops after a comma";
  if (is_opening(end)) return "the text stops at an opening mark";
  const std::string quotation = last.end == sentence.span.end && has_unclosed_quotation(article, block) ? "the text stops inside a quotation" : "";
  if (last.end != sentence.span.end || !last.is(text::k_has_letter) || is_address(article, sentence)) return quotation;
  if (is_open_word(article.language(), last.hash) && !last.is(text::k_initial_capital))
    return "the text stops inside a sentence, at \"" + std::string(article.slice(last)) + "\"";
  if (const text::Word* whole = whole_word_of(article, last))
    return "the text stops inside a word: \"" + std::string(article.slice(last)) + "\", elsewhere \"" + std::string(article.slice(*whole)) + "\"";
  if (last.is(text::k_initial_capital | text::k_has_digit | text::k_inner_capital) || !last.is(text::k_has_lower)) return quotation;
  const int known = text::zipf(article.language(), last.hash);
  const std::string stops = "the text stops inside a word: \"" + std::string(article.slice(last)) + "\"";
  if (text::has_lexicon(article.language()) && known == 0) return stops + " is none";
  if (known > 0 && known <= k_rare) {
    const std::string whole = common_completion(article.language(), article.slice(last), known);
    if (!whole.empty()) return stops + ", perhaps \"" + whole + "\"";
  }
  return quotation;
}

}  // namespace

void cut_off_end(const Article& article, Findings& findings) {
  const std::optional<std::size_t> block = last_paragraph(article);
  if (!block) return;
  const text::Sentence* sentence = last_sentence(article, *block);
  if (sentence == nullptr || sentence->terminated || sentence->word_count < k_least_words || article.is_planted(sentence->span)) return;
  const std::string what = cut(article, *sentence, article.blocks()[*block].span);
  if (what.empty() || !paragraphs_end_with_stops(article, *block)) return;
  const std::size_t first = sentence->first_word + sentence->word_count - k_words_shown;
  findings.add({article.words()[first].start, sentence->span.end}, what);
}

}  // namespace debunk::rules::structure
