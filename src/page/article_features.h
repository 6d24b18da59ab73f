// What is looked at to tell whether a text belongs to the article, as numbers of weights. The model (article_weights.def) has one weight for each
// feature of a block, and two for each feature of an element: for the article beginning with it, and for the article leaving it out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "html/tree.h"
#include "page/opening.h"
#include "page/text_blocks.h"

namespace debunk::page {

/// Words and links of a block, or of all blocks below an element.
struct TextSize {
  std::uint32_t words = 0, characters = 0, link_characters = 0;
  std::uint32_t prose = 0;  ///< words of blocks that are long and hold few links

  void add(const TextSize& other) {
    words += other.words;
    characters += other.characters;
    link_characters += other.link_characters;
    prose += other.prose;
  }
};

inline constexpr std::size_t k_word_bins = 7, k_link_bins = 4, k_size_bins = k_word_bins * k_link_bins;

/// How long, and how much of it links: a place in a table of `k_size_bins`, for a block and for a subtree.
std::size_t block_bin(const TextSize& size);
std::size_t subtree_bin(const TextSize& size);

/// Groups of features of a block, in the order of their weights, and how many each has.
enum class BlockGroup : std::uint8_t { own_size, previous_size, next_size, tag, container_words, inline_words, inside, sentences, place, siblings, words_around, tags_around, share, form, shape, neighbours, text_words, previous_text_words, opening };
/// Groups of features of an element.
enum class ElementGroup : std::uint8_t { always, tag, words, subtree_size, article_body, share, of_parent, paragraphs, opening_words, linked_headings };

inline constexpr std::size_t k_tag_kinds = 20, k_inside_bits = 10;
inline constexpr std::size_t k_block_group_sizes[] = {k_size_bins, k_size_bins + 1, k_size_bins + 1, 2 * k_tag_kinds, 2 * k_class_words, k_class_words, 2 * k_inside_bits, 10, 8, 8, 2 * k_class_words, 2 * k_tag_kinds, 7, k_word_bins * 4, 9, 6, k_class_words, k_class_words, 6};
inline constexpr std::size_t k_element_group_sizes[] = {1, 2 * k_tag_kinds, 2 * k_class_words, k_size_bins, 3, 6, 6, 6, 2 * k_class_words, 4};

template <std::size_t count>
constexpr std::size_t sum(const std::size_t (&sizes)[count], std::size_t before = count) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < before; ++i) total += sizes[i];
  return total;
}
inline constexpr std::size_t k_block_features = sum(k_block_group_sizes), k_element_features = sum(k_element_group_sizes);

constexpr std::size_t first_of(BlockGroup group) { return sum(k_block_group_sizes, static_cast<std::size_t>(group)); }
constexpr std::size_t first_of(ElementGroup group) { return sum(k_element_group_sizes, static_cast<std::size_t>(group)); }

/// Elements by what they are for; unknown ones are 0.
std::size_t tag_kind(html::Tag tag);

/// What is known of a page as a whole, for its blocks' and elements' features.
class ArticleFeatures {
 public:
  /// All must outlive it.
  ArticleFeatures(const html::Tree& tree, const TextBlocks& text, const Opening& opening);

  /// Calls `use` with the number of each feature that holds. The element has text.
  template <class Use>
  void of_block(std::size_t index, Use use) const;
  template <class Use>
  void of_element(html::NodeId element, Use use) const;

  const TextSize& subtree(html::NodeId element) const { return subtrees_[element]; }

 private:
  template <class Use>
  static void each_word(ClassWords words, std::size_t first, Use use) {
    for (; words != 0; words &= words - 1) use(first + static_cast<std::size_t>(__builtin_ctz(words)));
  }
  std::size_t sentence_feature(const TextBlock& block) const;
  std::size_t place_feature(std::size_t index) const;
  std::size_t sibling_feature(const TextBlock& block) const;
  std::size_t share_feature(const TextBlock& block) const;
  std::size_t form_feature(const TextBlock& block) const;
  std::size_t element_share(html::NodeId element) const;
  std::size_t element_of_parent(html::NodeId element) const;
  std::size_t element_paragraphs(html::NodeId element) const;
  static bool is_linked_heading(const TextBlock& block) { return (block.inside & k_in_heading) && block.link_characters * 2 > block.characters; }
  bool is_beside(std::size_t index, std::size_t other) const;

  const html::Tree& tree_;
  const TextBlocks& text_;
  const Opening& opening_;
  std::vector<TextSize> subtrees_;        ///< of each node
  std::vector<std::uint32_t> paragraph_words_;  ///< of each node: words of paragraphs right below it
  std::vector<std::uint8_t> paragraphs_;        ///< of each node: how many those are
  std::vector<std::uint32_t> tags_around_;      ///< of each node: bits of tag kinds of it and the elements around it
  std::vector<std::uint32_t> first_blocks_;     ///< of each node: the first block in it
  std::vector<std::uint8_t> linked_headings_;   ///< of each node: how many headings in it are links
  std::uint32_t most_paragraph_words_ = 1;
  std::vector<std::uint8_t> bins_;        ///< of each block
  std::size_t headline_ = 0;              ///< the first block in an <h1>; the number of blocks if there is none
};

