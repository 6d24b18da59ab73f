#include "language/tree.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace debunk::language {
namespace {

std::int64_t score_of(const std::vector<std::int32_t>& scores, const std::vector<std::uint32_t>& heads) {
  std::int64_t sum = 0;
  for (std::size_t d = 1; d < heads.size(); ++d) sum += scores[d * heads.size() + heads[d]];
  return sum;
}

bool is_tree(const std::vector<std::uint32_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t d = 1; d < heads.size(); ++d) {
    roots += heads[d] == 0;
    std::size_t at = d, steps = 0;
    while (at != 0 && steps++ < heads.size()) at = heads[at];
    if (at != 0) return false;
  }
  return roots == 1;
}

/// Of all ways to give heads, the best that is a tree with one root.
std::int64_t best_of_all(const std::vector<std::int32_t>& scores, std::vector<std::uint32_t>& heads, std::size_t d) {
  if (d == heads.size()) return is_tree(heads) ? score_of(scores, heads) : INT64_MIN;
  std::int64_t best = INT64_MIN;
  for (std::uint32_t h = 0; h < heads.size(); ++h) {
    if (h == d) continue;
    heads[d] = h;
    best = std::max(best, best_of_all(scores, heads, d + 1));
  }
  return best;
}

TEST(BestTree, IsTheBestOfAllTreesWithOneRoot) {
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    const std::size_t n = 2 + static_cast<std::size_t>(round) % 5;
    std::vector<std::int32_t> scores(n * n);
    for (std::int32_t& score : scores) score = static_cast<std::int32_t>(random() % (round % 2 ? 10 : 1000)) - 5;
    std::vector<std::uint32_t> heads(n, 0), tried(n, 0);
    best_tree(scores, heads);
    ASSERT_TRUE(is_tree(heads)) << round;
    EXPECT_EQ(score_of(scores, heads), best_of_all(scores, tried, 1)) << round;
  }
}

TEST(BestTree, OfManyTokensIsATree) {
  std::mt19937 random(2);
  for (const std::size_t n : {2u, 50u, 129u}) {
    std::vector<std::int32_t> scores(n * n);
    for (std::int32_t& score : scores) score = static_cast<std::int32_t>(random());
    std::vector<std::uint32_t> heads(n, 0);
    best_tree(scores, heads);
    EXPECT_TRUE(is_tree(heads));
  }
  // Every token would rather hang on its neighbour: one great cycle.
  const std::size_t n = 129;
  std::vector<std::int32_t> scores(n * n, -1000);
  for (std::size_t d = 1; d < n; ++d) scores[d * n + (d == 1 ? n - 1 : d - 1)] = 1000;
  std::vector<std::uint32_t> heads(n, 0);
  best_tree(scores, heads);
  EXPECT_TRUE(is_tree(heads));
}

}  // namespace
}  // namespace debunk::language
