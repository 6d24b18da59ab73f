#include "page/article_features.h"

#include <algorithm>

namespace debunk::page {
namespace {

using html::Tag;

template <std::size_t count>
std::size_t bin(std::uint32_t value, const std::uint32_t (&limits)[count]) {
  return static_cast<std::size_t>(std::ranges::upper_bound(limits, value) - std::begin(limits));
}

std::size_t link_bin(const TextSize& size) {
  if (size.link_characters == 0) return 0;
  const std::uint32_t tenths = size.link_characters * 10 / std::max(size.characters, 1U);
  return tenths < 3 ? 1 : tenths < 7 ? 2 : 3;
}

bool is_prose(const TextSize& size) { return link_bin(size) < 2 && size.words > 10; }

TextSize size_of(const TextBlock& block) {
  TextSize size{block.words, block.characters, block.link_characters, 0};
  if (is_prose(size)) size.prose = block.words;
  return size;
}

/// Where `part` of `whole` lies in five steps; both may be 0.
std::size_t part_bin(std::uint32_t part, std::uint32_t whole) {
  if (part == 0) return 0;
  const std::uint32_t share = static_cast<std::uint32_t>(std::uint64_t{part} * 100 / whole);
  return share < 10 ? 1 : share < 40 ? 2 : share < 75 ? 3 : share < 100 ? 4 : 5;
}

}  // namespace

std::size_t block_bin(const TextSize& size) {
  static constexpr std::uint32_t k_limits[k_word_bins - 1] = {3, 6, 11, 21, 41, 81};
  return bin(size.words, k_limits) * k_link_bins + link_bin(size);
}

std::size_t subtree_bin(const TextSize& size) {
  static constexpr std::uint32_t k_limits[k_word_bins - 1] = {4, 12, 30, 80, 200, 500};
  return bin(size.words, k_limits) * k_link_bins + link_bin(size);
}

std::size_t tag_kind(Tag tag) {
  switch (tag) {
    case Tag::p: return 1;
    case Tag::div: return 2;
    case Tag::li: return 3;
    case Tag::h1: return 4;
    case Tag::h2: return 5;
    case Tag::h3: return 6;
    case Tag::h4:
    case Tag::h5:
    case Tag::h6: return 7;
    case Tag::td:
    case Tag::th:
    case Tag::table: return 8;
    case Tag::blockquote: return 9;
    case Tag::pre: return 10;
    case Tag::figcaption:
    case Tag::figure: return 11;
    case Tag::dd:
    case Tag::dt:
    case Tag::dl: return 12;
    case Tag::ul:
    case Tag::ol:
    case Tag::menu: return 13;
    case Tag::article: return 14;
    case Tag::section:
    case Tag::main: return 15;
    case Tag::nav: return 16;
    case Tag::aside:
    case Tag::dialog:
    case Tag::details: return 17;
    case Tag::header: return 18;
    case Tag::footer:
    case Tag::address: return 19;
    default: return 0;
  }
}

ArticleFeatures::ArticleFeatures(const html::Tree& tree, const TextBlocks& text, const Opening& opening)
    : tree_(tree), text_(text), opening_(opening), subtrees_(tree.nodes.size()), paragraph_words_(tree.nodes.size()), paragraphs_(tree.nodes.size()), tags_around_(tree.nodes.size()), first_blocks_(tree.nodes.size(), static_cast<std::uint32_t>(text.blocks.size())), linked_headings_(tree.nodes.size()), headline_(opening.headline) {
  bins_.reserve(text.blocks.size());
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    const TextBlock& block = text.blocks[i];
    const TextSize size = size_of(block);
    bins_.push_back(static_cast<std::uint8_t>(block_bin(size)));
    subtrees_[block.container].add(size);
    first_blocks_[block.container] = std::min(first_blocks_[block.container], static_cast<std::uint32_t>(i));
    if (is_linked_heading(block) && linked_headings_[block.container] < 3) ++linked_headings_[block.container];
    if (size.prose > 0) {
      const html::NodeId parent = tree.nodes[block.container].parent;
      paragraph_words_[parent] += block.words;
      most_paragraph_words_ = std::max(most_paragraph_words_, paragraph_words_[parent]);
      if (paragraphs_[parent] < 255) ++paragraphs_[parent];
    }
    if (headline_ == text.blocks.size() && tree.nodes[block.container].is(Tag::h1)) headline_ = i;
  }
  for (const html::NodeId element : text.order)
    tags_around_[element] = tags_around_[tree.nodes[element].parent] | std::uint32_t{1} << tag_kind(tree.nodes[element].tag);
  for (std::size_t i = text.order.size(); i > 0; --i) {
    const html::NodeId element = text.order[i - 1];
    const html::NodeId parent = tree.nodes[element].parent;
    subtrees_[parent].add(subtrees_[element]);
    first_blocks_[parent] = std::min(first_blocks_[parent], first_blocks_[element]);
    linked_headings_[parent] = static_cast<std::uint8_t>(std::min(3, linked_headings_[parent] + linked_headings_[element]));
  }
}

std::size_t ArticleFeatures::sentence_feature(const TextBlock& block) const {
  const std::uint32_t ends = block.sentence_ends + block.ends_sentence;
  return std::min<std::size_t>(ends, 3) * 2 + (block.ends_sentence ? 1 : 0);
}

std::size_t ArticleFeatures::place_feature(std::size_t index) const {
  const bool is_long = text_.blocks[index].words > 10;
  if (headline_ == text_.blocks.size()) return is_long;
  if (index < headline_) return 2 + is_long;
  if (index == headline_) return 4;
  return 5 + is_long;
}

std::size_t ArticleFeatures::sibling_feature(const TextBlock& block) const {
  static constexpr std::uint32_t k_limits[] = {1, 20, 50, 100, 200, 400, 800};
  return bin(paragraph_words_[tree_.nodes[block.container].parent], k_limits);
}

std::size_t ArticleFeatures::share_feature(const TextBlock& block) const {
  return part_bin(paragraph_words_[tree_.nodes[block.container].parent], most_paragraph_words_);
}

std::size_t ArticleFeatures::form_feature(const TextBlock& block) const {
  const std::size_t form = block.inside & k_in_heading ? 3 : block.inside & k_in_list ? 1 : block.inside & k_in_table ? 2 : 0;
  return block_bin({block.words, block.characters, 0, 0}) / k_link_bins + form * k_word_bins;
}

std::size_t ArticleFeatures::element_share(html::NodeId element) const { return part_bin(subtrees_[element].prose, subtrees_[html::k_document].prose); }

std::size_t ArticleFeatures::element_of_parent(html::NodeId element) const {
  return part_bin(subtrees_[element].prose, subtrees_[tree_.nodes[element].parent].prose);
}

std::size_t ArticleFeatures::element_paragraphs(html::NodeId element) const {
  static constexpr std::uint32_t k_limits[] = {1, 2, 3, 6, 12};
  return bin(paragraphs_[element], k_limits);
}

bool ArticleFeatures::is_beside(std::size_t index, std::size_t other) const {
  return tree_.nodes[text_.blocks[index].container].parent == tree_.nodes[text_.blocks[other].container].parent;
}

}  // namespace debunk::page
