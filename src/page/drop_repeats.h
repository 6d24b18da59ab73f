// What a template shows a second time: the same text for narrow screens, a box below every section, a forum's quotation of an earlier post, the
// headline above the text once more. What the author wrote twice stands in one container, and stays: that is a fault of the article.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/text_blocks.h"

namespace debunk::page {

/// Unmarks blocks of prose two thirds of whose words stand in sentences that were marked before, below another parent; and headings that say
/// nothing but what the headline says. `headline`: index of its block, or the number of blocks. Linear in the bytes of the marked blocks.
void drop_repeats(std::string_view html, const html::Tree& tree, const TextBlocks& text, std::size_t headline, std::vector<bool>& marked);

}  // namespace debunk::page
