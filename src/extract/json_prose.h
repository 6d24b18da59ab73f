// An article that stands in strings of JSON as prose: escapes undone, and HTML in them read as HTML, each character with the way back to the page.
#pragma once

#include <string_view>

#include "extract/prose.h"
#include "page/json_article.h"

namespace debunk::extract {

/// Appends all blocks to `prose`, which was made of `html`.
void append_json_article(std::string_view html, const page::JsonArticle& article, Prose& prose);

}  // namespace debunk::extract
