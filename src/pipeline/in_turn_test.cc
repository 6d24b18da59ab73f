#include "pipeline/in_turn.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>

namespace debunk::pipeline {
namespace {

struct Piece {
  std::size_t number, size;
  std::size_t weight() const { return size; }
};

using Numbers = InTurn<Piece, Piece>;

/// `count` pieces of sizes from 1 to 100.
std::function<std::optional<Piece>()> pieces(std::size_t count) {
  return [count, next = std::size_t{0}]() mutable -> std::optional<Piece> {
    if (next == count) return std::nullopt;
    const std::size_t number = next++;
    return Piece{number, 1 + number * 7919 % 100};
  };
}

TEST(InTurn, TakesAllInTheirOrderOnAnyNumberOfThreads) {
  for (const std::size_t jobs : {std::size_t{1}, std::size_t{2}, std::size_t{16}}) {
    std::size_t next = 0;
    Numbers({pieces(2000), [](Piece piece) { return piece; }, [&](Piece piece) { return piece.number == next++; }}, {300, 1000}).run(jobs);
    EXPECT_EQ(next, 2000u);
  }
}

TEST(InTurn, WorksOnNoMoreBytesThanItMay) {
  std::atomic<std::size_t> bytes = 0, most = 0;
  const auto work = [&](Piece piece) {
    const std::size_t now = bytes += piece.size;
    for (std::size_t seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
    }
    std::this_thread::yield();
    bytes -= piece.size;
    return piece;
  };
  Numbers({pieces(1000), work, [](Piece) { return true; }}, {150, 1000}).run(8);
  EXPECT_LE(most, 150u);
}

TEST(InTurn, ALargerPieceIsAlone) {
  std::size_t taken = 0;
  Numbers({pieces(100), [](Piece piece) { return piece; }, [&](Piece) { return ++taken > 0; }}, {5, 5}).run(4);
  EXPECT_EQ(taken, 100u);
}

TEST(InTurn, EndsWhenNoMoreIsTaken) {
  std::size_t taken = 0;
  Numbers({pieces(1000), [](Piece piece) { return piece; }, [&](Piece) { return ++taken < 10; }}, {300, 1000}).run(4);
  EXPECT_EQ(taken, 10u);
}

TEST(InTurn, ThrowsWhatAStepThrows) {
  const auto work = [](Piece piece) { return piece.number == 50 ? throw std::runtime_error("fifty") : piece; };
  for (const std::size_t jobs : {std::size_t{1}, std::size_t{4}})
    EXPECT_THROW(Numbers({pieces(1000), work, [](Piece) { return true; }}, {300, 1000}).run(jobs), std::runtime_error);
  const auto take = [](Piece piece) { return piece.number == 50 ? throw std::runtime_error("fifty") : true; };
  EXPECT_THROW(Numbers({pieces(1000), [](Piece piece) { return piece; }, take}, {300, 1000}).run(4), std::runtime_error);
}

}  // namespace
}  // namespace debunk::pipeline
