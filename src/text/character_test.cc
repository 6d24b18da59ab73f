#include "text/character.h"

#include <gtest/gtest.h>

#include "text/unicode.h"

namespace debunk::text {
namespace {

TEST(Character, TheTableSaysWhatIcuSays) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) ASSERT_EQ(character_info(c), look_up(c)) << "U+" << std::hex << static_cast<std::uint32_t>(c);
}

TEST(Character, LettersDigitsAndWhatLooksLikeThem) {
  EXPECT_EQ(character_info(U'a').bits, k_letter | k_lower);
  EXPECT_EQ(character_info(U'Ж').bits, k_letter | k_upper);
  EXPECT_EQ(character_info(U'Ж').folded, U'ж');
  EXPECT_EQ(character_info(U'中').bits, k_letter);
  EXPECT_EQ(character_info(U'中').folded, U'中');
  EXPECT_EQ(character_info(U'٣').bits, k_digit);
  EXPECT_EQ(character_info(U'\u0301').bits, k_mark);
  EXPECT_EQ(character_info(U'\u200B').bits, k_format);
  EXPECT_EQ(character_info(U'\u3000').bits, k_space);
  EXPECT_EQ(character_info(U'\u0007').bits, k_control);
  EXPECT_EQ(character_info(U'’').folded, U'\'');
  EXPECT_EQ(character_info(U'Ａ').bits, k_disguise | k_letter | k_upper);
  EXPECT_EQ(character_info(U'Ａ').folded, U'a');
  EXPECT_EQ(character_info(U'𝟕').bits, k_disguise | k_digit);
  EXPECT_EQ(character_info(U'🅰').folded, U'a');
  EXPECT_EQ(character_info(U'²').bits, 0) << "raised is not disguised";
  EXPECT_EQ(character_info(U'\U0010FFFF').bits, 0);
}

}  // namespace
}  // namespace debunk::text
