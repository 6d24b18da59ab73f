// Pages that scripts build: the article is no text of the page, but stands in one big JSON value of a script (JSON-LD's articleBody, the state
// that frameworks leave behind: __NEXT_DATA__, window.__INITIAL_STATE__ = {…}).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "html/tree.h"

namespace debunk::page {

/// What counts as an article in JSON has at least so many bytes.
inline constexpr std::size_t k_json_article_size = 400;

/// Strings of JSON, without their quotation marks, in source order: the article whole, or its paragraphs. They may hold HTML.
struct JsonArticle {
  html::SourceRange headline;  ///< empty where none stands before the text
  std::vector<html::SourceRange> texts;
  std::size_t size = 0;        ///< bytes of `texts`
};

/// The largest article in the scripts of the page; no texts if there is none. Linear: every script is read once.
JsonArticle find_json_article(std::string_view html, const html::Tree& tree);

}  // namespace debunk::page
