// Which texts of a page are the article: the best way to mark elements and blocks as inside or outside it.
//
// Every block has a score for being inside, every element one for the article beginning with it (its parent being outside) and one for the article
// leaving it out (its parent being inside); both are sums of weights of what is seen (article_features.h). Of all markings of the tree the
// one of the greatest sum is taken: it is found in two passes over the elements (dynamic programming on a tree; Felzenszwalb and Zabih 2011, section
// III, for the method). So one sentence that looks like an advertisement cannot fall out of a story for nothing, and a comment that reads like
// a story not come in. Weights are integers: the same page gives the same marking everywhere.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "page/article_features.h"

namespace debunk::page {

struct ArticleWeights {
  std::span<const std::int16_t> blocks;  ///< k_block_features
  std::span<const std::int16_t> begin;   ///< k_element_features: the article begins with this element
  std::span<const std::int16_t> leave;   ///< k_element_features: the article goes on around this element
  std::int16_t begin_block = 0, leave_block = 0;  ///< the same for a block alone
};

/// Those of article_weights.def.
const ArticleWeights& article_weights();

/// Whether each block of `text` is inside. `offsets`, if not empty, is added to the score of each block (for training).
std::vector<bool> marked_blocks(const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const ArticleWeights& weights,
                                std::span<const std::int32_t> offsets = {});

}  // namespace debunk::page
