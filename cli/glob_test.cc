#include "cli/glob.h"

#include <gtest/gtest.h>

namespace debunk::cli {
namespace {

TEST(Glob, StarsStayInsideAFolder) {
  EXPECT_TRUE(glob_matches("opinion/*.txt", "opinion/a.txt"));
  EXPECT_FALSE(glob_matches("opinion/*.txt", "opinion/old/a.txt"));
  EXPECT_FALSE(glob_matches("opinion/*", "opinions/a.txt"));
  EXPECT_TRUE(glob_matches("a/*/c", "a/b/c"));
  EXPECT_FALSE(glob_matches("a/*/c", "a/b/b/c"));
  EXPECT_TRUE(glob_matches("a/*b*b", "a/bxbxb"));
}

TEST(Glob, DoubleStarsCrossFolders) {
  EXPECT_TRUE(glob_matches("opinion/**", "opinion/a.txt"));
  EXPECT_TRUE(glob_matches("opinion/**", "opinion/old/a.txt"));
  EXPECT_FALSE(glob_matches("opinion/**", "news/opinion/a.txt"));
  EXPECT_TRUE(glob_matches("a/**/b", "a/b"));
  EXPECT_TRUE(glob_matches("a/**/b", "a/x/y/b"));
  EXPECT_FALSE(glob_matches("a/**/b", "a/xb"));
  EXPECT_FALSE(glob_matches("a/**/b", "a/x/yb"));
  EXPECT_TRUE(glob_matches("**/b", "b"));
  EXPECT_TRUE(glob_matches("**/b", "x/b"));
  EXPECT_FALSE(glob_matches("**/b", "xb"));
  EXPECT_TRUE(glob_matches("**/a*/c", "x/ab/y/ac/c"));
}

TEST(Glob, WithoutASlashItIsTheNameThatCounts) {
  EXPECT_TRUE(glob_matches("*.md", "a.md"));
  EXPECT_TRUE(glob_matches("*.md", "x/y/a.md"));
  EXPECT_FALSE(glob_matches("*.md", "x.md/a.txt"));
  EXPECT_TRUE(glob_matches("/a.md", "a.md"));
  EXPECT_FALSE(glob_matches("/a.md", "x/a.md"));
}

TEST(Glob, QuestionMarkIsOneCharacterButNotASlash) {
  EXPECT_TRUE(glob_matches("a/?.txt", "a/b.txt"));
  EXPECT_FALSE(glob_matches("a/?.txt", "a/.txt"));
  EXPECT_FALSE(glob_matches("a?b", "a/b"));
  EXPECT_FALSE(glob_matches("x/a?b", "x/a/b"));
}

TEST(Glob, ManyStarsTakeNoLongTime) {
  const auto repeated = [](std::string_view piece, int times) {
    std::string all;
    while (times-- > 0) all += piece;
    return all;
  };
  EXPECT_FALSE(glob_matches("**" + repeated("*a", 200).append("b"), repeated("a", 5000)));
  EXPECT_FALSE(glob_matches(repeated("**/a/", 100).append("b"), repeated("a/", 1000).append("a")));
}

}  // namespace
}  // namespace debunk::cli
