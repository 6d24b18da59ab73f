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
  find_other();
}

void Lines::find(Ending& ending, std::size_t from) const {
  for (std::size_t at = text_.find(ending.bytes[ending.key], from + ending.key); at != std::string_view::npos;
       at = text_.find(ending.bytes[ending.key], at + 1)) {
    ending.next = at - ending.key;
    if (ending.bytes.size() == 1 || text_.compare(ending.next, ending.bytes.size(), ending.bytes) == 0) return;
  }
  ending.next = std::string_view::npos;
}

void Lines::find_other() {
  other_ = 1;
  for (std::size_t i = 1; i < endings_.size(); ++i) {
    if (endings_[i].next < at_) find(endings_[i], at_);
    if (endings_[i].next < endings_[other_].next) other_ = i;
  }
}

bool Lines::next(Line& line) {
  if (at_ >= text_.size()) return false;
  Ending& line_feed = endings_[0];
  const Ending& nearest = line_feed.next < endings_[other_].next ? line_feed : endings_[other_];
  const bool is_last = nearest.next == std::string_view::npos;
  const std::size_t end = is_last ? text_.size() : nearest.next;
  line.span = trimmed(text_, {at_, end});
  line.indent = line.span.start - at_;
  line.ends_paragraph = is_last || nearest.ends_paragraph;
  at_ = is_last ? text_.size() : end + nearest.bytes.size();
  if (!is_last && text_[end] == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
  if (line_feed.next < at_) find(line_feed, at_);
  if (endings_[other_].next < at_) find_other();
  return true;
}

}  // namespace debunk::extract
