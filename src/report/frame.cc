#include "report/frame.h"

#include <algorithm>
#include <vector>

#include "report/visible.h"
#include "text/utf8.h"
#include "text/width.h"

namespace debunk::report {
namespace {

constexpr std::size_t k_narrowest = 20;  ///< columns that a line of text gets, however narrow the terminal
constexpr std::size_t k_most_lines = 4;

struct Row {
  std::vector<Cell> cells;
  std::size_t width = 0;

  void push_back(Cell cell) {
    width += cell.width;
    cells.push_back(std::move(cell));
  }
};

/// Cells from `from` towards the end of `within`, as long as they fit into `columns`. Marks without width come with what they stand on.
Row cells_after(std::string_view text, std::size_t from, Span within, std::size_t columns, bool marked) {
  Row row;
  const std::size_t most = columns * 8 + 8;  // a heap of combining marks takes no column and still must end
  for (std::size_t at = from; at < within.end && row.cells.size() < most;) {
    Cell cell = cell_at(text, at, marked);
    if (row.width + cell.width > columns) break;
    at += cell.length;
    row.push_back(std::move(cell));
  }
  return row;
}

Row cells_before(std::string_view text, std::size_t from, Span within, std::size_t columns, bool marked) {
  Row row;
  const std::size_t most = columns * 8 + 8;
  for (std::size_t at = from; at > within.start && row.cells.size() < most;) {
    Cell cell = cell_at(text, at - text::decode_before(text, at).length, marked);
    if (row.width + cell.width > columns) break;
    at = cell.offset;
    row.push_back(std::move(cell));
  }
  std::ranges::reverse(row.cells);
  return row;
}

bool is_blank(const Cell& cell) { return cell.shown == " "; }

/// The part before the place: what fits, from a word on, after an ellipsis if it does not start the line.
std::string before_place(std::string_view text, Span line, std::size_t from, std::size_t columns) {
  Row row = cells_before(text, from, line, columns, false);
  std::size_t first = 0;
  std::string out;
  const bool cut = !row.cells.empty() ? row.cells.front().offset > line.start : from > line.start;
  if (cut) {
    std::size_t room = row.width;
    while (first < row.cells.size() && room + 2 > columns) room -= row.cells[first++].width;
    while (first < row.cells.size() && row.cells[first].width == 0) ++first;
    const auto blank = std::find_if(row.cells.begin() + static_cast<std::ptrdiff_t>(first), row.cells.end(), is_blank);
    if (blank != row.cells.end() && blank + 1 != row.cells.end()) {
      first = static_cast<std::size_t>(blank + 1 - row.cells.begin());
      out = "… ";
    } else {
      out = columns >= 1 ? "…" : "";
    }
  }
  for (; first < row.cells.size(); ++first) out += row.cells[first].shown;
  return out;
}

std::string after_place(std::string_view text, Span line, std::size_t from, std::size_t columns) {
  Row row = cells_after(text, from, line, columns, false);
  std::size_t last = row.cells.size();
  std::string end;
  const bool cut = !row.cells.empty() ? row.cells.back().offset + row.cells.back().length < line.end : from < line.end;
  if (cut) {
    std::size_t room = row.width;
    while (last > 0 && room + 2 > columns) room -= row.cells[--last].width;
    std::size_t blank = last;
    while (blank > 0 && !is_blank(row.cells[blank - 1])) --blank;
    if (blank > 1) {
      last = blank - 1;
      end = " …";
    } else {
      end = columns >= 1 ? "…" : "";
    }
  }
  std::string out;
  for (std::size_t i = 0; i < last; ++i) out += row.cells[i].shown;
  return out + end;
}

std::size_t width_of(std::string_view text) { return text::display_width(text); }

struct Drawn {
  std::string line;
  std::size_t caret_start = 0;
  std::size_t caret_width = 0;
};

/// One line of the file with the part `mark` of it, at most `columns` wide; a longer mark loses its middle.
Drawn draw(std::string_view text, Span line, Span mark, std::size_t columns, std::size_t label_width) {
  constexpr std::size_t least_context = 12;  // on each side, if there is as much
  const std::size_t context =
      cells_before(text, mark.start, line, least_context, false).width + cells_after(text, mark.end, line, least_context, false).width;
  const std::size_t room = columns - std::min(columns - k_narrowest, context);
  std::string marked;
  std::size_t marked_width = 0;
  const Row whole = cells_after(text, mark.start, mark, room, true);
  const std::size_t reached = whole.cells.empty() ? mark.start : whole.cells.back().offset + whole.cells.back().length;
  if (reached == mark.end) {
    for (const Cell& cell : whole.cells) marked += cell.shown;
    marked_width = whole.width;
  } else {
    const Row head = cells_after(text, mark.start, mark, room * 2 / 3 - 3, true);
    const Row tail = cells_before(text, mark.end, mark, room / 3, true);
    for (const Cell& cell : head.cells) marked += cell.shown;
    marked += " … ";
    for (const Cell& cell : tail.cells) marked += cell.shown;
    marked_width = head.width + 3 + tail.width;
  }
  // What the place and its label leave is shared by both sides; what one side does not need goes to the other.
  const std::size_t caret_part = std::max(marked_width, std::min(marked_width + 1 + label_width, columns / 2));
  const std::size_t rest = columns - std::min(columns, marked_width);
  const std::size_t beside = marked_width + 1 + label_width;  // the label stands behind the carets if that leaves the left side enough
  const std::size_t left_most = label_width > 0 && beside + 2 * least_context <= columns ? columns - beside : rest;
  const std::size_t left_available = std::min(left_most, cells_before(text, mark.start, line, rest, false).width);
  const std::size_t right_available = cells_after(text, mark.end, line, rest, false).width;
  const std::size_t left_wanted = (columns - std::min(columns, caret_part)) / 2;
  std::size_t left = std::min(left_available, left_wanted);
  const std::size_t right = std::min(right_available, rest - left);
  left = std::min(left_available, rest - right);
  Drawn drawn;
  drawn.line = before_place(text, line, mark.start, left);
  drawn.caret_start = width_of(drawn.line);
  drawn.caret_width = marked_width;
  if (marked_width == 0) {
    // A combining mark stands on what is before it; an empty place (a line break) behind it.
    if (!mark.empty() && drawn.caret_start > 0) --drawn.caret_start;
    drawn.caret_width = 1;
  }
  drawn.line += marked;
  drawn.line += after_place(text, line, mark.end, right);
  return drawn;
}

void trim_end(std::string& line) {
  while (line.ends_with(' ')) line.pop_back();
}

}  // namespace

std::string frame(const FileText& file, Span span, std::string_view label, const FrameOptions& options) {
  const Palette& palette = options.palette;
  const auto gutter = [&](const std::string& number) {
    return std::string(palette.gutter) + std::string(options.number_width - std::min(options.number_width, number.size()), ' ') + number + " |" +
           std::string(palette.reset);
  };
  const std::size_t columns = std::max(options.width, options.number_width + 3 + k_narrowest) - options.number_width - 3;
  const std::size_t first = file.place(span.start).line;
  // A place that ends with a line break does not reach into the line after it.
  std::size_t last = file.place(span.end).line;
  if (last > first && file.line(last).start == span.end) --last;

  std::string out = gutter("") + "\n";
  for (std::size_t number = first; number <= last; ++number) {
    if (last - first + 1 > k_most_lines && number == first + 2) {
      out += std::string(palette.gutter) + std::string(options.number_width, '.') + std::string(palette.reset) + "\n";
      number = last;
    }
    const Span line = file.line(number);
    const Span mark{std::clamp(span.start, line.start, line.end), std::clamp(span.end, line.start, line.end)};
    const std::string_view here = number == last ? label : std::string_view();
    const Drawn drawn = draw(file.text(), line, mark, columns, width_of(here));
    std::string shown = gutter(std::to_string(number)) + " " + drawn.line;
    trim_end(shown);
    out += shown + "\n";
    if (mark.empty() && first != last && here.empty()) continue;
    out += gutter("") + " " + std::string(drawn.caret_start, ' ') + std::string(palette.mark) + std::string(drawn.caret_width, options.caret);
    if (!here.empty()) {
      const bool fits = drawn.caret_start + drawn.caret_width + 1 + width_of(here) <= columns;
      const std::size_t indent = std::min(drawn.caret_start, columns - std::min(columns, width_of(here)));
      if (fits)
        out += ' ';
      else
        out += std::string(palette.reset) + "\n" + gutter("") + " " + std::string(indent, ' ') + std::string(palette.mark);
      out += here;
    }
    out += std::string(palette.reset) + "\n";
  }
  return out;
}

}  // namespace debunk::report
