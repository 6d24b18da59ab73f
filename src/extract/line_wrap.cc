#include "extract/line_wrap.h"

#include <algorithm>
#include <vector>

#include "extract/line_shape.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

constexpr std::size_t k_narrowest = 30, k_widest = 160;
constexpr std::size_t k_longest = 1000;   // bytes that are counted: longer lines are surely not wrapped

struct Pair {
  std::size_t length, with_next_word;
  bool ends_sentence, lower, upper;
};

std::size_t length_of(std::string_view text, Span span) { return text::count_characters(text.substr(span.start, std::min(span.size(), k_longest))); }

/// Characters of the first word: what would have had to fit on the line before. Scripts without spaces wrap after any character.
std::size_t first_word_length(std::string_view text, Span line) {
  const std::string_view start = text.substr(line.start, std::min<std::size_t>(line.size(), 60));
  if (is_spaceless(start)) return 1;
  return text::count_characters(start.substr(0, start.find(' ')));
}

}  // namespace

LineWrap::LineWrap(std::string_view text, std::span<const Line> first) {
  std::vector<Pair> pairs;
  std::vector<std::size_t> lengths;
  for (std::size_t i = 0; i + 1 < first.size(); ++i) {
    const Line &line = first[i], &next = first[i + 1];
    if (line.ends_paragraph || line.span.empty() || next.span.empty()) continue;
    const std::size_t length = length_of(text, line.span);
    const LineStart start = start_of(text, next.span);
    pairs.push_back({length, length + 1 + first_word_length(text, next.span), ends_sentence(text, line.span), start == LineStart::lower,
                     start == LineStart::upper});
    lengths.push_back(length);
  }
  if (pairs.empty()) return;
  // A single long line (an address, a table) is no measure: the width is that of the 95th of a hundred.
  const auto widest = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 95 / 100);
  std::ranges::nth_element(lengths, widest);
  const std::size_t width = *widest;
  if (width < k_narrowest || width > k_widest) return;
  std::size_t full = 0, inside = 0, lower = 0, upper = 0;
  for (const Pair& pair : pairs) {
    if (pair.with_next_word <= width) continue;
    ++full;
    inside += !pair.ends_sentence;
    lower += pair.lower;
    upper += pair.upper;
  }
  const bool begins_inside = lower + upper > 0 ? lower * 10 >= (lower + upper) * 4 : pairs.size() >= 4;
  if (full * 10 >= pairs.size() * 6 && inside * 2 >= full && begins_inside) width_ = width;
}

bool LineWrap::joins(std::string_view text, const Line& line, const Line& next) const {
  if (list_marker(text, next.span) != 0) return false;
  const LineStart start = start_of(text, next.span);
  if (start == LineStart::quoted) return start_of(text, line.span) == LineStart::quoted;
  if (!is_wrapped()) return start == LineStart::lower && line.span.size() >= 40 && !ends_clause(text, line.span);
  if (next.indent >= line.indent + 2 && start != LineStart::lower) return false;
  const bool had_room = length_of(text, line.span) + 1 + first_word_length(text, next.span) <= width_ - width_ / 8;
  return !had_room || (start == LineStart::lower && !ends_sentence(text, line.span));
}

}  // namespace debunk::extract
