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

/// A sentence or several; else a label, a line of a schedule, a line of verse.
bool is_whole(const Article& article, const Block& block) {
  const auto& sentences = article.sentences();
  const auto after = std::ranges::lower_bound(sentences, block.span.end, {}, [](const text::Sentence& one) { return one.span.start; });
  return after != sentences.begin() && std::prev(after)->terminated && std::prev(after)->span.end == block.span.end;
}

/// A post that the page shows beside the text that quotes it.
bool is_embedded_post(const Article& article, const text::Sentence& sentence) {
  const Span block = article.blocks()[sentence.block].span;
  const std::string_view text = article.text().substr(block.start, block.size());
  return text.find("(@") != std::string_view::npos || text.find("pic.twitter.com") != std::string_view::npos;
}

Words words_of(const Article& article, const text::Sentence& sentence) { return Words(article.words()).subspan(sentence.first_word, sentence.word_count); }

}  // namespace

std::vector<Repetition> repeated_paragraphs(const Article& article) {
  std::vector<Repetition> repetitions;
  std::unordered_map<std::uint64_t, const Block*> seen;
  for (const Block& block : article.blocks()) {
    const Words words = words_in(article, block.span);
    if (words.size() < k_least_paragraph || !is_prose(article, block)) continue;
    const auto [place, is_new] = seen.try_emplace(hash_of(words), &block);
    if (is_new || !is_whole(article, block) || article.is_planted(block.span)) continue;
    if (same_words(words_in(article, place->second->span), words)) repetitions.push_back({place->second->span, block.span, true});
  }
  return repetitions;
}

std::vector<Repetition> repeated_sentences(const Article& article) {
  const std::vector<Repetition> paragraphs = repeated_paragraphs(article);
  const auto is_repeated = [&](Span span) { return std::ranges::any_of(paragraphs, [&](const Repetition& one) { return one.again.contains(span); }); };
  std::vector<Repetition> repetitions;
  std::vector<std::uint64_t> hashes;  // of what each repetition was found by
  std::unordered_map<std::uint64_t, const text::Sentence*> seen;
  const auto report = [&](const text::Sentence& first, const text::Sentence& again, std::uint64_t hash, bool exact) {
    // A quotation that stands again is a pull quote, or a post that is quoted and then shown.
    if (article.is_quoted(first.span) || article.is_quoted(again.span) || is_embedded_post(article, first) || is_embedded_post(article, again)) return;
    repetitions.push_back({first.span, again.span, exact});
    hashes.push_back(hash);
  };
  for (const text::Sentence& sentence : article.sentences()) {
    if (!sentence.terminated || sentence.word_count < k_least_sentence || !is_prose(article, article.blocks()[sentence.block])) continue;
    const Words words = words_of(article, sentence);
    const std::uint64_t hash = hash_of(words);
    const auto [place, is_new] = seen.try_emplace(hash, &sentence);
    if (!is_new && same_words(words_of(article, *place->second), words)) {
      if (!is_repeated(sentence.span) && !article.is_planted(sentence.span)) report(*place->second, sentence, hash, true);
      continue;
    }
    if (words.size() < k_least_nearly) continue;
    for (const Words edge : {words.first(k_edge), words.last(k_edge)}) {
      const std::uint64_t key = hash_of(edge) + (edge.data() == words.data());
      const auto [near, first_time] = seen.try_emplace(key, &sentence);
      if (first_time || near->second == &sentence) continue;
      const Words other = words_of(article, *near->second);
      if (likeness(other, words) < k_nearly || differ_in_facts(other, words)) continue;
      if (!is_repeated(sentence.span) && !article.is_planted(sentence.span)) report(*near->second, sentence, key, false);
      break;
    }
  }
  // What stands three times is a formula ("... did not respond to a request for comment").
  std::vector<Repetition> twice;
  for (std::size_t i = 0; i < repetitions.size(); ++i)
    if (std::ranges::count(hashes, hashes[i]) == 1) twice.push_back(repetitions[i]);
  return twice;
}

Span with_gap(const Article& article, Span piece) {
  const std::string_view text = article.text();
  const std::size_t next = text.find_first_not_of(" \t\r\n", piece.end);
  if (next != std::string_view::npos) return {piece.start, next};
  return {piece.start == 0 ? 0 : text.find_last_not_of(" \t\r\n", piece.start - 1) + 1, piece.end};
}

}  // namespace debunk::rules::structure
