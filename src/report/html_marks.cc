#include "report/html_marks.h"

#include <algorithm>

#include "report/html_text.h"

namespace debunk::report {
namespace {

/// Marks up to this size are about a word or a character, and show its joiners; a marked paragraph would be torn apart by them.
constexpr std::size_t k_joiners_shown = 48;

}  // namespace

MarkedText::MarkedText(std::string_view valid, std::vector<Mark> marks) : text_(valid), marks_(std::move(marks)), begun_(marks_.size()) {
  std::ranges::stable_sort(
      marks_, [](const Mark& a, const Mark& b) { return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end; });
}

void MarkedText::open(std::string& out, std::size_t mark) {
  const Mark& it = marks_[mark];
  out += "<" + it.element + it.attributes;
  if (!begun_[mark] && !it.id.empty()) out += " id=\"" + it.id + "\"";
  out += ">";
}

void MarkedText::close(std::string& out, std::size_t mark) {
  out += "</" + marks_[mark].element + ">";
  if (!begun_[mark]) out += marks_[mark].after;
  begun_[mark] = true;
}

void MarkedText::append_text(std::string& out, Span span) const {
  const std::string_view piece = text_.substr(span.start, span.size());
  if (active_.empty()) return append_plain(out, piece);
  const auto is_short = [&](std::size_t mark) { return marks_[mark].span.size() <= k_joiners_shown; };
  append_visible(out, piece, std::ranges::any_of(active_, is_short));
}

std::string MarkedText::html(Span range) {
  std::string out;
  std::erase_if(active_, [&](std::size_t mark) { return marks_[mark].span.end <= range.start; });
  std::size_t opened = 0;  // of active_, from the outside
  for (std::size_t at = range.start; at < range.end;) {
    for (; next_ < marks_.size() && marks_[next_].span.start <= at; ++next_)
      if (marks_[next_].span.end > at) active_.push_back(next_);
    while (opened < active_.size()) open(out, active_[opened++]);

    std::size_t stop = next_ < marks_.size() ? std::min(range.end, marks_[next_].span.start) : range.end;
    for (const std::size_t mark : active_) stop = std::min(stop, marks_[mark].span.end);
    append_text(out, {at, stop});
    at = stop;

    // What ends here closes, and so does what lies inside it and goes on: that is opened again before the next character.
    const auto is_over = [&](std::size_t mark) { return marks_[mark].span.end <= at; };
    const auto outermost = static_cast<std::size_t>(std::ranges::find_if(active_, is_over) - active_.begin());
    while (opened > outermost) close(out, active_[--opened]);
    std::erase_if(active_, is_over);
  }
  while (opened > 0) close(out, active_[--opened]);
  return out;
}

bool MarkedText::lies_within(Span range) const {
  for (std::size_t i = next_; i < marks_.size() && marks_[i].span.start < range.end; ++i)
    if (range.contains(marks_[i].span)) return true;
  return false;
}

}  // namespace debunk::report
