#include "report/visible.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"
#include "text/width.h"

namespace debunk::report {
namespace {

std::string shown(std::string_view text, bool marked) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Cell cell = cell_at(text, at, marked);
    EXPECT_EQ(text::display_width(cell.shown), cell.width) << cell.shown;
    out += cell.shown;
    at += cell.length;
  }
  return out;
}

TEST(Visible, WhatIsPrintableStays) {
  const std::string_view text = "Caf\u00E9 e\u0301 \u65E5\u672C \u05E2\u05D1\u05E8\u05D9\u05EA \u0939\u093F\u0928\u094D\u0926\u0940 \U0001F600";
  EXPECT_EQ(shown(text, false), text);
  EXPECT_EQ(shown(text, true), text);
}

TEST(Visible, WhatSteersOrHidesIsNamed) {
  EXPECT_EQ(visible("a\x1b[2Jb\x07\r\n"), "a<U+001B>[2Jb<U+0007><U+000D><U+000A>");
  EXPECT_EQ(visible("\u202Egnp.exe\u2069"), "<U+202E>gnp.exe<U+2069>");
  EXPECT_EQ(visible("ca\u200Bsi\u00ADno\uFEFF"), "ca<U+200B>si<U+00AD>no<U+FEFF>");
  EXPECT_EQ(visible("\u0085\u009B\uE000\U000E0041\u3164"), "<U+0085><U+009B><U+E000><U+E0041><U+3164>");
  EXPECT_EQ(visible("a\xFF\xC3z"), "a<FF><C3>z");
  EXPECT_EQ(visible("a\tb"), "a    b");
}

TEST(Visible, JoinersOfGoodSpellingShowOnlyWhereMarked) {
  const std::string_view persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
  EXPECT_EQ(shown(persian, false), persian);
  EXPECT_EQ(shown(persian, true), "\u0645\u06CC<U+200C>\u062E\u0648\u0627\u0647\u0645");
  EXPECT_EQ(shown("bo\u200Cok", false), "bo<U+200C>ok");
  EXPECT_EQ(shown("\u8FBB\U000E0100", false), "\u8FBB\U000E0100");
}

TEST(Visible, JoinedEmojiStandSideBySide) {
  const std::string_view family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
  EXPECT_EQ(shown(family, false), "\U0001F468\U0001F469\U0001F467");
  EXPECT_EQ(shown(family, true), "\U0001F468<U+200D>\U0001F469<U+200D>\U0001F467");
}

TEST(Visible, MarksWithoutALetterStandOnACircle) { EXPECT_EQ(shown("\u0301 \u0301", false), "\u25CC\u0301 \u25CC\u0301"); }

TEST(Visible, NoInputReachesTheTerminalRaw) {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (int j = 0; j < 40; ++j) bytes += static_cast<char>(random() % (i % 2 == 0 ? 256 : 32));
    const std::string line = visible(bytes);
    ASSERT_EQ(text::valid_prefix(line), line.size());
    for (std::size_t at = 0; at < line.size(); at += text::decode(line, at).length) {
      const char32_t c = text::decode(line, at).character;
      ASSERT_FALSE(c < 0x20 || (c >= 0x7F && c < 0xA0)) << i;
    }
  }
}

}  // namespace
}  // namespace debunk::report
