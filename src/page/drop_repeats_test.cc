#include "page/drop_repeats.h"

#include <gtest/gtest.h>

#include <string>

#include "html/parse.h"

namespace debunk::page {
namespace {

/// What is left of the marks where every block of the page is marked; `headline`: index of that block.
std::string left(const std::string& html, std::size_t headline = 1000) {
  const html::Tree tree = html::parse(html);
  const TextBlocks text = text_blocks(html, tree);
  std::vector<bool> marked(text.blocks.size(), true);
  drop_repeats(html, tree, text, std::min(headline, marked.size()), marked);
  std::string out;
  for (const bool mark : marked) out += mark ? '1' : '0';
  return out;
}

const std::string k_ferry = "The harbour ferry will run again from Monday, said the captain. It leaves at nine.";
const std::string k_other = "The council met on Tuesday and talked about the bridge for three hours or more.";

TEST(DropRepeats, TheSameTextForNarrowScreensGoesOut) {
  EXPECT_EQ(left("<div class=wide><p>" + k_ferry + "</p></div><p>" + k_other + "</p><div class=narrow><p>" + k_ferry + "</p></div>"), "110");
  EXPECT_EQ(left("<div><p>" + k_ferry + "</p></div><div><p>THE HARBOUR ferry will run again from Monday, said&nbsp;the captain. It "
                 "<b>leaves</b> at n&#105;ne</p></div>"), "10") << "whatever its letters are written as";
}

TEST(DropRepeats, WhatTheAuthorPastedTwiceStays) {
  EXPECT_EQ(left("<div><p>" + k_ferry + "</p><p>" + k_other + "</p><p>" + k_ferry + "</p></div>"), "111");
}

TEST(DropRepeats, QuotationsOfEarlierPostsGoOut) {
  EXPECT_EQ(left("<article><div>" + k_other + " " + k_ferry + "</div></article><article><div><blockquote>" + k_ferry + "</blockquote>I disagree with all of that, and so does my neighbour.</div></article>"),
            "101");
}

TEST(DropRepeats, TwoThirdsOfItMustHaveStoodBefore) {
  EXPECT_EQ(left("<div><p>" + k_ferry + "</p></div><div><p>" + k_ferry + " Tickets cost two euros.</p></div>"), "10");
  EXPECT_EQ(left("<div><p>" + k_ferry + "</p></div><div><p>" + k_ferry + " " + k_other + "</p></div>"), "11");
}

TEST(DropRepeats, LabelsListsOfLinksAndCaptionsMayRepeat) {
  EXPECT_EQ(left("<div><p>Read it all.</p></div><div><p>Read it all.</p></div>"), "11");
  EXPECT_EQ(left("<ul><li><a href=#a>" + k_ferry + "</a></li></ul><div><p>" + k_ferry + "</p></div>"), "11");
  EXPECT_EQ(left("<div><p>" + k_ferry + "</p></div><figure><figcaption>" + k_ferry + "</figcaption></figure>"), "11");
}

TEST(DropRepeats, InFormsEveryRepetitionGoesOut) {
  EXPECT_EQ(left("<form><p>" + k_ferry + "</p><p>" + k_ferry + "</p></form>"), "10");
}

TEST(DropRepeats, AHeadingThatSaysTheHeadlineAgainGoesOut) {
  const std::string page = "<h1>Ferry runs again: nine boats from Monday</h1><div><h2>Ferry runs again &ndash; nine boats from Monday</h2><p>" + k_ferry + "</p></div>";
  EXPECT_EQ(left(page, 0), "101");
  EXPECT_EQ(left("<h1>Ferry runs again from Monday</h1><h2>Nine boats</h2><p>" + k_ferry + "</p>", 0), "111");
  EXPECT_EQ(left("<h1>Ferry runs again from Monday</h1><div><p>Ferry runs again from Monday</p></div>", 0), "11") << "pasted into the text";
}

}  // namespace
}  // namespace debunk::page
