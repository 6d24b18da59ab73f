#include "cli/quoted.h"

#include <gtest/gtest.h>

#include "cli/closest.h"

namespace debunk::cli {
namespace {

TEST(Quoted, IsOneLineOfValidText) {
  EXPECT_EQ(json_string("a \"b\" \\ c\n\t\x01"), "\"a \\\"b\\\" \\\\ c\\n\\t\\u0001\"");
  EXPECT_EQ(json_string("caf\u00E9 \U0001F600"), "\"caf\u00E9 \U0001F600\"");
  EXPECT_EQ(json_string("x\u200By\uFEFF\u202E"), "\"x\\u200by\\ufeff\\u202e\"");
}

TEST(Quoted, NoBrokenByteGetsThrough) {
  EXPECT_EQ(as_utf8("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(as_utf8("\xC0\x80"), "\uFFFD\uFFFD");                // overlong
  EXPECT_EQ(as_utf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");      // a surrogate
  EXPECT_EQ(as_utf8("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond U+10FFFF
  EXPECT_EQ(as_utf8("\xE2\x82"), "\uFFFD\uFFFD");                // cut off
  EXPECT_EQ(as_utf8("\xF4\x8F\xBF\xBF"), "\xF4\x8F\xBF\xBF");
}

TEST(OneLine, NothingEndsTheLineOrPaints) {
  EXPECT_EQ(one_line("a\nb\x1b[31m\x7f\xff\u0085"), "a\\x0ab\\x1b[31m\\x7f\\xff\\u0085");
  EXPECT_EQ(one_line("na\u00EFve \u5348"), "na\u00EFve \u5348");
}

TEST(Closest, CountsASwapAsOneSlip) {
  constexpr std::string_view k_names[] = {"format", "fix", "config", "level"};
  EXPECT_EQ(closest("fromat", k_names), "format");
  EXPECT_EQ(closest("fxi", k_names), "fix");
  EXPECT_EQ(closest("leevl", k_names), "level");
  EXPECT_EQ(closest("something", k_names), "");
  EXPECT_EQ(closest("", k_names), "");
  EXPECT_EQ(closest(std::string(1000000, 'f'), k_names), "");
}

}  // namespace
}  // namespace debunk::cli
