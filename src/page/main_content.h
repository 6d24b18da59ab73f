// Which texts of a page are its article: headline, paragraphs, subheads, lists, quotations and captions, without menus, teasers, comments, banners.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "html/tree.h"
#include "page/text_blocks.h"
#include "page/visibility.h"

namespace debunk::page {

struct ContentBlock {
  std::optional<BlockKind> kind;  ///< known from markup
  bool is_preformatted = false;   ///< its white space counts
  std::vector<TextRun> runs;      ///< in source order
  bool is_paragraph = false;      ///< a <p>: no headline, whatever it looks like
};

struct MainContent {
  std::vector<ContentBlock> blocks;  ///< in source order
};

/// `html` is valid UTF-8, `tree` what was made of it, `visibility` what of that is seen. Text that nobody sees is no part of the article,
/// unless most of it is hidden: then a script shows it. Linear in the size of the page.
MainContent main_content(std::string_view html, const html::Tree& tree, const Visibility& visibility);

/// The same of blocks that were marked already, by whatever model.
MainContent content_of(std::string_view html, const html::Tree& tree, const TextBlocks& text, std::vector<bool> marked, const Visibility& visibility);

}  // namespace debunk::page
