#include "text/count_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace debunk::text {
namespace {

TEST(CountBytes, CountsAsOneByOneWhateverTheSize) {
  std::string bytes;
  for (unsigned i = 0; i < 300; ++i) {
    const auto is = [](unsigned char byte) { return static_cast<std::uint8_t>((byte < 0x20) | (byte == 0xFF)); };
    EXPECT_EQ(count_bytes(bytes, is), std::ranges::count_if(bytes, [&](char byte) { return is(static_cast<unsigned char>(byte)) != 0; })) << i;
    bytes += static_cast<char>(i * 37 % 5 == 0 ? i * i : 0xFF);
  }
}

TEST(CountBytes, ABlockOfNothingElse) {
  EXPECT_EQ(count_bytes(std::string(64 * 1000 + 3, '\n'), [](unsigned char byte) { return static_cast<std::uint8_t>(byte == '\n'); }), 64'003u);
}

}  // namespace
}  // namespace debunk::text
