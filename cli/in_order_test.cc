#include "cli/in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

namespace debunk::cli {
namespace {

TEST(InOrder, ResultsComeInOrderWhateverTheThreads) {
  for (const std::size_t jobs : {1u, 2u, 7u}) {
    std::vector<std::size_t> taken;
    in_order<std::size_t>(
        500, jobs,
        [](std::size_t i) {
          if (i % 17 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
          return i * i;
        },
        [&](std::size_t i, std::size_t value) {
          EXPECT_EQ(value, i * i);
          taken.push_back(i);
          return true;
        });
    ASSERT_EQ(taken.size(), 500u);
    EXPECT_TRUE(std::ranges::is_sorted(taken));
  }
}

TEST(InOrder, OneSlowPieceDoesNotFillTheMemory) {
  std::atomic<std::size_t> started{0};
  std::atomic<bool> slow_is_done{false};
  std::size_t ahead = 0;
  in_order<int>(
      1000, 2,
      [&](std::size_t i) {
        ++started;
        if (i == 0) {
          std::this_thread::sleep_for(std::chrono::milliseconds(50));
          ahead = started;
          slow_is_done = true;
        }
        return 0;
      },
      [&](std::size_t, int) { return slow_is_done.load(); });
  EXPECT_LE(ahead, 8u);
}

TEST(InOrder, StopsWhenNobodyWantsMore) {
  std::size_t taken = 0;
  std::atomic<std::size_t> started{0};
  in_order<int>(
      100000, 3,
      [&](std::size_t) {
        ++started;
        return 0;
      },
      [&](std::size_t, int) { return ++taken < 5; });
  EXPECT_EQ(taken, 5u);
  EXPECT_LT(started, 100u);
}

TEST(InOrder, WhatIsThrownComesInItsTurn) {
  std::size_t taken = 0;
  const auto run = [&] {
    in_order<int>(
        100, 4,
        [](std::size_t i) -> int {
          if (i == 20) throw std::runtime_error("twenty");
          return 0;
        },
        [&](std::size_t, int) { return ++taken > 0; });
  };
  EXPECT_THROW(run(), std::runtime_error);
  EXPECT_EQ(taken, 20u);
}

TEST(InOrder, NothingToDoIsDone) {
  in_order<int>(
      0, 4, [](std::size_t) { return 0; }, [](std::size_t, int) { return true; });
}

}  // namespace
}  // namespace debunk::cli
