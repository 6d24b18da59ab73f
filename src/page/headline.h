// The headline of the article on a page: the heading that the title of the page repeats.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/text_blocks.h"

namespace debunk::page {

/// The index of its block; the number of blocks if there is none. `marked`: which blocks are the article.
std::size_t find_headline(std::string_view html, const html::Tree& tree, const TextBlocks& text, const std::vector<bool>& marked);

}  // namespace debunk::page
