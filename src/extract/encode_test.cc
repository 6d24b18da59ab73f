#include "extract/encode.h"

#include <gtest/gtest.h>

namespace debunk::extract {
namespace {

TEST(Encode, WritesTheBytesOfTheEncoding) {
  EXPECT_EQ(encode("café", "UTF-8"), "café");
  EXPECT_EQ(encode("café", "windows-1252"), "caf\xE9");
  EXPECT_EQ(encode("“да”", "windows-1251"), "\x93\xE4\xE0\x94");
  EXPECT_EQ(encode("日本", "Shift_JIS"), "\x93\xFA\x96\x7B");
  EXPECT_EQ(encode("日本", "EUC-JP"), "\xC6\xFC\xCB\xDC");
  EXPECT_EQ(encode("", "KOI8-R"), "");
}

TEST(Encode, AddsNoByteOrderMarkAndKeepsTheByteOrder) {
  EXPECT_EQ(encode("a\u20AC", "UTF-16LE"), std::string("a\0\xAC\x20", 4));
  EXPECT_EQ(encode("a\u20AC", "UTF-16BE"), std::string("\0a\x20\xAC", 4));
  EXPECT_EQ(encode("\U0001F600", "UTF-16LE"), std::string("\x3D\xD8\x00\xDE", 4));
  EXPECT_EQ(encode("\U0001F600", "UTF-32BE"), std::string("\x00\x01\xF6\x00", 4));
}

TEST(Encode, RefusesWhatDoesNotFit) {
  EXPECT_EQ(encode("naïve Ж", "windows-1252"), std::nullopt);
  EXPECT_EQ(encode("\U0001F600", "Shift_JIS"), std::nullopt);
  EXPECT_EQ(encode("\uFF21", "windows-1252"), std::nullopt) << "a full-width letter is not its ASCII letter";
}

TEST(Encode, RefusesEncodingsWithShiftStates) { EXPECT_EQ(encode("", "ISO-2022-JP"), std::nullopt); }

TEST(Encode, UnknownNameIsABadProgram) { EXPECT_THROW((void)encode("a", "no-such-encoding"), std::logic_error); }

TEST(Encode, WritesMoreThanOnePiece) {
  std::string text;
  while (text.size() < (std::size_t{1} << 24) + 100) text += "ж5";
  const auto bytes = encode(text, "windows-1251");
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->size(), text.size() / 3 * 2);
}

}  // namespace
}  // namespace debunk::extract
