#include "report/uri.h"

#include <gtest/gtest.h>

namespace debunk::report {
namespace {

TEST(Uri, KeepsEveryByteOfAPath) {
  EXPECT_EQ(uri_of_path("news/story.txt"), "news/story.txt");
  EXPECT_EQ(uri_of_path("a b/caf\xE9 100%.txt"), "a%20b/caf%E9%20100%25.txt");
  EXPECT_EQ(uri_of_path("../\u0645.md"), "../%D9%85.md");
  EXPECT_EQ(uri_of_path("<stdin>"), "%3Cstdin%3E");
}

TEST(Uri, IsNeverReadAsASchemeOrAHost) {
  EXPECT_EQ(uri_of_path("mailto:x"), "mailto%3Ax");
  EXPECT_EQ(uri_of_path("/home/x.txt"), "file:///home/x.txt");
  EXPECT_EQ(uri_of_path("//server/x"), "file:///server/x");
  EXPECT_EQ(uri_of_path("/"), "file:///");
  EXPECT_EQ(uri_of_path("//"), "file:///");
}

TEST(Uri, KeepsAddressesOfPages) {
  EXPECT_EQ(uri_of_path("https://paper.example/a%20b?q=1&r=[2]#top"), "https://paper.example/a%20b?q=1&r=[2]#top");
  EXPECT_EQ(uri_of_path("http://paper.example/\u00E9 \"x\""), "http://paper.example/%C3%A9%20%22x%22");
}

}  // namespace
}  // namespace debunk::report
