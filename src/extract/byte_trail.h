// From bytes that were packed for mail (RFC 2045, 6) back to the bytes that they were packed in. Like OffsetMap, but for bytes of any
// encoding: nothing is known of characters here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "debunk/span.h"

namespace debunk::extract {

/// What a byte came from.
enum class Packed : std::uint8_t {
  copied,   ///< itself
  escaped,  ///< three: "=E9"
  base64,   ///< groups of three from groups of four
  whole,    ///< not divisible: a group of base64 with a line end in it
};

/// Built front to back. Both sides are below 4 GiB.
class ByteTrail {
 public:
  /// Appends `size` bytes that come from [source_start, source_start + source_size). Those of base64 begin with a group.
  void append(Packed packed, std::size_t size, std::size_t source_start, std::size_t source_size);

  /// The smallest range that holds every byte which the bytes of `span` came from. An empty span maps to an empty span in front of what
  /// follows it.
  Span source_span(Span span) const;

  std::size_t size() const { return runs_.empty() ? 0 : runs_.back().start + runs_.back().size; }

 private:
  struct Run {
    std::uint32_t start = 0, size = 0, source = 0, source_size = 0;
    Packed packed = Packed::copied;
  };
  const Run& run_at(std::size_t at) const;

  std::vector<Run> runs_;
};

}  // namespace debunk::extract
