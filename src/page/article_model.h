// Which texts of a page are the article: how likely it is of each, by what stands in it and around it.
//
// First look. Every element and block is inside or outside. A block has a score for being inside; an element has one for the article beginning with it (its
// parent being outside) and one for the article leaving it out (its parent being inside). The scores are sums of weights of what is seen
// (article_features.h), and stand for logarithms of odds: a conditional random field on the tree of elements. How likely a block is to be inside,
// over all ways to draw the line, is found exactly in one pass up the tree and one down (sum-product). So a sentence that looks like
// an advertisement does not fall out of a story by itself, and a comment that reads like a story does not come in.
//
// Second look. The tree does not know what follows what, and sums of weights know no "if". Once more each block is judged, by how likely it and the
// blocks before, behind and beside it were, and by their shapes (article_context.h): a sum over small decision trees that ask the same question
// at each level (gradient boosting with oblivious trees; Friedman 2001, Kohavi and Li 1995).
//
// Weights are whole numbers and so is the arithmetic: the same page gives the same article everywhere.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "page/article_context.h"
#include "page/article_features.h"
#include "page/log_odds.h"

namespace debunk::page {

/// In sixteenths of a logarithm of odds.
struct ArticleWeights {
  std::span<const std::int16_t> blocks;   ///< k_block_features
  std::span<const std::int16_t> begin;    ///< k_element_features: the article begins with this element
  std::span<const std::int16_t> leave;    ///< k_element_features: the article goes on around this element
  std::span<const std::int16_t> alone;    ///< 2: the same for a block by itself
};

inline constexpr std::size_t k_tree_depth = 4;

/// A question for each level: is the sight greater than the limit? The answers together, the first the lowest bit, are the number of the leaf.
struct ContextTree {
  std::uint8_t sight[k_tree_depth], limit[k_tree_depth];
  std::int16_t leaves[std::size_t{1} << k_tree_depth];  ///< in 256ths of a logarithm of odds
};

/// Of each block, the sum of the leaves that what is seen of it leads to.
std::vector<std::int32_t> judged(std::span<const Sights> seen, std::span<const ContextTree> trees);

/// Those of article_weights.def.
const ArticleWeights& article_weights();

/// How likely each block is to be inside, by the first look.
std::vector<Chance> first_look(const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const ArticleWeights& weights);

/// Whether each block is inside, by both.
std::vector<bool> marked_blocks(std::string_view html, const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const Opening& opening,
                                const ArticleWeights& weights);

}  // namespace debunk::page
