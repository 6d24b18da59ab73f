// What the second look sees of a block (article_model.h): how likely it and the blocks around it are to be of the article, and their shapes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "html/tree.h"
#include "page/article_features.h"
#include "page/log_odds.h"
#include "page/opening.h"
#include "page/text_blocks.h"

namespace debunk::page {

inline constexpr std::size_t k_sights = 51;
inline constexpr std::size_t k_sight_values = 24;

/// Numbers below k_sight_values, each from small to great.
using Sights = std::array<std::uint8_t, k_sights>;

/// Is the block, or one within five blocks, likelier than one in a thousand to be of the article?
bool may_be_near(const Sights& seen);

/// Of each block. `chances` are those of the first look. A page has an article: where none is likely, they are counted from the likeliest.
std::vector<Sights> sights(std::string_view html, const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features,
                           const std::vector<Chance>& chances, const Opening& opening);

}  // namespace debunk::page
