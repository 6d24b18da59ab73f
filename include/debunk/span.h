// A half-open range of bytes, after the W3C text position selector.
#pragma once

#include <compare>
#include <cstddef>

namespace debunk {

/// Bytes [start, end) of `Document::text()` unless a declaration says otherwise. Lines and columns exist only in writers.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - start; }
  constexpr bool empty() const { return start == end; }
  constexpr bool contains(std::size_t offset) const { return start <= offset && offset < end; }
  constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace debunk
