#include "extract/byte_trail.h"

#include <algorithm>

namespace debunk::extract {

void ByteTrail::append(Packed packed, std::size_t size, std::size_t source_start, std::size_t source_size) {
  if (size == 0) return;
  const auto length = static_cast<std::uint32_t>(size), from = static_cast<std::uint32_t>(source_start),
             packed_length = static_cast<std::uint32_t>(source_size);
  if (!runs_.empty() && packed != Packed::whole) {
    Run& last = runs_.back();
    const bool between_groups = packed != Packed::base64 || last.size % 3 == 0;
    if (last.packed == packed && last.source + last.source_size == from && between_groups) {
      last.size += length;
      last.source_size += packed_length;
      return;
    }
  }
  runs_.push_back({static_cast<std::uint32_t>(this->size()), length, from, packed_length, packed});
}

const ByteTrail::Run& ByteTrail::run_at(std::size_t at) const {
  const auto after = std::ranges::upper_bound(runs_, at, {}, &Run::start);
  return after == runs_.begin() ? runs_.front() : *(after - 1);
}

Span ByteTrail::source_span(Span span) const {
  if (runs_.empty()) return {0, 0};
  /// The source bytes of one byte.
  const auto place = [&](std::size_t at) -> Span {
    const Run& run = run_at(at);
    const std::size_t inside = at - run.start;
    switch (run.packed) {
      case Packed::copied: return {run.source + inside, run.source + inside + 1};
      case Packed::escaped: return {run.source + 3 * inside, run.source + 3 * inside + 3};
      case Packed::base64: {
        const std::size_t first = run.source + inside / 3 * 4 + inside % 3;
        return {first, first + 2};
      }
      case Packed::whole: break;
    }
    return {run.source, std::size_t{run.source} + run.source_size};
  };
  const std::size_t end = runs_.back().source + std::size_t{runs_.back().source_size};
  const std::size_t start = span.start < size() ? place(span.start).start : end;
  if (span.empty()) return {start, start};
  return {start, place(span.end - 1).end};
}

}  // namespace debunk::extract
