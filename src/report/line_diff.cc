#include "report/line_diff.h"

#include <algorithm>

namespace debunk::report {
namespace {

constexpr std::size_t k_most_edits = 2000;  ///< the trace of the search takes half its square in memory

using Lines = std::vector<std::string_view>;

/// The furthest old line on each diagonal (new line minus old line), for one number of edits d: diagonals -d, -d + 2, …, d.
struct Front {
  std::vector<std::size_t> furthest;
  std::size_t& at(std::ptrdiff_t diagonal, std::size_t d) {
    return furthest[static_cast<std::size_t>(diagonal + static_cast<std::ptrdiff_t>(d)) / 2];
  }
};

void add_edit(std::vector<Change>& backwards, std::size_t before, std::size_t removed, std::size_t after, std::size_t added) {
  if (!backwards.empty() && backwards.back().before == before + removed && backwards.back().after == after + added) {
    Change& last = backwards.back();
    last = {before, last.removed + removed, after, last.added + added};
  } else {
    backwards.push_back({before, removed, after, added});
  }
}

struct Step {
  bool adds = false;   ///< a new line, else an old one is removed
  std::size_t x = 0;   ///< the old line after the step
};

/// The best last step onto `diagonal` with d edits: a line added comes from the diagonal below, a line removed from the one above.
Step step_onto(std::vector<Front>& fronts, std::ptrdiff_t diagonal, std::size_t d) {
  const auto edge = static_cast<std::ptrdiff_t>(d);
  Front& fewer = fronts[d - 1];
  const bool adds = diagonal == edge || (diagonal != -edge && fewer.at(diagonal - 1, d - 1) > fewer.at(diagonal + 1, d - 1));
  return {adds, adds ? fewer.at(diagonal - 1, d - 1) : fewer.at(diagonal + 1, d - 1) + 1};
}

/// The changes between two texts whose first lines differ and whose last lines differ.
std::vector<Change> search(const Lines& before, const Lines& after, Change whole) {
  const std::size_t n = whole.removed, m = whole.added;
  const auto goal = static_cast<std::ptrdiff_t>(m) - static_cast<std::ptrdiff_t>(n);
  const auto same = [&](std::size_t x, std::ptrdiff_t diagonal) {
    const std::ptrdiff_t y = static_cast<std::ptrdiff_t>(x) + diagonal;
    return x < n && y >= 0 && y < static_cast<std::ptrdiff_t>(m) && before[whole.before + x] == after[whole.after + static_cast<std::size_t>(y)];
  };
  std::vector<Front> fronts;
  for (bool done = false; !done;) {
    const std::size_t d = fronts.size();
    if (d > k_most_edits) return {whole};
    fronts.push_back({std::vector<std::size_t>(d + 1)});
    const auto edge = static_cast<std::ptrdiff_t>(d);
    for (std::ptrdiff_t diagonal = -edge; diagonal <= edge; diagonal += 2) {
      std::size_t x = d == 0 ? 0 : step_onto(fronts, diagonal, d).x;
      while (same(x, diagonal)) ++x;
      fronts[d].at(diagonal, d) = x;
      done = done || (diagonal == goal && x >= n);
    }
  }
  std::vector<Change> backwards;
  std::ptrdiff_t diagonal = goal;
  for (std::size_t d = fronts.size() - 1; d > 0; --d) {
    const Step step = step_onto(fronts, diagonal, d);
    const auto y = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(step.x) + diagonal);
    if (step.adds)
      add_edit(backwards, whole.before + step.x, 0, whole.after + y - 1, 1);
    else
      add_edit(backwards, whole.before + step.x - 1, 1, whole.after + y, 0);
    diagonal += step.adds ? -1 : 1;
  }
  std::ranges::reverse(backwards);
  return backwards;
}

}  // namespace

std::vector<Change> changes_between(const Lines& before, const Lines& after) {
  std::size_t head = 0, tail = 0;
  const std::size_t most = std::min(before.size(), after.size());
  while (head < most && before[head] == after[head]) ++head;
  while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const Change whole{head, before.size() - head - tail, head, after.size() - head - tail};
  if (whole.removed == 0 && whole.added == 0) return {};
  if (whole.removed == 0 || whole.added == 0) return {whole};
  return search(before, after, whole);
}

}  // namespace debunk::report
