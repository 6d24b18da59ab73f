#include "text/quotations.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::text {
namespace {

/// Two apostrophes that stand for one double mark, as typewriters had it: ''…''. No character of a text.
constexpr char32_t k_doubled = 0x110000;

/// The closing marks that may answer an opening one. U+201C closes in German („…“), U+201D opens in Swedish and Finnish (”…”),
/// » opens in German and Danish books (»…«).
std::u32string_view closers(char32_t open) {
  switch (open) {
    case U'"': return U"\"\u201D";
    case U'\u201C': return U"\u201D\"";
    case U'\u201D': return U"\u201D";
    case U'\u201E': return U"\u201C\u201D\"";
    case U'\u201F': return U"\u201D";
    case U'\u00AB': return U"\u00BB";
    case U'\u00BB': return U"\u00AB\u00BB";
    case U'\u2039': return U"\u203A";
    case U'\u203A': return U"\u2039";
    case U'\u2018': return U"\u2019";
    case U'\u201A': return U"\u2018\u2019";
    case U'\'': return U"'";
    case U'\u300C': return U"\u300D";
    case U'\u300E': return U"\u300F";
    case U'\u300A': return U"\u300B";
    case U'\u3008': return U"\u3009";
    case U'\uFF02': return U"\uFF02";
    case U'\u301D': return U"\u301E\u301F";
    case k_doubled: return {&k_doubled, 1};
    default: return {};
  }
}

struct Finder {
  std::string_view text;
  std::span<const Mark> marks;  // of one block
  Span block;

  bool word_before(std::size_t offset) const {
    if (offset <= block.start) return false;
    return character_info(decode_before(text, offset).character).is(k_letter | k_digit | k_mark);
  }
  bool word_after(std::size_t offset) const {
    if (offset >= block.end) return false;
    return character_info(decode(text, offset).character).is(k_letter | k_digit);
  }
  std::size_t after(const Mark& mark) const { return mark.start + (mark.character == k_doubled ? 2 : decode(text, mark.start).length); }

  /// Single marks are apostrophes more often than not: they open only before a word and after none.
  bool opens(const Mark& mark) const {
    if (closers(mark.character).empty()) return false;
    if (mark.character == U'\'' || mark.character == U'\u2018') return !word_before(mark.start) && word_after(after(mark));
    if (mark.character == U'"' || mark.character == k_doubled) return !word_before(mark.start) || word_after(after(mark));
    if (mark.character == U'\u201D' || mark.character == U'\u00BB' || mark.character == U'\u203A')
      return !word_before(mark.start) && word_after(after(mark));
    return true;
  }

  bool closes(const Mark& mark, char32_t open) const {
    if (closers(open).find(mark.character) == std::u32string_view::npos) return false;
    if (mark.character == U'\'' || mark.character == U'\u2019') return !word_after(after(mark));
    return true;
  }

  /// An apostrophe at the start of a word ('90s), a mark that ends a quotation of the paragraph before: where nothing closes it, it opened nothing.
  static bool may_be_none(char32_t open) { return open == U'\'' || open == U'\u2018' || open == U'\u201D' || open == U'\u00BB'; }

  void find(std::vector<Quotation>& found) const {
    for (std::size_t i = 0; i < marks.size();) {
      if (!opens(marks[i])) {
        ++i;
        continue;
      }
      const std::size_t close = closing(i);
      const bool closed = close < marks.size();
      if (!closed && may_be_none(marks[i].character)) {
        ++i;
        continue;
      }
      Quotation quotation;
      quotation.closed = closed;
      quotation.inner.start = after(marks[i]);
      quotation.inner.end = closed ? marks[close].start : block.end;
      quotation.outer = {marks[i].start, closed ? after(marks[close]) : block.end};
      found.push_back(quotation);
      if (!closed) return;
      i = close + 1;
    }
  }

  /// Index of the mark that closes marks[open], skipping quotations of other kinds nested inside; marks.size() if none does.
  std::size_t closing(std::size_t open) const {
    // After what may be an apostrophe the search begins again, so it must not go on to the end each time.
    constexpr std::size_t k_farthest = 1000;  // marks
    std::size_t depth = 0;
    const char32_t character = marks[open].character;
    const std::size_t last = may_be_none(character) ? std::min(marks.size(), open + k_farthest) : marks.size();
    for (std::size_t i = open + 1; i < last; ++i) {
      if (closes(marks[i], character)) {
        if (depth == 0) return i;
        --depth;
      } else if (marks[i].character == character && opens(marks[i])) {
        ++depth;
      }
    }
    return marks.size();
  }
};

/// `marks` with each two apostrophes that touch as one.
std::vector<Mark> with_doubled(const std::vector<Mark>& marks) {
  std::vector<Mark> joined;
  joined.reserve(marks.size());
  for (const Mark& mark : marks) {
    const bool touches = !joined.empty() && mark.character == U'\'' && joined.back().character == U'\'' && joined.back().start + 1 == mark.start;
    if (touches)
      joined.back().character = k_doubled;
    else
      joined.push_back(mark);
  }
  return joined;
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Mark>& all_marks, const std::vector<Block>& blocks) {
  const std::vector<Mark> marks = with_doubled(all_marks);
  std::vector<Quotation> found;
  std::size_t first = 0;
  for (const Block& block : blocks) {
    while (first < marks.size() && marks[first].start < block.span.start) ++first;
    std::size_t last = first;
    while (last < marks.size() && marks[last].start < block.span.end) ++last;
    if (last > first) Finder{text, std::span(marks).subspan(first, last - first), block.span}.find(found);
    first = last;
  }
  return found;
}

bool is_quoted(std::span<const Quotation> quotations, Span span) {
  const auto after = std::upper_bound(quotations.begin(), quotations.end(), span.start,
                                      [](std::size_t start, const Quotation& quotation) { return start < quotation.outer.start; });
  return after != quotations.begin() && std::prev(after)->outer.contains(span);
}

}  // namespace debunk::text
