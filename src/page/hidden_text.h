// The hidden text of a page, as pieces that can be read and quoted.
#pragma once

#include <string_view>
#include <vector>

#include "debunk/page.h"
#include "html/tree.h"
#include "page/visibility.h"

namespace debunk::page {

/// Of one piece no more than so many bytes of text and so many links are kept; its span is of the whole.
inline constexpr std::size_t k_hidden_text_limit = 1 << 16;
inline constexpr std::size_t k_hidden_links_limit = 256;

/// What the same thing hides and nothing seen comes between is one piece. Comments are pieces, too; those that hold markup are read as
/// pages read it. In the order of the page; without those that hold white space alone.
std::vector<HiddenText> hidden_text(std::string_view html, const html::Tree& tree, const Visibility& visibility);

}  // namespace debunk::page