template <class Use>
void ArticleFeatures::of_block(std::size_t index, Use use) const {
  const TextBlock& block = text_.blocks[index];
  use(first_of(BlockGroup::own_size) + bins_[index]);
  use(first_of(BlockGroup::previous_size) + (index == 0 ? k_size_bins : bins_[index - 1]));
  use(first_of(BlockGroup::next_size) + (index + 1 == bins_.size() ? k_size_bins : bins_[index + 1]));
  // Where a text stands says something else of a few words than of a paragraph.
  const std::size_t is_long = block.words > 15;
  use(first_of(BlockGroup::tag) + tag_kind(tree_.nodes[block.container].tag) + is_long * k_tag_kinds);
  each_word(text_.nodes[block.container].words, first_of(BlockGroup::container_words) + is_long * k_class_words, use);
  each_word(block.inline_words, first_of(BlockGroup::inline_words), use);
  each_word(block.inside, first_of(BlockGroup::inside) + is_long * k_inside_bits, use);
  use(first_of(BlockGroup::sentences) + sentence_feature(block));
  if (block.strong_characters * 5 > block.characters * 4) use(first_of(BlockGroup::sentences) + 8);
  if (block.commas > 0) use(first_of(BlockGroup::sentences) + 9);
  use(first_of(BlockGroup::place) + place_feature(index));
  use(first_of(BlockGroup::siblings) + sibling_feature(block));
  each_word(text_.nodes[block.container].words_around, first_of(BlockGroup::words_around) + is_long * k_class_words, use);
  each_word(tags_around_[block.container], first_of(BlockGroup::tags_around) + is_long * k_tag_kinds, use);
  use(first_of(BlockGroup::share) + share_feature(block));
  use(first_of(BlockGroup::form) + form_feature(block));
  if (block.capitals * 2 > block.words) use(first_of(BlockGroup::shape) + (block.words > 6 ? 0 : 1));
  if (block.digits * 5 > block.characters) use(first_of(BlockGroup::shape) + 2);
  if (block.characters > block.words * 8) use(first_of(BlockGroup::shape) + 3);
  if (block.characters < block.words * 4) use(first_of(BlockGroup::shape) + 4);
  use(first_of(BlockGroup::shape) + 5 + (index * 10 < bins_.size() ? 0 : index * 10 < bins_.size() * 7 ? 1 : 2));
  if (block.has_sign) use(first_of(BlockGroup::shape) + 8);
  each_word(block.text_words, first_of(BlockGroup::text_words), use);
  if (index > 0) {
    const TextBlock& previous = text_.blocks[index - 1];
    if (previous.words < 8) each_word(previous.text_words, first_of(BlockGroup::previous_text_words), use);
    if (is_linked_heading(previous)) use(first_of(BlockGroup::neighbours) + 4);
  }
  if (opening_.is_described[index]) use(first_of(BlockGroup::opening) + (block.words > 15 ? 0 : 1));
  if (opening_.headline < index && index - opening_.headline <= 6) use(first_of(BlockGroup::opening) + (block.ends_sentence ? 2 : 3) + (block.words > 8 ? 0 : 2));
  if (is_linked_heading(block)) use(first_of(BlockGroup::neighbours) + 5);
  if (index > 0 && is_beside(index, index - 1)) use(first_of(BlockGroup::neighbours) + (text_.blocks[index - 1].words > 15 ? 0 : 1));
  if (index + 1 < bins_.size() && is_beside(index, index + 1)) use(first_of(BlockGroup::neighbours) + (text_.blocks[index + 1].words > 15 ? 2 : 3));
}

template <class Use>
void ArticleFeatures::of_element(html::NodeId element, Use use) const {
  const ClassWords words = text_.nodes[element].words;
  use(first_of(ElementGroup::always));
  const std::size_t has_prose = subtrees_[element].prose > 30;
  use(first_of(ElementGroup::tag) + tag_kind(tree_.nodes[element].tag) + has_prose * k_tag_kinds);
  each_word(words, first_of(ElementGroup::words) + has_prose * k_class_words, use);
  use(first_of(ElementGroup::subtree_size) + subtree_bin(subtrees_[element]));
  use(first_of(ElementGroup::share) + element_share(element));
  use(first_of(ElementGroup::of_parent) + element_of_parent(element));
  use(first_of(ElementGroup::paragraphs) + element_paragraphs(element));
  const TextBlock& opening = text_.blocks[first_blocks_[element]];
  if (opening.words < 8) each_word(opening.text_words, first_of(ElementGroup::opening_words) + has_prose * k_class_words, use);
  use(first_of(ElementGroup::linked_headings) + (linked_headings_[element] < 3 ? linked_headings_[element] : 3));
  if ((words & bit(ClassWord::article)) && (words & bit(ClassWord::body))) use(first_of(ElementGroup::article_body));
  if ((words & bit(ClassWord::article)) && (words & bit(ClassWord::teaser))) use(first_of(ElementGroup::article_body) + 1);
  if ((words & bit(ClassWord::main)) && (words & bit(ClassWord::body))) use(first_of(ElementGroup::article_body) + 2);
}

}  // namespace debunk::page
