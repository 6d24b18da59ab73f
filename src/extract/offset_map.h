// From bytes of a document's text to bytes of its source, in a few numbers per stretch that maps alike.
#pragma once

#include <cstddef>
#include <vector>

#include "debunk/span.h"

namespace debunk::extract {

/// Built front to back. A stretch is either *stepped* (every `text_unit` bytes of text come from `source_unit` bytes of source: ASCII
/// in UTF-16 is 1 from 2, a Cyrillic letter in windows-1251 is 2 from 1) or *whole* (all its text comes from all its source: an entity).
class OffsetMap {
 public:
  /// The map of a text that is its source, less the first `skipped` bytes.
  static OffsetMap identity(std::size_t size, std::size_t skipped = 0);

  /// Appends text of `text_size` bytes that comes from source bytes [source_start, source_start + source_size), `text_unit` from each
  /// `source_unit`. Adjacent equal stretches become one.
  void append(std::size_t text_size, std::size_t source_start, std::size_t source_size, std::size_t text_unit, std::size_t source_unit);

  /// The smallest source range that holds every byte `text` came from. An empty span maps to an empty span.
  Span source_span(Span text) const;

  /// True if the source range of `text` holds nothing that is not in `text` (no markup between its stretches).
  bool is_contiguous(Span text) const;

  /// This map after `inner`: `inner` leads from a text to the text that this map starts from.
  OffsetMap after(const OffsetMap& inner) const;

  std::size_t text_size() const { return text_size_; }

 private:
  struct Stretch {
    std::size_t text = 0, source = 0, text_size = 0, source_size = 0, text_unit = 1, source_unit = 1;
  };
  std::size_t index_at(std::size_t text) const;

  std::vector<Stretch> stretches_;
  std::size_t text_size_ = 0;
};

}  // namespace debunk::extract
