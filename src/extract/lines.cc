#include "extract/lines.h"

#include "extract/white_space.h"

namespace debunk::extract {

Lines::Lines(std::string_view text)
    : text_(text),
      endings_{{{"\n", 0, false},
                {"\r", 0, false},
                {"\v", 0, false},
                {"\f", 0, true},
                {"\xC2\x85", 1, false},
                {"\xE2\x80\xA8", 2, false},
                {"\xE2\x80\xA9", 2, true}}} {
  for (Ending& ending : endings_) find(ending, 0);
}

void Lines::find(Ending& ending, std::size_t from) const {
  for (std::size_t at = text_.find(ending.bytes[ending.key], from + ending.key); at != std::string_view::npos;
       at = text_.find(ending.bytes[ending.key], at + 1)) {
    ending.next = at - ending.key;
    if (text_.compare(ending.next, ending.bytes.size(), ending.bytes) == 0) return;
  }
  ending.next = std::string_view::npos;
}

bool Lines::next(Line& line) {
  if (at_ >= text_.size()) return false;
  Ending* nearest = nullptr;
  for (Ending& ending : endings_)
    if (ending.next != std::string_view::npos && (nearest == nullptr || ending.next < nearest->next)) nearest = &ending;
  const std::size_t end = nearest == nullptr ? text_.size() : nearest->next;
  line.span = trimmed(text_, {at_, end});
  line.indent = line.span.start - at_;
  line.ends_paragraph = nearest == nullptr || nearest->ends_paragraph;
  if (nearest == nullptr) {
    at_ = text_.size();
    return true;
  }
  at_ = end + nearest->bytes.size();
  if (text_[end] == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
  for (Ending& ending : endings_)
    if (ending.next < at_) find(ending, at_);
  return true;
}

}  // namespace debunk::extract
