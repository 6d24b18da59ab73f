#include "rules/headline/beside.h"

#include <gtest/gtest.h>

#include <string>

#include "rules/article.h"
#include "rules/headline/stem.h"

namespace debunk::rules::headline {
namespace {

std::string story(const std::string& headline, const std::string& first) {
  return headline + "\n\n" + first +
         "\n\nThe town lies on the river and has about nine thousand people, most of whom work in the harbour or the mill. It has three schools and a theatre from the last century. "
         "Visitors come for the market, which is held at the end of every month in the old hall, and for the boats. The next one is planned for spring.\n";
}

std::string line_of(const Document& document) {
  const Article article(document);
  const WordRange line = article.beside().headline();
  if (line.empty()) return {};
  return std::string(article.text().substr(article.words()[line.first].start, article.words()[line.end - 1].end - article.words()[line.first].start));
}

TEST(HeadlineBeside, LeavesLabelsAndSitesOut) {
  const char* first = "The bridge will open on Friday, the council said.";
  EXPECT_EQ(line_of(Document::from_text(story("Harbour bridge to open on Friday", first))), "Harbour bridge to open on Friday");
  EXPECT_EQ(line_of(Document::from_text(story("Watch: Harbour bridge to open on Friday", first))), "Harbour bridge to open on Friday");
  EXPECT_EQ(line_of(Document::from_text(story("Harbour bridge to open on Friday | Lowmere News", first))), "Harbour bridge to open on Friday");
  EXPECT_EQ(line_of(Document::from_text(story("Harbour bridge to open on Friday - The Lowmere Post", first))), "Harbour bridge to open on Friday");
}

TEST(HeadlineBeside, ComparesWithTheTextBelow) {
  const Document document = Document::from_text(story("Harbour bridge to open on Friday", "Harbour bridge to open on Friday\n\nThe old bridge was opened by the council."));
  const Article article(document);
  const Beside& beside = article.beside();
  ASSERT_FALSE(beside.empty());
  EXPECT_TRUE(beside.text_has(stem_of("opens")));
  EXPECT_FALSE(beside.text_has(stem_of("Friday")));  // the headline that stands twice is no text
  EXPECT_EQ(beside.shared(article.sentences()[beside.first_sentence()]), 2u);
}

TEST(HeadlineBeside, IsEmptyWhereNothingCanBeCompared) {
  EXPECT_EQ(line_of(Document::from_text("Harbour bridge to open on Friday\n\nThe bridge will open on Friday, the council said.\n")), "");
  EXPECT_EQ(line_of(Document::from_text("")), "");
}

}  // namespace
}  // namespace debunk::rules::headline
