// A text with marked stretches that may lie inside, beside and across each other, as properly nested elements.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/span.h"

namespace debunk::report {

/// An element around a stretch of the text. Where it crosses another element or a block it is cut into pieces.
struct Mark {
  Span span;
  std::string element;     ///< "mark"
  std::string attributes;  ///< of every piece: " class=\"error\""
  std::string id;          ///< of the first piece
  std::string after;       ///< HTML that follows the first piece
};

class MarkedText {
 public:
  MarkedText(std::string_view valid, std::vector<Mark> marks);

  /// The HTML of a range of the text: every element opened in it is closed in it. Ranges must be asked for in text order.
  std::string html(Span range);

  /// Does a whole mark lie in `range`? What lies between two blocks is otherwise not worth an element.
  bool lies_within(Span range) const;

 private:
  void open(std::string& out, std::size_t mark);
  void close(std::string& out, std::size_t mark);
  void append_text(std::string& out, Span span) const;

  std::string_view text_;
  std::vector<Mark> marks_;         // by start; the longer first
  std::vector<bool> begun_;         // has a first piece
  std::vector<std::size_t> active_; // indexes of the marks around the current place, outermost first
  std::size_t next_ = 0;            // the first mark that has not come up yet
};

}  // namespace debunk::report
