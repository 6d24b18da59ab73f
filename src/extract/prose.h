// Builds the prose of a marked-up text piece by piece, with the way back to where each came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "extract/offset_map.h"
#include "extract/structure.h"

namespace debunk::extract {

class Prose {
 public:
  /// `source` is the text with its markup; offsets below are offsets in it.
  explicit Prose(std::string_view source) : source_(source) {}

  // The block that is being built.
  void copy(Span source);                             ///< text that stands in the source as it is
  void replace(char32_t character, Span source);      ///< a character for something that means it: an entity
  void line_break() { runs_.push_back({0, 0, k_break}); }
  bool is_empty() const { return runs_.empty(); }
  void drop_block() { runs_.clear(); }
  void take_block(Prose& other) { runs_ = std::move(other.runs_); }

  /// Ends the block. Blocks are separated by an empty line; one of white space alone is none. Returns its span.
  std::optional<Span> end_block(std::optional<BlockKind> kind, bool is_paragraph = false);

  const std::string& text() const { return text_; }
  std::string take_text() { return std::move(text_); }
  OffsetMap take_map() { return std::move(map_); }
  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  static constexpr char32_t k_copy = 0, k_break = U'\n';

  /// Small, because a paragraph may have millions of lines. A source is below 4 GiB.
  struct Run {
    std::uint32_t start, end;
    char32_t character;  ///< k_copy: the source as it is; k_break: a line break, whose source is what lies around it

    Span source() const { return {start, end}; }
  };
  void trim();
  void append_gap(std::string_view text, std::size_t next_source);

  std::string_view source_;
  std::vector<Run> runs_;
  std::string text_;
  OffsetMap map_;
  std::vector<Piece> pieces_;
  std::size_t source_end_ = 0;  ///< of what was appended last
};

}  // namespace debunk::extract
