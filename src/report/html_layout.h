// The blocks of an article as HTML elements: headline, byline, paragraphs, lists, quotations, captions.
#pragma once

#include <functional>
#include <string>

#include "debunk/document.h"

namespace debunk::report {

/// What fills the elements. Called in text order, and over all of the text: blocks, and the white space between them.
struct LayoutParts {
  /// The text of a block. Empty: there is no element for it.
  std::function<std::string(Span)> text;
  /// The text between two blocks: white space, or HTML that gets an element of its own.
  std::function<std::string(Span)> gap;
  /// What stands beside the block that ends here, as HTML; may be empty. The next block then begins a new <div class="text">.
  std::function<std::string(std::size_t block_end)> beside;
};

std::string lay_out(const Document& document, const LayoutParts& parts);

}  // namespace debunk::report
