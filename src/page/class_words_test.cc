#include "page/class_words.h"

#include <gtest/gtest.h>

#include <string>

#include "html/parse.h"

namespace debunk::page {
namespace {

TEST(ClassWords, NamesAreCutAtHyphensCapitalsAndDigits) {
  EXPECT_EQ(class_words("entry-content"), bit(ClassWord::article) | bit(ClassWord::body));
  EXPECT_EQ(class_words("articleBody"), class_words("article body"));
  EXPECT_EQ(class_words("SHARE_bar"), bit(ClassWord::share));
  EXPECT_EQ(class_words("newsletter2-x"), bit(ClassWord::subscribe));
  EXPECT_EQ(class_words("sharedaddy"), bit(ClassWord::share)) << "a name that is one word";
}

TEST(ClassWords, UnknownAndPartialWordsSayNothing) {
  EXPECT_EQ(class_words(""), 0U);
  EXPECT_EQ(class_words("css-1q2w3e"), 0U);
  EXPECT_EQ(class_words("sharecropper"), 0U);
  EXPECT_EQ(class_words(std::string(10000, 'a')), 0U);
}

TEST(ClassWords, OfAnElement) {
  const std::string html = "<div id=comments class='x y' title=share><related-articles></related-articles></div>";
  const html::Tree tree = html::parse(html);
  for (html::NodeId id = 1; id < tree.nodes.size(); ++id) {
    if (tree.nodes[id].is(html::Tag::div)) {
      EXPECT_EQ(class_words(html, tree, id), bit(ClassWord::comments)) << "a title is no name";
    } else if (tree.nodes[id].is(html::Tag::unknown)) {
      EXPECT_EQ(class_words(html, tree, id), bit(ClassWord::related) | bit(ClassWord::article));
    }
  }
}

}  // namespace
}  // namespace debunk::page
