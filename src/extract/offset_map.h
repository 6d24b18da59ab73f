// From bytes of a text to bytes of what it was made from, in a few numbers per stretch that maps alike. Inside a stretch the source bytes
// of each character follow from the character alone (two in UTF-16, one in windows-1251, as many as in UTF-8 where text was copied), so
// most documents need one stretch for every 4 KiB, or only one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "debunk/span.h"

namespace debunk::extract {

/// How many bytes of source a character of a stretch takes.
enum class Steps : std::uint8_t {
  copied,   ///< the same bytes
  one,      ///< 1: code pages
  one_two,  ///< 1 for ASCII, else 2: Shift_JIS, EUC-KR, Big5, GB2312
  utf16,    ///< 2, or 4 outside the Basic Multilingual Plane
  utf32,    ///< 4
  whole,    ///< not divisible: an entity, a broken byte
  markup,   ///< not divisible, and holds markup that must stay: the text of it cannot be replaced
};

/// Source bytes of one character of `text_length` UTF-8 bytes; 0 for steps that are not divisible.
constexpr std::size_t step_size(Steps steps, std::size_t text_length) {
  switch (steps) {
    case Steps::copied: return text_length;
    case Steps::one: return 1;
    case Steps::one_two: return text_length == 1 ? 1 : 2;
    case Steps::utf16: return text_length == 4 ? 4 : 2;
    case Steps::utf32: return 4;
    default: return 0;
  }
}

/// Built front to back. Knows no text: the functions take the one it was built for. Text and source are below 4 GiB.
class OffsetMap {
 public:
  /// The map of a text that is its source from byte `skipped` on.
  static OffsetMap identity(std::size_t size, std::size_t skipped = 0);

  /// Appends text of `text_size` bytes that comes from source bytes [source_start, source_start + source_size).
  void append(Steps steps, std::size_t text_size, std::size_t source_start, std::size_t source_size);

  /// The smallest source range that holds every byte the characters of `span` came from. An empty span maps to an empty span: in front
  /// of what follows it. An offset inside a character stands for its start, at the end of a span for its end.
  Span source_span(std::string_view text, Span span) const;

  /// True if the source range of `span` holds nothing that is not in it: no gap between its stretches, no part of a `whole`, no `markup`.
  bool is_contiguous(Span span) const;

  std::size_t text_size() const { return stretches_.empty() ? 0 : stretches_.back().text + stretches_.back().text_size; }

 private:
  struct Stretch {
    std::uint32_t text = 0, text_size = 0, source = 0, source_size = 0;
    Steps steps = Steps::copied;

    std::uint32_t text_end() const { return text + text_size; }
    std::uint32_t source_end() const { return source + source_size; }
    bool is_divisible() const { return steps < Steps::whole; }
  };
  std::size_t index_at(std::size_t text) const;
  static std::size_t source_at(const Stretch& stretch, std::string_view text, std::size_t at);

  std::vector<Stretch> stretches_;
};

}  // namespace debunk::extract
