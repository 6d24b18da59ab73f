// Character references of HTML, as far as they are left over in text.
#pragma once

#include <optional>
#include <string_view>

namespace debunk::text {

struct Entity {
  std::size_t size = 0;     ///< of the reference in the text, from '&' to ';'
  char32_t character = 0;
};

/// The reference that starts at the beginning of `text`: "&amp;", "&#8217;", "&#x2019;", and those encoded twice: "&amp;#8217;".
std::optional<Entity> read_entity(std::string_view text);

}  // namespace debunk::text
