#include "rules/structure/likeness.h"

#include <gtest/gtest.h>

namespace debunk::rules::structure {
namespace {

double likeness_of(const char* a, const char* b) {
  const text::Tokens first = text::tokenize(a), second = text::tokenize(b);
  return likeness(first.words, second.words);
}

TEST(Likeness, IsAShareOfTheWords) {
  EXPECT_EQ(likeness_of("the ferry left at noon", "The ferry left, at noon!"), 1.0);
  EXPECT_EQ(likeness_of("the old ferry left at noon today again", "the old ferry left at nine today again"), 0.875);
  EXPECT_EQ(likeness_of("the old ferry left at noon today again", "the old ferry left at noon today"), 0.875);
}

TEST(Likeness, IsNothingBeyondAQuarter) {
  EXPECT_EQ(likeness_of("one two three four", "one two nine ten"), 0.0);
  EXPECT_EQ(likeness_of("one two three four five six seven eight", "one"), 0.0);
}

TEST(Likeness, OfNothingIsWhole) { EXPECT_EQ(likeness({}, {}), 1.0); }

}  // namespace
}  // namespace debunk::rules::structure
