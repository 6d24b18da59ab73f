#include "report/line_diff.h"

#include <gtest/gtest.h>

#include <random>

namespace debunk::report {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view letters) {
  Lines lines;
  for (std::size_t i = 0; i < letters.size(); ++i) lines.push_back(letters.substr(i, 1));
  return lines;
}

Lines patched(const Lines& before, const Lines& after, const std::vector<Change>& changes) {
  Lines out;
  std::size_t at = 0;
  for (const Change& change : changes) {
    while (at < change.before) out.push_back(before[at++]);
    at += change.removed;
    for (std::size_t i = 0; i < change.added; ++i) out.push_back(after[change.after + i]);
  }
  while (at < before.size()) out.push_back(before[at++]);
  return out;
}

std::size_t edits(const std::vector<Change>& changes) {
  std::size_t count = 0;
  for (const Change& change : changes) count += change.removed + change.added;
  return count;
}

/// Lines that stay, by dynamic programming: the slow twin.
std::size_t common(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
  return best[a.size()][b.size()];
}

TEST(LineDiff, MakesTheNewTextWithTheFewestEdits) {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    std::string a, b;
    for (std::size_t j = random() % 12; j > 0; --j) a += static_cast<char>('a' + random() % 4);
    for (std::size_t j = random() % 12; j > 0; --j) b += static_cast<char>('a' + random() % 4);
    const Lines before = lines_of(a), after = lines_of(b);
    const std::vector<Change> changes = changes_between(before, after);
    ASSERT_EQ(patched(before, after, changes), after) << a << " " << b;
    ASSERT_EQ(edits(changes), before.size() + after.size() - 2 * common(before, after)) << a << " " << b;
    for (std::size_t j = 1; j < changes.size(); ++j) ASSERT_LT(changes[j - 1].before + changes[j - 1].removed, changes[j].before) << a << " " << b;
  }
}

TEST(LineDiff, NothingInCommonIsOneChange) {
  std::vector<std::string> kept;
  for (int i = 0; i < 10000; ++i) kept.push_back(std::to_string(i));
  const Lines before(kept.begin(), kept.begin() + 5000), after(kept.begin() + 5000, kept.end());
  const std::vector<Change> changes = changes_between(before, after);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(patched(before, after, changes), after);
}

}  // namespace
}  // namespace debunk::report
