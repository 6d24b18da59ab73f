#include "debunk/write.h"

#include <gtest/gtest.h>

#include <sstream>

#include "debunk/checker.h"
#include "tests/made_report.h"

namespace debunk {
namespace {

std::string written(const Report& report, Format format, WriteOptions options = {}) {
  std::ostringstream out;
  write(out, report, format, options);
  return out.str();
}

TEST(Write, FormatsHaveNames) {
  for (const Format format : {Format::text, Format::json, Format::jsonl, Format::sarif, Format::html, Format::annotation, Format::github})
    EXPECT_EQ(parse_format(to_string(format)), format);
  EXPECT_EQ(parse_format("pdf"), std::nullopt);
}

TEST(Write, TextSaysWhereWhyAndHowToMendIt) {
  const Document document = Document::from_text("A day at the sea\n\nHe went to to the station.\n", {"story.txt", {}, {}});
  const Report report = Checker({RuleSet::none().with("text/doubled-word")}).check(document);
  EXPECT_EQ(written(report, Format::text),
            "warning[text/doubled-word]: \"to\" stands twice\n"
            " --> story.txt:3:9\n"
            "  |\n"
            "3 | He went to to the station.\n"
            "  |         ^^^^^\n"
            "  = fix (unsafe): write it once: \"He went to the station.\"\n"
            "  = explain: debunk explain text/doubled-word\n"
            "\n"
            "1 warning in 1 file\n");
}

TEST(Write, TextShowsFiveRelatedPlacesAndCountsTheRest) {
  const Document document = Document::from_text("one one one one one one one one");
  Finding finding = made::finding(document, "one");
  for (std::size_t i = 2; i <= 8; ++i) finding.related.push_back({Quote(document, made::place(document, "one", i)), "again"});
  const std::string text = written(made::report(document, {finding}), Format::text);
  std::size_t notes = 0;
  for (std::size_t at = 0; (at = text.find("note: again\n", at)) != std::string::npos; ++at) ++notes;
  EXPECT_EQ(notes, 5u);
  EXPECT_NE(text.find("  = note: 2 more places\n"), std::string::npos) << text;
}

TEST(Write, NothingFoundIsSaidBriefly) {
  const Report report = Checker({RuleSet::none()}).check(Document::from_text("All is well.\n"));
  EXPECT_EQ(written(report, Format::text), "nothing found in 1 file\n");
  EXPECT_EQ(written(report, Format::text, {.summary = false}), "");
  EXPECT_EQ(written(report, Format::github), "");
}

}  // namespace
}  // namespace debunk
