#include "page/stated_body.h"

#include <gtest/gtest.h>

#include "html/parse.h"

namespace debunk::page {
namespace {

const std::string k_texts[] = {"The ferry to Sandle stops on Monday, the operator said, because its engine has not been mended since the storm of last winter.",
                               "Three hundred people use it every day, and the next bridge is forty miles to the north, so the council will ask for a bus.",
                               "A bus would need an hour and a half for a way that the ferry makes in twenty minutes, said Ada Norham, who works in the harbour.",
                               "The operator hopes for a new engine in the spring, and has asked the government for half of what it costs to build one."};
const std::string k_other = "Our newsletter brings the news of the islands to your door every Friday, and costs you nothing at all.";

/// Marks after they followed what is stated; the blocks are the four texts and k_other behind them.
std::string followed(const std::string& stated, const std::string& marks) {
  std::string html = "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"" + stated + "\"}</script>";
  for (const std::string& text : k_texts) html += "<p>" + text;
  html += "<p>" + k_other;
  const html::Tree tree = html::parse(html);
  const TextBlocks text = text_blocks(html, tree);
  std::vector<bool> marked;
  for (const char mark : marks) marked.push_back(mark == '1');
  follow_stated_body(html, tree, text, marked);
  std::string out;
  for (const bool mark : marked) out += mark ? '1' : '0';
  return out;
}

const std::string k_whole = k_texts[0] + "\\n\\n<p>" + k_texts[1] + "</p>" + k_texts[2] + " " + k_texts[3];

TEST(StatedBody, WhatLiesInItComesInAndWhatStandsBehindGoesOut) {
  EXPECT_EQ(followed(k_whole, "11011"), "11110");
  EXPECT_EQ(followed(k_whole, "00000"), "11110");
}

TEST(StatedBody, CutOffItTakesNothingAway) { EXPECT_EQ(followed(k_texts[0] + k_texts[1] + k_texts[2] + "…", "11111"), "11111"); }

TEST(StatedBody, OfFewOfTheMarkedTextsItTakesNothingAway) {
  EXPECT_EQ(followed(k_texts[0] + " " + k_texts[0] + " " + k_texts[0] + " " + k_texts[0], "11111"), "11111") << "most of it is not shown";
}

TEST(StatedBody, ASummaryIsIgnored) { EXPECT_EQ(followed(k_texts[0], "01111"), "01111"); }

TEST(StatedBody, OfAnotherPageItIsIgnored) {
  std::string other;
  for (int i = 0; i < 100; ++i) other += "word" + std::to_string(i) + " of another story ";
  EXPECT_EQ(followed(other, "11110"), "11110");
}

}  // namespace
}  // namespace debunk::page
