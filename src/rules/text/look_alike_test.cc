#include "rules/text/look_alike.h"

#include <gtest/gtest.h>
#include <unicode/uscript.h>

namespace debunk::rules::text {
namespace {

TEST(LookAlike, KeepsTheCase) {
  EXPECT_EQ(look_alike(U'\u0430', USCRIPT_LATIN), U'a');
  EXPECT_EQ(look_alike(U'\u0410', USCRIPT_LATIN), U'A');
  EXPECT_EQ(look_alike(U'o', USCRIPT_CYRILLIC), U'\u043E');
  EXPECT_EQ(look_alike(U'O', USCRIPT_GREEK), U'\u039F');
  EXPECT_EQ(look_alike(U'i', USCRIPT_CYRILLIC), U'\u0456');
  EXPECT_EQ(look_alike(U'\u0451', USCRIPT_LATIN), U'\u00EB');
}

TEST(LookAlike, IsNoneWhereNoneIs) {
  for (const char32_t letter : {U'\u0436', U'\u044F', U'\u0416'}) EXPECT_EQ(look_alike(letter, USCRIPT_LATIN), 0u);
  EXPECT_EQ(look_alike(U'z', USCRIPT_CYRILLIC), 0u);
  EXPECT_EQ(look_alike(U'\uAC00', USCRIPT_LATIN), 0u);
  EXPECT_EQ(look_alike(U'1', USCRIPT_CYRILLIC), 0u);
}

}  // namespace
}  // namespace debunk::rules::text
