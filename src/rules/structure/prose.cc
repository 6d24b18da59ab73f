#include "rules/structure/prose.h"

#include <algorithm>

#include "text/utf8.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_least_paragraphs = 2;
constexpr std::size_t k_least_words = 8;  ///< shorter blocks are labels

/// Of the paragraphs that count, are four in five good?
template <class Counts, class Good>
bool most_paragraphs(const Article& article, std::size_t index, Counts counts, Good good) {
  std::size_t count = 0, yes = 0;
  for (std::size_t i = 0; i < article.blocks().size(); ++i) {
    const text::Sentence* last = last_sentence(article, i);
    const Block& block = article.blocks()[i];
    if (i == index || last == nullptr || block.kind != BlockKind::paragraph || !counts(block)) continue;
    const auto& words = article.words();
    const auto first = std::ranges::lower_bound(words, block.span.start, {}, &text::Word::start);
    if (last->first_word + last->word_count < static_cast<std::size_t>(first - words.begin()) + k_least_words) continue;
    ++count;
    yes += good(block, *last);
  }
  return count >= k_least_paragraphs && yes * 5 >= count * 4;
}

}  // namespace

bool paragraphs_end_with_stops(const Article& article, std::size_t index) {
  return most_paragraphs(article, index, [](const Block&) { return true; }, [](const Block&, const text::Sentence& last) { return last.terminated; });
}

bool paragraphs_begin_with_capitals(const Article& article, std::size_t index) {
  const auto begin = [&](const Block& block) { return text::character_info(text::decode(article.text(), block.span.start).character); };
  return most_paragraphs(article, index, [&](const Block& block) { return begin(block).is(text::k_letter); },
                         [&](const Block& block, const text::Sentence&) { return begin(block).is(text::k_upper); });
}

const text::Sentence* last_sentence(const Article& article, std::size_t block) {
  const auto& sentences = article.sentences();
  const auto after = std::ranges::upper_bound(sentences, block, {}, &text::Sentence::block);
  if (after == sentences.begin() || std::prev(after)->block != block) return nullptr;
  return &*std::prev(after);
}

}  // namespace debunk::rules::structure
