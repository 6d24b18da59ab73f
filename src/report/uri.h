// A path as a URI reference (RFC 3986): reversible for every path, whatever its bytes.
#pragma once

#include <string>
#include <string_view>

namespace debunk::report {

/// "a b/caf\xE9.txt" → "a%20b/caf%E9.txt"; "/home/x" → "file:///home/x". An address of a page stays one.
std::string uri_of_path(std::string_view path);

}  // namespace debunk::report
