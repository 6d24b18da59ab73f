// Where the article begins, by what the head of the page says of it: the heading that the title names, and texts that the description repeats.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/text_blocks.h"

namespace debunk::page {

struct Opening {
  std::size_t headline = 0;        ///< the block that the title names; the number of blocks if there is none
  std::vector<bool> is_described;  ///< of each block: a description of the page (`meta`, Open Graph) begins as it does
};

Opening find_opening(std::string_view html, const html::Tree& tree, const TextBlocks& text);

}  // namespace debunk::page
