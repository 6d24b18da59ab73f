// Values of metadata as text: white space single, without what a page puts around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"

namespace debunk::page {

/// White space single and none at the ends; at most `limit` bytes of whole characters. Tags that are left in are taken out.
std::string tidied(std::string_view text, std::size_t limit);

/// The value of an attribute, tidied; references that were written twice ("&amp;quot;") are decoded twice.
std::string attribute_text(std::string_view html, const html::Attribute& attribute);

/// What an element says, tidied, without scripts; `span`: from its first to its last character. Reads no more than is needed for `limit` bytes.
struct ElementText {
  std::string text;
  html::SourceRange span;
};
ElementText element_text(std::string_view html, const html::Tree& tree, html::NodeId element, std::size_t limit);

/// "By Ada Norham and Jo Sandle" → Ada Norham, Jo Sandle. Empty where it is an address or no name.
std::vector<std::string> authors_of(std::string_view text);

/// Does the type of schema.org ("NewsArticle", "https://schema.org/BlogPosting") stand for an article?
bool is_article_type(std::string_view type);

std::string small_letters(std::string_view ascii);

}  // namespace debunk::page
