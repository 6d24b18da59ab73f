// What is only seen when the article as a whole is known: paragraphs in the middle of it and leads that were left out, boxes in it and comments below it
// that were not.
#pragma once

#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/opening.h"
#include "page/text_blocks.h"

namespace debunk::page {

/// Changes `marked`, the blocks taken for the article. Paragraphs between others come in, unless they stand in something by its name no part of it
/// (names of what all of the article stands in say nothing). Comments go out where enough else is marked: a page of comments alone is a discussion;
/// so do boxes for newsletters, notices and advertisements that are a small part of it, boxes below the last paragraph, links in a line of
/// their own among paragraphs, and a signature. The lead comes in: what stands between headline and text, and what the page describes itself with.
/// Linear.
void mend_marks(const TextBlocks& text, const Opening& opening, std::vector<bool>& marked);

}  // namespace debunk::page
