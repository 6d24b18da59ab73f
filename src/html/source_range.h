// Bytes of a page, in half the room of a Span: a page has a node or an attribute for every few bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "debunk/span.h"

namespace debunk::html {

/// Bytes [start, end) of the page. Pages are below 4 GiB.
struct SourceRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  constexpr std::size_t size() const { return end - start; }
  constexpr bool empty() const { return start == end; }
  constexpr operator Span() const { return {start, end}; }
  constexpr std::string_view of(std::string_view html) const { return html.substr(start, end - start); }
  friend constexpr bool operator==(const SourceRange&, const SourceRange&) = default;
};

}  // namespace debunk::html
