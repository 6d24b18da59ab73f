#include "archive/csv.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "archive/find_byte.h"

namespace debunk::archive {
namespace {

/// Size of a quoted cell with both its quotation marks, from its first one on; 0: it is none; npos: the text ends before that is known.
std::size_t quoted_size(std::string_view text, char separator, bool is_all, bool& has_pairs) {
  has_pairs = false;
  for (std::size_t at = text.find('"', 1); at != std::string_view::npos; at = text.find('"', at + 2)) {
    if (at + 1 == text.size()) return is_all ? at + 1 : std::string_view::npos;
    const char behind = text[at + 1];
    if (behind == separator || behind == '\n') return at + 1;
    if (behind == '\r') return at + 2 < text.size() ? text[at + 2] == '\n' ? at + 1 : 0 : is_all ? at + 1 : std::string_view::npos;
    if (behind != '"') return 0;
    has_pairs = true;
  }
  return std::string_view::npos;
}

}  // namespace

CsvRow read_csv_row(std::string_view text, char separator, bool is_all, std::vector<CsvCell>& cells) {
  cells.clear();
  CsvRow row;
  for (std::size_t at = 0;; ++at) {
    CsvCell cell{at, 0, false};
    std::size_t end = at;
    const std::size_t quoted = text.substr(at).starts_with('"') ? quoted_size(text.substr(at), separator, is_all, cell.has_pairs) : 0;
    if (quoted == std::string_view::npos) break;
    if (quoted > 0) {
      cell.start = at + 1;
      cell.size = quoted - 2;
      end = at + quoted;
      if (text.substr(end).starts_with('\r')) ++end;
    } else {
      cell.has_pairs = false;
      end = find_byte(text, at, separator, '\n', '\n');
      cell.size = end - at - (end > at && end < text.size() && text[end] == '\n' && text[end - 1] == '\r' ? 1 : 0);
    }
    if (end >= text.size() && !is_all) break;
    if (++row.columns <= k_most_columns) cells.push_back(cell);
    if (end >= text.size() || text[end] == '\n') {
      row.size = std::min(end + 1, text.size());
      return row;
    }
    at = end;
  }
  row.state = CsvRow::cut_off;
  row.size = text.size();
  return row;
}

std::string_view undo_pairs(std::span<char> cell) {
  const std::string_view text(cell.data(), cell.size());
  std::size_t in = 0, out = 0;
  while (in < text.size()) {
    const std::size_t pair = text.find("\"\"", in), end = pair == std::string_view::npos ? text.size() : pair + 1;
    std::memmove(cell.data() + out, cell.data() + in, end - in);
    out += end - in;
    in = std::min(end + 1, text.size());
  }
  return text.substr(0, out);
}

char separator_of(std::string_view first_row) {
  constexpr std::string_view k_separators = ",;\t|";
  std::array<std::size_t, k_separators.size()> counts{};
  bool is_quoted = false;
  for (const char c : first_row) {
    const std::size_t separator = k_separators.find(c);
    if (c == '"') is_quoted = !is_quoted;
    if (separator != std::string_view::npos && !is_quoted) ++counts[separator];
  }
  return k_separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace debunk::archive
