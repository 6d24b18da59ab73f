// The names of SVG that have capitals (WHATWG, "Any other start tag" in foreign content, and "adjust SVG attributes").
#pragma once

#include <string_view>

namespace debunk::html {

/// "foreignobject" → "foreignObject"; a name without capitals is itself.
std::string_view svg_element_name(std::string_view small);
/// "viewbox" → "viewBox".
std::string_view svg_attribute_name(std::string_view small);

}  // namespace debunk::html
