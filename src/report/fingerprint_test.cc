#include <gtest/gtest.h>

#include "debunk/report.h"
#include "tests/made_report.h"

namespace debunk {
namespace {

std::string print_of(const std::string& text, const std::string& words, const std::string& rule = "text/test", std::string path = "a.txt") {
  const Document document = Document::from_text(text, {std::move(path), {}, {}});
  return fingerprint(document, made::finding(document, words, rule));
}

TEST(Fingerprint, IsThirtyTwoHexDigits) {
  const std::string print = print_of("one two three", "two");
  EXPECT_EQ(print.size(), 32u);
  EXPECT_EQ(print.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(Fingerprint, SurvivesEditsElsewhereMovingAndWrapping) {
  const std::string print = print_of("A headline\n\nthe cat sat on the red mat today and slept.", "the red");
  EXPECT_EQ(print_of("Another headline\n\nNew paragraph.\n\nthe dog sat on the red mat today or not.", "the red"), print);
  EXPECT_EQ(print_of("A headline\n\nthe cat sat\non  the\nred mat\n today and slept.", "the\nred"), print);
  EXPECT_EQ(print_of("A headline\n\nthe cat sat on the red mat today and slept.", "the red", "text/test", "moved.txt"), print);
}

TEST(Fingerprint, DependsOnRuleQuotationAndNeighbours) {
  const std::string print = print_of("the cat sat on the red mat today", "red");
  EXPECT_NE(print_of("the cat sat on the red mat today", "red", "text/other"), print);
  EXPECT_NE(print_of("the cat sat on the bed mat today", "bed"), print);
  EXPECT_NE(print_of("the cat sat on a red mat today", "red"), print);
  EXPECT_NE(print_of("the cat sat on the red hat today", "red"), print);
  EXPECT_NE(print_of("foo bar", "foo b"), print_of("foo bar", "foo"));
}

TEST(Fingerprint, OtherParagraphsAreNoNeighbours) {
  EXPECT_EQ(print_of("First.\n\nThe whole paragraph.\n\nLast.", "The whole paragraph."),
            print_of("Start.\r\n\r\nThe whole paragraph.\r\n\r\nEnd.", "The whole paragraph."));
}

TEST(Fingerprint, ScriptsWithoutSpacesHaveNeighboursToo) {
  const std::string print = print_of("昨日の午後に開かれた会議で発表された計画は来年の春に始まる予定である", "計画");
  EXPECT_EQ(print_of("先週の金曜日に開かれた会議で発表された計画は来年の春に始まる予定ではない", "計画"), print);
  EXPECT_NE(print_of("昨日の午後に開かれた会議で中止された計画は来年の春に始まる予定である", "計画"), print);
}

TEST(Fingerprint, EqualFindingsAreNumbered) {
  const Document document = Document::from_text("x go go x\n\nx go go x");
  Report report = made::report(
      document, {made::finding(document, made::place(document, "go go", 1)), made::finding(document, made::place(document, "go go", 2))});
  const std::vector<std::string> prints = fingerprints(report);
  ASSERT_EQ(prints.size(), 2u);
  EXPECT_NE(prints[0], prints[1]);
  EXPECT_EQ(prints[0], fingerprint(document, report.findings[0]));
  EXPECT_EQ(prints[1], fingerprint(document, report.findings[1], 1));
}

}  // namespace
}  // namespace debunk
