#include "extract/plain_blocks.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "extract/structure.h"

namespace debunk::extract {
namespace {

TEST(PlainBlocks, AreTheSameForWhoeverAsksFirst) {
  const std::string text = "A headline of the harbour\n\nThe first paragraph says something.\n\nThe second one says more.\n";
  for (int round = 0; round < 50; ++round) {
    const PlainBlocks blocks;
    std::array<const std::vector<Block>*, 4> seen{};
    {
      std::vector<std::jthread> threads;
      for (auto& one : seen) threads.emplace_back([&blocks, &text, &one] { one = &blocks.of(text); });
    }
    for (const auto* one : seen) EXPECT_EQ(one, seen[0]);
    const std::vector<Block> expected = find_blocks(text);
    ASSERT_EQ(seen[0]->size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ((*seen[0])[i].span, expected[i].span);
      EXPECT_EQ((*seen[0])[i].kind, expected[i].kind);
    }
  }
}

}  // namespace
}  // namespace debunk::extract
