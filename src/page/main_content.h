// Which texts of a page are its article: headline, paragraphs, subheads, lists, quotations and captions, without menus, teasers, comments, banners.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "html/tree.h"
#include "page/text_blocks.h"

namespace debunk::page {

struct ContentBlock {
  std::uint32_t block = 0;        ///< index into `MainContent::text.blocks`
  std::optional<BlockKind> kind;  ///< known from markup
  bool is_preformatted = false;   ///< its white space counts
};

struct MainContent {
  TextBlocks text;                   ///< all of the page
  std::vector<ContentBlock> blocks;  ///< those of the article, in source order
};

/// `html` is valid UTF-8, `tree` what was made of it. Linear in the size of the page.
MainContent main_content(std::string_view html, const html::Tree& tree);

}  // namespace debunk::page
