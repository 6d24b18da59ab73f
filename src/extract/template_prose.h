// Articles that stand in a template for scripts, <script type="text/template">, as HTML that scripts put into the page.
#pragma once

#include <string_view>

#include "extract/ignore_comments.h"
#include "extract/prose.h"
#include "html/tree.h"

namespace debunk::extract {

/// A template with fewer bytes holds no article.
inline constexpr std::size_t k_template_size = 1000;

/// Appends the article of the largest template of the page to `prose`. Linear: one template is read.
void append_template_article(std::string_view html, const html::Tree& tree, Prose& prose, IgnoreComments& comments);

}  // namespace debunk::extract
