// Myers, "An O(ND) difference algorithm and its variations" (1986), on lines, between the common beginning and the common end. Fixes
// change few lines; where more than k_most_changes differ, what lies between is shown as one change instead.
#include "cli/diff.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "cli/quoted.h"

namespace debunk::cli {
namespace {

constexpr std::size_t k_context = 3;
constexpr std::ptrdiff_t k_most_changes = 1000;

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines [a_start, a_end) became [b_start, b_end).
struct Change {
  std::size_t a_start, a_end, b_start, b_end;
};

/// The changes between a[a0, a1) and b[b0, b1), whose first and last lines differ.
std::vector<Change> changes_between(const Lines& a, std::size_t a0, std::size_t a1, const Lines& b, std::size_t b0, std::size_t b1) {
  if (a0 == a1 && b0 == b1) return {};
  const std::ptrdiff_t n = static_cast<std::ptrdiff_t>(a1 - a0), m = static_cast<std::ptrdiff_t>(b1 - b0);
  const std::ptrdiff_t most = std::min(n + m, k_most_changes);
  std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);  // by diagonal x - y, from -most - 1 on
  const auto at = [&](std::ptrdiff_t diagonal) -> std::ptrdiff_t& { return furthest[static_cast<std::size_t>(diagonal + most + 1)]; };
  std::vector<std::vector<std::ptrdiff_t>> rounds;  // what `furthest` was before each round, diagonals -d … d
  for (std::ptrdiff_t d = 0; d <= most; ++d) {
    rounds.emplace_back(furthest.begin() + (most + 1 - d - 1), furthest.begin() + (most + 1 + d + 2));
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && a[a0 + static_cast<std::size_t>(x)] == b[b0 + static_cast<std::size_t>(x - k)]) ++x;
      at(k) = x;
      if (x < n || x - k < m) continue;

      // Back from the end, one inserted or deleted line for each round.
      std::vector<Change> changes;
      std::ptrdiff_t to_x = n, to_y = m;
      for (std::ptrdiff_t round = d; round > 0; --round) {
        const std::vector<std::ptrdiff_t>& before = rounds[static_cast<std::size_t>(round)];
        const auto was = [&](std::ptrdiff_t diagonal) { return before[static_cast<std::size_t>(diagonal + round + 1)]; };
        const std::ptrdiff_t diagonal = to_x - to_y;
        const bool inserted = diagonal == -round || (diagonal != round && was(diagonal - 1) < was(diagonal + 1));
        const std::ptrdiff_t from_x = was(inserted ? diagonal + 1 : diagonal - 1), from_y = from_x - (inserted ? diagonal + 1 : diagonal - 1);
        const Change change{a0 + static_cast<std::size_t>(from_x), a0 + static_cast<std::size_t>(from_x + !inserted), b0 + static_cast<std::size_t>(from_y),
                            b0 + static_cast<std::size_t>(from_y + inserted)};
        if (!changes.empty() && changes.back().a_start == change.a_end && changes.back().b_start == change.b_end) {
          changes.back().a_start = change.a_start;
          changes.back().b_start = change.b_start;
        } else {
          changes.push_back(change);
        }
        to_x = from_x;
        to_y = from_y;
      }
      std::ranges::reverse(changes);
      return changes;
    }
  }
  return {{a0, a1, b0, b1}};
}

void append_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t start, std::size_t end) {
  const std::size_t count = end - start;
  const std::string first = std::to_string(count == 0 ? start : start + 1);
  return count == 1 ? first : first + "," + std::to_string(count);
}

std::string file_name(std::string_view path) { return one_line(path) == path ? std::string(path) : quoted(path); }

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines a = lines_of(before), b = lines_of(after);
  std::size_t start = 0, a_end = a.size(), b_end = b.size();
  while (start < a_end && start < b_end && a[start] == b[start]) ++start;
  while (a_end > start && b_end > start && a[a_end - 1] == b[b_end - 1]) {
    --a_end;
    --b_end;
  }
  const std::vector<Change> changes = changes_between(a, start, a_end, b, start, b_end);

  std::string out = "--- " + file_name(path) + "\n+++ " + file_name(path) + "\n";
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() && changes[last + 1].a_start - changes[last].a_end <= 2 * k_context) ++last;
    const std::size_t lead = std::min(k_context, changes[first].a_start), tail = std::min(k_context, a.size() - changes[last].a_end);
    out += "@@ -" + range(changes[first].a_start - lead, changes[last].a_end + tail) + " +" + range(changes[first].b_start - lead, changes[last].b_end + tail) + " @@\n";
    std::size_t line = changes[first].a_start - lead;
    for (std::size_t i = first; i <= last; ++i) {
      for (; line < changes[i].a_start; ++line) append_line(out, ' ', a[line]);
      for (; line < changes[i].a_end; ++line) append_line(out, '-', a[line]);
      for (std::size_t added = changes[i].b_start; added < changes[i].b_end; ++added) append_line(out, '+', b[added]);
    }
    for (; line < changes[last].a_end + tail; ++line) append_line(out, ' ', a[line]);
    first = last + 1;
  }
  return out;
}

}  // namespace debunk::cli
