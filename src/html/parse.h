// From a page to its tree, as browsers do it (WHATWG, section 13.2.6, as of 2025: with the new rules for <select>).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "html/tree.h"

namespace debunk::html {

/// The element that a fragment is parsed for: what is assigned to its innerHTML.
struct Context {
  Namespace ns = Namespace::html;
  std::string name;
};

struct ParseOptions {
  bool scripting = false;                         ///< with scripts <noscript> is text; without, its elements are in the tree, below it
  std::optional<Context> context = std::nullopt;  ///< the page is a fragment: its nodes are the children of the tree's only element, <html>
};

/// `html` is valid UTF-8. No bytes make it fail, recurse or take more than linear time; what is beyond 4 GiB or a limit of Tree is not read.
Tree parse(std::string_view html, const ParseOptions& options = {});

}  // namespace debunk::html
