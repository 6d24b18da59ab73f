// The lines of a text, whatever ends them: LF, CR, CRLF, NEL, VT, FF, U+2028, U+2029. Each kind of end is searched with memchr and
// only once over the text, so a text without the rare ones costs little more than finding its line feeds.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "debunk/span.h"

namespace debunk::extract {

struct Line {
  Span span;                      ///< without white space at its ends
  std::size_t indent = 0;         ///< bytes of white space in front
  bool ends_paragraph = false;    ///< U+2029 or a form feed follows, or the text ends
};

class Lines {
 public:
  explicit Lines(std::string_view text);

  /// The next line, empty ones included; false at the end of the text.
  bool next(Line& line);

  std::size_t at() const { return at_; }

 private:
  struct Ending {
    std::string_view bytes;
    std::size_t key;            ///< the byte of `bytes` that is rare enough to search for
    bool ends_paragraph;
    std::size_t next = 0;       ///< where it comes next; npos if nowhere
  };
  void find(Ending& ending, std::size_t from) const;
  void find_other();

  std::string_view text_;
  std::size_t at_ = 0;
  std::array<Ending, 7> endings_;  ///< line feeds first
  std::size_t other_ = 1;          ///< which of the other kinds comes next: asked only when one was passed, not for every line
};

}  // namespace debunk::extract
