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
  const Report report = made::report(document, {fixable(document, "one", "1", Applicability::display_only),
                                                fixable(document, "two", "2", Applicability::unsafe), fixable(document, "three", "3")});
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
  for (const auto& edits :
       std::vector<std::vector<Edit>>{{{{2, 3}, ""}}, {{{0, 99}, ""}}, {{{3, 1}, ""}}, {{{3, 4}, ""}, {{0, 1}, ""}}, {{{0, 3}, ""}, {{1, 3}, ""}}}) {
    EXPECT_EQ(with(edits).bytes, document.source());
    EXPECT_EQ(with(edits).refused, 1u);
  }
}

TEST(ApplyFixes, WriteInTheEncodingOfTheFile) {
  // "naïve café" in windows-1252, UTF-16LE with a byte order mark, and Shift_JIS text.
  const Document latin = text("na\xEFve caf\xE9", "windows-1252");
  EXPECT_EQ(apply_fixes(made::report(latin, {fixable(latin, "caf\u00E9", "\u00E9t\u00E9")})).bytes, "na\xEFve \xE9t\xE9");

  const Document wide = text(std::string("\xFF\xFE" "a\0b\0c\0", 8));
  ASSERT_EQ(wide.encoding(), "UTF-16LE");
  EXPECT_EQ(apply_fixes(made::report(wide, {fixable(wide, "b", "\U0001F600")})).bytes, std::string("\xFF\xFE" "a\0\x3D\xD8\x00\xDE" "c\0", 10));

  const Document japanese = text("\x93\x8C\x8B\x9E\x82\xCC", "Shift_JIS");
  ASSERT_EQ(japanese.text(), "\u6771\u4EAC\u306E");
  EXPECT_EQ(apply_fixes(made::report(japanese, {fixable(japanese, "\u4EAC", "\u6771")})).bytes, "\x93\x8C\x93\x8C\x82\xCC");
}

TEST(ApplyFixes, WhatTheEncodingCannotWriteIsRefused) {
  const Document document = text("na\xEFve caf\xE9", "windows-1252");
  const FixedText fixed =
      apply_fixes(made::report(document, {fixable(document, "na\u00EFve", "\u65E5\u672C"), fixable(document, "caf\u00E9", "tea")}));
  EXPECT_EQ(fixed.bytes, "na\xEFve tea");
  EXPECT_EQ(fixed.refused, 1u);
}

TEST(ApplyFixes, BrokenBytesThatWouldMeetAreKeptApart) {
  // Without the word between them the two broken bytes would be an é.
  const Document document = text("caf\xC3 word \xA9 and more words", "UTF-8");
  const FixedText fixed = apply_fixes(made::report(document, {fixable(document, " word ", ""), fixable(document, "more ", "")}));
  EXPECT_EQ(fixed.bytes, "caf\xC3 word \xA9 and words");
  EXPECT_EQ(fixed.refused, 1u);
}

TEST(ApplyFixes, BrokenBytesElsewhereStayAsTheyAre) {
  const Document document = text("\xFF a a \xE2\x82 b", "UTF-8");
  EXPECT_EQ(apply_fixes(made::report(document, {fixable(document, "a a", "a")})).bytes, "\xFF a \xE2\x82 b");
}

TEST(ApplyFixes, ShiftStatesAreLeftAlone) {
  const Document document = text("a \x1B$B%+%+\x1B(B b", "ISO-2022-JP");
  ASSERT_EQ(document.text(), "a \u30AB\u30AB b");
  const FixedText fixed = apply_fixes(made::report(document, {fixable(document, "\u30AB\u30AB", "\u30AB")}));
  EXPECT_EQ(fixed.bytes, document.source());
  EXPECT_EQ(fixed.refused, 1u);
}

Document markdown(std::string bytes) { return Document::from_markdown(std::move(bytes), {"story.md", {}, {}}); }

TEST(ApplyFixes, MarkupIsNeverTakenAlong) {
  const Document document = markdown("# A *day* out\n\nThe **old** harbour, the the [ferry](x.html) &amp; more.\n");
  const FixedText fixed =
      apply_fixes(made::report(document, {fixable(document, "A day out", "A day"), fixable(document, "old harbour", "port"),
                                          fixable(document, "old", "new"), fixable(document, "the the", "the"), fixable(document, "&", "and")}));
  EXPECT_EQ(fixed.bytes, "# A *day* out\n\nThe **new** harbour, the [ferry](x.html) and more.\n");
  EXPECT_EQ(fixed.refused, 2u);
}

TEST(ApplyFixes, WhatWouldBeReadAsMarkupIsRefusedAlone) {
  const Document document = markdown("one two three four\n\nfive six\n");
  const FixedText fixed =
      apply_fixes(made::report(document, {fixable(document, "one", "1"), fixable(document, "two", "*two*"), fixable(document, "three", "3"),
                                          fixable(document, "five ", "# "), fixable(document, "six", "6")}));
  EXPECT_EQ(fixed.bytes, "1 two 3 four\n\nfive 6\n");
  EXPECT_EQ(fixed.refused, 2u);
}

TEST(FixAll, ReadsMarkdownAsMarkdownAgain) {
  const Document document = markdown("---\ntitle: It was was\n---\n\nHe used `to to` and *went* to to the old town.\n");
  const FixedText fixed = fix_all(document, Checker({RuleSet::none().with("text/doubled-word")}), Applicability::unsafe);
  EXPECT_EQ(fixed.bytes, "---\ntitle: It was was\n---\n\nHe used `to to` and *went* to the old town.\n");
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
