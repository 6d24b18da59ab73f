#include "report/frame.h"

#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "text/utf8.h"
#include "text/width.h"

namespace debunk::report {
namespace {

struct Lines {
  std::string text, carets;
};

/// The only line of a frame and the carets under it, without gutters.
Lines drawn(const std::string& text, Span span, std::size_t width = 100, const std::string& label = "") {
  const std::string whole = frame(FileText(Document::from_text(text)), span, label, {width, 1, '^', {}});
  std::istringstream in(whole);
  std::string first;
  Lines lines;
  std::getline(in, first);
  std::getline(in, lines.text);
  std::getline(in, lines.carets);
  EXPECT_EQ(first, "  |");
  lines.text = lines.text.substr(std::min<std::size_t>(4, lines.text.size()));
  lines.carets = lines.carets.substr(4);
  return lines;
}

Span of(const std::string& text, const std::string& words) { return {text.find(words), text.find(words) + words.size()}; }

/// What stands above the carets, by columns.
std::string above_carets(const Lines& lines) {
  const std::size_t first = lines.carets.find('^'), last = lines.carets.find_last_of('^') + 1;
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < lines.text.size();) {
    const text::Decoded decoded = text::decode(lines.text, at);
    const auto width = static_cast<std::size_t>(text::display_width(decoded.character));
    // A mark without width belongs to the character before it.
    const std::size_t column_of = width == 0 && column > 0 ? column - 1 : column;
    if (column_of >= first && column_of < last) text::append(out, decoded.character);
    column += width;
    at += decoded.length;
  }
  return out;
}

TEST(Frame, CaretsStandUnderTheirWordsInEveryScript) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"and the deadly sho\uAD11\uC8FC\uCD9C\uC7A5otings", "\uAD11\uC8FC\uCD9C\uC7A5"},
      {"\u6771\u4EAC\u3067\u4F1A\u8B70\u304C\u958B\u304B\u308C\u305F", "\u4F1A\u8B70"},
      {"cafe\u0301 cre\u0300me bru\u0302le\u0301e", "cre\u0300me"},
      {"\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD \u05D8\u05D5\u05D1", "\u05E2\u05D5\u05DC\u05DD"},
      {"\u0939\u093F\u0928\u094D\u0926\u0940 \u092E\u0947\u0902 \u0932\u0947\u0916", "\u092E\u0947\u0902"},
      {"\U0001F600\U0001F680 to the moon", "moon"},
      {"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0628\u0631\u0648\u0645", "\u0628\u0631\u0648\u0645"},
      {"\uFF26\uFF35\uFF2C\uFF2C width", "width"},
  };
  for (const auto& [text, words] : cases) EXPECT_EQ(above_carets(drawn(text, of(text, words))), words) << text;
}

TEST(Frame, TabsAndInvisibleCharactersTakeTheColumnsTheyAreShownIn) {
  std::string text = "a\tb\tc";
  EXPECT_EQ(drawn(text, of(text, "c")).text, "a    b    c");
  EXPECT_EQ(drawn(text, of(text, "c")).carets, "          ^");
  text = "ca\u200Bsino now";
  EXPECT_EQ(drawn(text, of(text, "\u200B")).text, "ca<U+200B>sino now");
  EXPECT_EQ(drawn(text, of(text, "\u200B")).carets, "  ^^^^^^^^");
  EXPECT_EQ(above_carets(drawn(text, of(text, "now"))), "now");
  text = "a\x1b[31mb";
  EXPECT_EQ(drawn(text, of(text, "b")).text, "a<U+001B>[31mb");
}

TEST(Frame, AMarkAloneIsShownUnderItsLetter) {
  const std::string text = "cafe\u0301s";
  EXPECT_EQ(drawn(text, {4, 6}).carets, "   ^");
}

TEST(Frame, LongLinesAreCutBetweenWordsAroundThePlace) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + " ";
  const Lines lines = drawn(text, of(text, "word50 "), 60);
  EXPECT_TRUE(lines.text.starts_with("\u2026 word")) << lines.text;
  EXPECT_TRUE(lines.text.ends_with(" \u2026")) << lines.text;
  EXPECT_EQ(above_carets(lines), "word50 ");
  EXPECT_LE(text::display_width(lines.text), 56u);
  EXPECT_TRUE(drawn(text, of(text, "word0"), 60).text.starts_with("word0 word1"));
  EXPECT_TRUE(drawn(text, of(text, "word99"), 60).text.ends_with("word98 word99"));
}

TEST(Frame, ALongPlaceLosesItsMiddle) {
  std::string text = "before ";
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + " ";
  text += "after";
  const Lines lines = drawn(text, {7, text.size() - 6}, 80);
  EXPECT_NE(lines.text.find("before word0 word1"), std::string::npos) << lines.text;
  EXPECT_NE(lines.text.find("word99 after"), std::string::npos) << lines.text;
  EXPECT_LE(text::display_width(lines.text), 76u);
  EXPECT_TRUE(above_carets(lines).starts_with("word0") && above_carets(lines).ends_with("word99"));
}

TEST(Frame, SeveralLines) {
  const FileText file(Document::from_text("one\ntwo\nthree\nfour\nfive\nsix\n"));
  EXPECT_EQ(frame(file, {1, 6}, "here", {100, 2, '^', {}}), "   |\n 1 | one\n   |  ^^\n 2 | two\n   | ^^ here\n");
  EXPECT_EQ(frame(file, {4, 24}, "", {100, 1, '^', {}}), "  |\n2 | two\n  | ^^^\n3 | three\n  | ^^^^^\n4 | four\n  | ^^^^\n5 | five\n  | ^^^^\n");
  EXPECT_EQ(frame(file, {0, 27}, "", {100, 1, '^', {}}), "  |\n1 | one\n  | ^^^\n2 | two\n  | ^^^\n.\n6 | six\n  | ^^^\n");
}

TEST(Frame, EveryPlaceFitsAndIsMarked) {
  std::mt19937 random(11);
  const std::vector<std::string> pieces{"a",      " ",  "word ", "\u3042", "e\u0301", "\u0301",      "\U0001F468\u200D\U0001F469",
                                        "\u200B", "\t", "\x1b",  "\u05D0", "\u202E",  "\u0939\u093F"};
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    std::vector<std::size_t> starts;
    for (std::size_t j = 1 + random() % 120; j > 0; --j) text += pieces[random() % pieces.size()];
    for (std::size_t at = 0; at < text.size(); at += text::decode(text, at).length) starts.push_back(at);
    starts.push_back(text.size());
    const std::size_t a = random() % (starts.size() - 1), b = a + 1 + random() % (starts.size() - 1 - a);
    const std::size_t width = 30 + random() % 80;
    const Lines lines = drawn(text, {starts[a], starts[b]}, width);
    ASSERT_LE(text::display_width(lines.text), width - 4) << i;
    ASSERT_NE(lines.carets.find('^'), std::string::npos);
    ASSERT_LE(lines.carets.size(), width - 4 + 1) << i << "\n" << lines.text << "\n" << lines.carets;
    for (const char c : lines.text) ASSERT_FALSE(static_cast<unsigned char>(c) < 0x20);
  }
}

}  // namespace
}  // namespace debunk::report
