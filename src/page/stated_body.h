// What a page itself says its article is: `articleBody` of its JSON-LD (schema.org/Article), compared with the texts that it shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/text_blocks.h"

namespace debunk::page {

/// What is stated in fewer bytes is a summary.
inline constexpr std::size_t k_stated_body_size = 400;

/// The longest articleBody, without tags; empty if none is long enough. Scripts that do not name one are not read.
std::string stated_body(std::string_view html, const html::Tree& tree);

/// Changes `marked`, the blocks taken for the article, by what is stated. Ignored unless most of it stands in the blocks of the page. What lies in it
/// comes in, once; and if most of what was marked lies in it (it is neither cut off nor a summary), paragraphs between and all texts behind that
/// do not lie in it go out. Headings, list items and quotations between stay: many publishers leave them out. Linear.
void follow_stated_body(std::string_view html, const html::Tree& tree, const TextBlocks& text, std::vector<bool>& marked);

}  // namespace debunk::page
