#include "text/alphabet.h"

#include <gtest/gtest.h>

namespace debunk::text {
namespace {

TEST(Alphabet, HasTheLettersOfALanguageAndNoOthers) {
  EXPECT_TRUE(is_own_letter(Language::de, U'ß'));
  EXPECT_TRUE(is_own_letter(Language::pl, U'ł'));
  EXPECT_TRUE(is_own_letter(Language::vi, U'ế'));
  EXPECT_FALSE(is_own_letter(Language::de, U'ő'));
  EXPECT_FALSE(is_own_letter(Language::en, U'é'));
  EXPECT_FALSE(is_own_letter(Language::id, U'é'));
  EXPECT_FALSE(is_own_letter(Language::ru, U'ж'));
}

}  // namespace
}  // namespace debunk::text
