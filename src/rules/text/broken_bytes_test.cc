// What the page cannot show: the exact places in the file, and runs too long to print.
#include <gtest/gtest.h>

#include "debunk/debunk.h"

namespace debunk {
namespace {

Report check_bytes(std::string bytes) {
  return Checker({RuleSet::none().with("text/broken-bytes")})
      .check(Document::from_text(std::move(bytes), {.path = "story.txt", .encoding = "UTF-8", .metadata = {}}));
}

TEST(BrokenBytes, AreFoundWithTheirValueAndPlace) {
  const Report report = check_bytes("The caf\xC3 in Montreux \xFF\xFE opened.");
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_EQ(report.findings[0].message, "a byte that is no character in UTF-8: C3");
  EXPECT_EQ(report.document.source_span(report.findings[0].quote.span()), (Span{7, 8}));
  EXPECT_EQ(report.findings[1].message, "2 bytes that are no character in UTF-8: FF FE");
  EXPECT_EQ(report.document.source_span(report.findings[1].quote.span()), (Span{21, 23}));
}

TEST(BrokenBytes, ReplacementCharactersOfTheFileAreNone) {
  const Report report = check_bytes("A \xEF\xBF\xBD and a \x80.");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].message, "a byte that is no character in UTF-8: 80");
}

TEST(BrokenBytes, ManyAreCountedAndNotAllShown) {
  const Report report = check_bytes("x" + std::string(20, '\xF8') + "y");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].message, "20 bytes that are no character in UTF-8: F8 F8 F8 F8 F8 F8 F8 F8 …");
}

}  // namespace
}  // namespace debunk
