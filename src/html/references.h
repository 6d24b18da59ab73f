// Character references: "&amp;", "&eacute", "&#8217;" (WHATWG, "Character reference state", and "Named character references").
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace debunk::html {

/// What a reference stands for: one character, or two.
struct Reference {
  std::size_t size = 0;                  ///< in the page, from '&' on; 0: it is no reference, and '&' is itself
  std::array<char32_t, 2> characters{};  ///< the second is 0 if there is one
};

/// The reference at the start of `text`, which starts with '&'. `in_attribute`: one without ';' is none before '=', a letter or a digit.
Reference read_reference(std::string_view text, bool in_attribute);

}  // namespace debunk::html
