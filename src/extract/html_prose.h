// The article of a page as prose: what a browser would show of its blocks, each with the way back to the page.
#pragma once

#include <string_view>

#include "extract/ignore_comments.h"
#include "extract/prose.h"
#include "html/tree.h"
#include "page/main_content.h"

namespace debunk::extract {

/// Appends all blocks to `prose`, which was made of `html`, and reads the comments that ask to leave something alone.
void append_article(std::string_view html, const html::Tree& tree, const page::MainContent& content, Prose& prose, IgnoreComments& comments);

}  // namespace debunk::extract
