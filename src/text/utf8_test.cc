#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/utf8_vector.h"

namespace debunk::text {
namespace {

/// The twins must agree: on every sequence of up to four bytes that begins a character, at every place of a block, and on random mixes.
void expect_twins_agree(const std::string& bytes) {
  const bool valid = valid_prefix(bytes) == bytes.size();
  EXPECT_EQ(is_valid(bytes), valid);
  if (has_vector_validation()) {
    ASSERT_EQ(is_valid_by_vector(bytes), valid) << testing::PrintToString(bytes);
  }
}

TEST(Utf8, TwinsAgreeOnEveryPairAndTriple) {
  const std::string edges =
      std::string("\x00\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xF7\xF8\xFF", 27);
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 256; ++b) expect_twins_agree({static_cast<char>(a), static_cast<char>(b)});
  for (const char a : edges)
    for (const char b : edges)
      for (const char c : edges)
        for (const char d : edges) expect_twins_agree({a, b, c, d});
}

TEST(Utf8, TwinsAgreeAtEveryPlaceOfABlock) {
  for (const std::string piece : {"é", "日", "\U0001F600", "\xE6\x97", "\xF0\x9F\x98", "\x80", "\xED\xA0\x80", "\xC0\x80", "\xF4\x90\x80\x80"})
    for (std::size_t before = 0; before < 130; ++before)
      for (const std::size_t after : {0U, 1U, 15U, 16U, 64U, 100U}) expect_twins_agree(std::string(before, 'a') + piece + std::string(after, 'b'));
}

TEST(Utf8, TwinsAgreeOnRandomMixes) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) {
      append(text, static_cast<char32_t>(random() % 2 == 0 ? random() % 0x80 : random() % 4 == 0 ? random() % 0x110000 : random() % 0x3000));
    }
    if (!text.empty() && random() % 2 == 0) text[random() % text.size()] = static_cast<char>(random() % 256);
    if (!text.empty() && random() % 4 == 0) text.resize(random() % text.size());
    expect_twins_agree(text);
  }
}

}  // namespace
}  // namespace debunk::text
