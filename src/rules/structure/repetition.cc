#include "rules/structure/repetition.h"

#include <algorithm>
#include <unordered_map>

#include "rules/structure/likeness.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_least_paragraph = 10;  ///< words; labels and furniture are shorter
constexpr std::size_t k_least_sentence = 8;
constexpr std::size_t k_least_nearly = 14;
constexpr std::size_t k_edge = 6;              ///< words at one end of a sentence that must agree before the rest is compared
constexpr double k_nearly = 0.85;
constexpr std::size_t k_verse_line = 60;       ///< bytes; prose that is broken by hand has longer lines

/// Lines as short as those of verse.
bool is_verse(std::string_view text) {
  const auto lines = 1 + static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return lines > 2 && text.size() / lines < k_verse_line;
}

bool is_prose(const Article& article, const Block& block) {
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::quotation) && !is_verse(article.text().substr(block.span.start, block.span.size()));
}

Words words_of(const Article& article, const text::Sentence& sentence) { return Words(article.words()).subspan(sentence.first_word, sentence.word_count); }

/// A number or a name in one that the other has not: then it is a form that is filled in again ("... won with 52 percent").
bool differ_in_facts(Words a, Words b) {
  const auto lacks = [](Words words, Words other) {
    return std::ranges::any_of(words.subspan(1), [&](const text::Word& word) {
      return word.is(text::k_has_digit | text::k_initial_capital) && std::ranges::find(other, word.hash, &text::Word::hash) == other.end();
    });
  };
  return lacks(a, b) || lacks(b, a);
}

}  // namespace

std::vector<Repetition> repeated_paragraphs(const Article& article) {
  std::vector<Repetition> repetitions;
  std::unordered_map<std::uint64_t, const Block*> seen;
  for (const Block& block : article.blocks()) {
    const Words words = words_in(article, block.span);
    if (words.size() < k_least_paragraph || !is_prose(article, block) || article.is_planted(block.span)) continue;
    const auto [place, is_new] = seen.try_emplace(hash_of(words), &block);
    if (!is_new && same_words(words_in(article, place->second->span), words)) repetitions.push_back({place->second->span, block.span, true});
  }
  return repetitions;
}

std::vector<Repetition> repeated_sentences(const Article& article) {
  const std::vector<Repetition> paragraphs = repeated_paragraphs(article);
  const auto is_repeated = [&](Span span) { return std::ranges::any_of(paragraphs, [&](const Repetition& one) { return one.again.contains(span); }); };
  std::vector<Repetition> repetitions;
  std::unordered_map<std::uint64_t, const text::Sentence*> seen;
  const auto report = [&](const text::Sentence& first, const text::Sentence& again, bool exact) {
    if (article.is_quoted(first.span) && article.is_quoted(again.span)) return;
    repetitions.push_back({first.span, again.span, exact});
  };
  for (const text::Sentence& sentence : article.sentences()) {
    if (!sentence.terminated || sentence.word_count < k_least_sentence || !is_prose(article, article.blocks()[sentence.block])) continue;
    const Words words = words_of(article, sentence);
    const auto [place, is_new] = seen.try_emplace(hash_of(words), &sentence);
    if (!is_new && same_words(words_of(article, *place->second), words)) {
      if (!is_repeated(sentence.span) && !article.is_planted(sentence.span)) report(*place->second, sentence, true);
      continue;
    }
    if (words.size() < k_least_nearly) continue;
    for (const Words edge : {words.first(k_edge), words.last(k_edge)}) {
      const std::uint64_t key = hash_of(edge) + (edge.data() == words.data());
      const auto [near, first_time] = seen.try_emplace(key, &sentence);
      if (first_time || near->second == &sentence) continue;
      const Words other = words_of(article, *near->second);
      if (likeness(other, words) < k_nearly || differ_in_facts(other, words)) continue;
      if (!is_repeated(sentence.span) && !article.is_planted(sentence.span)) report(*near->second, sentence, false);
      break;
    }
  }
  return repetitions;
}

Span with_gap(const Article& article, Span piece) {
  const std::string_view text = article.text();
  const std::size_t next = text.find_first_not_of(" \t\r\n", piece.end);
  if (next != std::string_view::npos) return {piece.start, next};
  return {piece.start == 0 ? 0 : text.find_last_not_of(" \t\r\n", piece.start - 1) + 1, piece.end};
}

}  // namespace debunk::rules::structure
