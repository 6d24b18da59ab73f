#include "archive/find_byte.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace debunk::archive {
namespace {

TEST(FindByte, AsItsTwin) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 200, 'x');
    for (char& c : text) c = random() % 40 == 0 ? "\"\\\n"[random() % 3] : static_cast<char>(random());
    for (std::size_t from = 0; from <= text.size(); from += 1 + random() % 9) {
      ASSERT_EQ(find_byte(text, from, '"', '\\', '\n'), find_byte_plainly(text, from, '"', '\\', '\n'));
    }
  }
}

}  // namespace
}  // namespace debunk::archive
