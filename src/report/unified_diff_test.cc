#include <gtest/gtest.h>

#include "debunk/fix.h"

namespace debunk {
namespace {

TEST(UnifiedDiff, IsWhatDiffSays) {
  EXPECT_EQ(unified_diff("a\nb\nc\n", "a\nb\nc\n", "x.txt"), "");
  EXPECT_EQ(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "x.txt"),
            "--- x.txt\n+++ x.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  EXPECT_EQ(unified_diff("", "a\n", "x.txt"), "--- x.txt\n+++ x.txt\n@@ -0,0 +1 @@\n+a\n");
  EXPECT_EQ(unified_diff("a\nb\n", "", "x.txt"), "--- x.txt\n+++ x.txt\n@@ -1,2 +0,0 @@\n-a\n-b\n");
}

TEST(UnifiedDiff, MissingLastLineFeed) {
  EXPECT_EQ(unified_diff("a\nb", "a\nb\n", "x.txt"), "--- x.txt\n+++ x.txt\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
  EXPECT_EQ(unified_diff("a\nb", "A\nb", "x.txt"), "--- x.txt\n+++ x.txt\n@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n");
}

TEST(UnifiedDiff, NearChangesShareAHunkAndFarOnesDoNot) {
  std::string before, near, far;
  for (int i = 1; i <= 20; ++i) {
    const std::string line = std::to_string(i);
    before += line + "\n";
    near += (i == 5 || i == 12 ? "x" : line) + "\n";
    far += (i == 5 || i == 13 ? "x" : line) + "\n";
  }
  const auto hunks = [](const std::string& diff) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = diff.find("@@ -", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  EXPECT_EQ(hunks(unified_diff(before, near, "x")), 1u);
  EXPECT_EQ(hunks(unified_diff(before, far, "x")), 2u);
}

TEST(UnifiedDiff, NamesThatPatchCanRead) {
  EXPECT_TRUE(unified_diff("a", "b", "my story.txt").starts_with("--- my story.txt\t\n+++ my story.txt\t\n"));
  EXPECT_TRUE(unified_diff("a", "b", "a\n\"b").starts_with("--- \"a\\012\\\"b\"\n"));
}

TEST(UnifiedDiff, ShowsWhatIsInvisibleOnRequest) {
  EXPECT_EQ(unified_diff("ca\u200Bsino\x1b[0m\r\n", "casino\r\n", "x\x1b", {.show_invisible = true}),
            "--- x<U+001B>\n+++ x<U+001B>\n@@ -1 +1 @@\n-ca<U+200B>sino<U+001B>[0m<U+000D>\n+casino<U+000D>\n");
}

}  // namespace
}  // namespace debunk
