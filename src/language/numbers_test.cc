#include "language/numbers.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace debunk::language {
namespace {

/// "1200 [1,200]": of each number of a text, one behind the other.
std::string found(const std::string& text) {
  const text::Tokens tokens = text::tokenize(text);
  const Reading reading{text, tokens.words, {}};
  std::ostringstream all;
  for (std::size_t i = 0; i < reading.size();) {
    const auto number = number_at(reading, i);
    if (!number) {
      ++i;
      continue;
    }
    if (all.tellp() > 0) all << "; ";
    all << number->value << " [" << text.substr(number->span.start, number->span.size()) << "]";
    i = number->end_word;
  }
  return all.str();
}

TEST(Numbers, InDigits) {
  EXPECT_EQ(found("1,200 of 2.5 million"), "1200 [1,200]; 2.5e+06 [2.5 million]");
  EXPECT_EQ(found("$3bn and $5m, 20k"), "3e+09 [3bn]; 5e+06 [5m]; 20000 [20k]");
  EXPECT_EQ(found("12,345,678.9"), "1.23457e+07 [12,345,678.9]");
  EXPECT_EQ(found("two and a half million"), "2.5e+06 [two and a half million]");
}

TEST(Numbers, InWords) {
  EXPECT_EQ(found("twenty-five men and one hundred and five women"), "25 [twenty-five]; 105 [one hundred and five]");
  EXPECT_EQ(found("a dozen, half a million, three thousand two hundred"), "12 [a dozen]; 500000 [half a million]; 3200 [three thousand two hundred]");
  EXPECT_EQ(found("two-thirds of a third of half of them"), "0.666667 [two-thirds]; 0.333333 [a third]; 0.5 [half]");
  EXPECT_EQ(found("one two three"), "1 [one]; 2 [two]; 3 [three]");
}

TEST(Numbers, NoneWhereTheWordIsPartOfSomethingElse) {
  EXPECT_EQ(found("F-16, 1.2.3, 10:30, 9/11, 2nd, 1990s, millions of hundreds, the third man, half-hearted"), "");
  EXPECT_EQ(found("12345678901234567890"), "");
}

TEST(Numbers, KnowWhatTheirDigitsShow) {
  const std::string text = "1,200";
  const text::Tokens tokens = text::tokenize(text);
  const auto number = number_at({text, tokens.words, {}}, 0);
  ASSERT_TRUE(number);
  EXPECT_EQ(number->grain, 1);
  EXPECT_EQ(number->rounded_to, 100);
}

}  // namespace
}  // namespace debunk::language
