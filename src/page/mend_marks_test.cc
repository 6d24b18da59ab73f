#include "page/mend_marks.h"

#include <gtest/gtest.h>

#include <string>

#include "html/parse.h"

namespace debunk::page {
namespace {

/// A paragraph of so many words.
std::string words(int count) {
  std::string text = "<p>";
  for (int i = 0; i < count; ++i) text += "word ";
  return text + "ends.</p>";
}

std::string mended(const std::string& html, const std::string& marks) {
  const html::Tree tree = html::parse(html);
  const TextBlocks text = text_blocks(html, tree);
  EXPECT_EQ(text.blocks.size(), marks.size());
  std::vector<bool> marked;
  for (const char mark : marks) marked.push_back(mark == '1');
  mend_marks(text, find_opening(html, tree, text), marked);
  std::string out;
  for (const bool mark : marked) out += mark ? '1' : '0';
  return out;
}

TEST(MendMarks, ParagraphsInTheMiddleComeIn) {
  EXPECT_EQ(mended(words(50) + words(30) + words(50), "101"), "111");
  EXPECT_EQ(mended(words(50) + words(5) + words(50), "101"), "101") << "short";
  EXPECT_EQ(mended(words(30) + words(50) + words(50) + words(30), "0110"), "0110") << "not in the middle";
  EXPECT_EQ(mended(words(50) + "<div class=related>" + words(30) + "</div>" + words(50), "101"), "101");
  EXPECT_EQ(mended("<div class=menu>" + words(50) + words(30) + words(50) + "</div>", "101"), "111") << "all of it stands there";
}

TEST(MendMarks, CommentsBelowAStoryGoOut) {
  const std::string comments = "<div class=comment-list>" + words(200) + words(200) + "</div>";
  EXPECT_EQ(mended(words(200) + words(200) + comments, "1111"), "1100");
  EXPECT_EQ(mended(words(50) + comments, "111"), "111") << "a discussion";
}

TEST(MendMarks, SmallBoxesGoOut) {
  EXPECT_EQ(mended(words(60) + "<div class=newsletter-box>" + words(20) + "</div>" + words(60), "111"), "101");
  EXPECT_EQ(mended(words(60) + "<div class=newsletter-box>" + words(60) + "</div>" + words(60), "111"), "111") << "no small part of it";
  EXPECT_EQ(mended("<div class=newsletter>" + words(60) + words(20) + "</div>", "11"), "11") << "the article is a newsletter";
}

TEST(MendMarks, ASalutationComesInWithTheLetterBelowIt) {
  EXPECT_EQ(mended("<h1>Farewell</h1><p>Dear readers,</p>" + words(50) + words(50), "1011"), "1111");
  EXPECT_EQ(mended("<h1>Farewell</h1><p>Dear readers</p>" + words(50) + words(50), "1011"), "1011") << "a label";
  EXPECT_EQ(mended("<h1>Farewell</h1><div class=menu><p>Home,</p></div>" + words(50) + words(50), "1011"), "1011");
}

TEST(MendMarks, NothingIsMadeOfNothing) { EXPECT_EQ(mended(words(60) + words(60), "00"), "00"); }

}  // namespace
}  // namespace debunk::page
