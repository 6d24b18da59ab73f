#include <gtest/gtest.h>

#include <random>

#include "debunk/fix.h"
#include "tests/made_report.h"

namespace debunk {
namespace {

using made::fixable;

Document text(std::string bytes, std::string encoding = {}) { return Document::from_text(std::move(bytes), {"story.txt", std::move(encoding), {}}); }

TEST(ApplyFixes, EditsOnlyWhatTheyName) {
  const Document document = text("The deadly sho\u5149\u5DDEotings,\r\nthe the end.\r\n");
  const FixedText fixed = apply_fixes(made::report(document, {fixable(document, "\u5149\u5DDE", ""), fixable(document, "the the", "the")}));
  EXPECT_EQ(fixed.bytes, "The deadly shootings,\r\nthe end.\r\n");
  EXPECT_EQ(fixed.refused, 0u);
  ASSERT_EQ(fixed.applied.size(), 2u);
  EXPECT_EQ(fixed.applied[0].removed, "\u5149\u5DDE");
  EXPECT_EQ(fixed.applied[0].source, (Span{14, 20}));
  EXPECT_EQ(fixed.applied[1].inserted, "the");
}

TEST(ApplyFixes, KeepThePromise) {
  const Document document = text("one two three");
  const Report report = made::report(document, {fixable(document, "one", "1", Applicability::display_only), fixable(document, "two", "2", Applicability::unsafe), fixable(document, "three", "3")});
  EXPECT_EQ(apply_fixes(report).bytes, "one two 3");
  EXPECT_EQ(apply_fixes(report, Applicability::unsafe).bytes, "one 2 3");
  EXPECT_EQ(apply_fixes(report, Applicability::display_only).bytes, "1 2 3");
}

TEST(ApplyFixes, AFixIsMadeWholeOrNotAtAllAndTheFirstWins) {
  const Document document = text("aa bb cc dd");
  Finding both = fixable(document, "bb", "B");
  both.fix->edits.push_back({made::place(document, "dd"), "D"});
  const FixedText fixed = apply_fixes(made::report(document, {fixable(document, "aa bb", "x"), both, fixable(document, "dd", "y")}));
  EXPECT_EQ(fixed.bytes, "x cc y");
  EXPECT_EQ(fixed.refused, 1u);
}

TEST(ApplyFixes, EditsOfSeveralFixesMayInterleave) {
  const Document document = text("\"aa bb\" cc");
  Finding quotes = made::finding(document, "\"aa bb\"");
  quotes.fix = Fix{Applicability::safe, "write other quotation marks", {{{0, 1}, "\u201C"}, {{6, 7}, "\u201D"}}};
  EXPECT_EQ(apply_fixes(made::report(document, {quotes, fixable(document, "aa", "a"), fixable(document, "bb", "b")})).bytes, "\u201Ca b\u201D cc");
}

TEST(ApplyFixes, TwoInsertionsAtOnePlaceHaveNoOrder) {
  const Document document = text("ab");
  Finding one = made::finding(document, "a"), two = made::finding(document, "b");
  one.fix = Fix{Applicability::safe, "insert", {{{1, 1}, "x"}}};
  two.fix = Fix{Applicability::safe, "insert", {{{1, 1}, "y"}}};
  const FixedText fixed = apply_fixes(made::report(document, {one, two}));
  EXPECT_EQ(fixed.bytes, "axb");
  EXPECT_EQ(fixed.refused, 1u);
}

TEST(ApplyFixes, UnsoundFixesAreRefused) {
  const Document document = text("a\u00E9b cd");
  const auto with = [&](std::vector<Edit> edits) {
    Finding made = made::finding(document, "cd");
    made.fix = Fix{Applicability::safe, "?", std::move(edits)};
    return apply_fixes(made::report(document, {made}));
  };
  for (const auto& edits : std::vector<std::vector<Edit>>{{{{2, 3}, ""}}, {{{0, 99}, ""}}, {{{3, 1}, ""}}, {{{3, 4}, ""}, {{0, 1}, ""}}, {{{0, 3}, ""}, {{1, 3}, ""}}}) {
    EXPECT_EQ(with(edits).bytes, document.source());
    EXPECT_EQ(with(edits).refused, 1u);
  }
}

TEST(FixAll, GoesOnUntilNothingIsLeft) {
  const Checker checker({RuleSet::none().with("text/html-leftover")});
  const Document document = text("Smith &#38;amp; Sons");
  const FixedText fixed = fix_all(document, checker, Applicability::unsafe);
  EXPECT_EQ(fixed.bytes, "Smith & Sons");
  std::string removed;
  for (const AppliedEdit& edit : fixed.applied) removed += edit.removed;
  EXPECT_EQ(removed, "&#38;&amp;");
}

TEST(FixAll, LeavesCleanTextsAlone) {
  const FixedText fixed = fix_all(text("All is well.\n"), Checker({RuleSet::all()}), Applicability::unsafe);
  EXPECT_EQ(fixed.bytes, "All is well.\n");
  EXPECT_TRUE(fixed.applied.empty());
}

TEST(ApplyFixes, RandomFixesAgreeWithOneAtATime) {
  std::mt19937 random(3);
  for (int i = 0; i < 500; ++i) {
    std::string bytes;
    for (std::size_t j = 0; j < 20; ++j) bytes += random() % 3 == 0 ? "\u00E9" : std::string(1, static_cast<char>('a' + random() % 26));
    const Document document = text(bytes);
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at <= bytes.size(); ++at)
      if (at == bytes.size() || (bytes[at] & 0xC0) != 0x80) starts.push_back(at);
    std::vector<Finding> findings;
    for (std::size_t j = 0; j < 6; ++j) {
      const std::size_t a = random() % (starts.size() - 1), b = a + random() % (starts.size() - a);
      Finding made = made::finding(document, Span{starts[a], starts[a + 1]});
      made.fix = Fix{Applicability::safe, "?", {{{starts[a], starts[b]}, random() % 2 == 0 ? "" : "<\u4E00>"}}};
      findings.push_back(made);
    }
    const FixedText fixed = apply_fixes(made::report(document, findings));
    // From the last to the first, each applied edit alone.
    std::string expected = bytes;
    for (std::size_t j = fixed.applied.size(); j-- > 0;) {
      const AppliedEdit& edit = fixed.applied[j];
      ASSERT_EQ(expected.substr(edit.source.start, edit.source.size()), edit.removed);
      expected.replace(edit.source.start, edit.source.size(), edit.inserted);
    }
    ASSERT_EQ(fixed.bytes, expected);
    ASSERT_EQ(fixed.applied.size() + fixed.refused, findings.size());
  }
}

}  // namespace
}  // namespace debunk
