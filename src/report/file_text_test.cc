#include "report/file_text.h"

#include <gtest/gtest.h>

namespace debunk::report {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

Pair place(const FileText& file, std::size_t offset) {
  const Place found = file.place(offset);
  return {found.line, found.column};
}

TEST(FileText, EveryKindOfLineEnd) {
  const FileText file(Document::from_text("ab\ncd\r\nef\rgh\u2028ij\u2029kl"));
  const std::vector<std::string> lines{"ab", "cd", "ef", "gh", "ij", "kl"};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Span line = file.line(i + 1);
    EXPECT_EQ(file.text().substr(line.start, line.size()), lines[i]);
    EXPECT_EQ(place(file, line.start), Pair(i + 1, 1));
    EXPECT_EQ(place(file, line.start + 1), Pair(i + 1, 2));
    EXPECT_EQ(place(file, line.end), Pair(i + 1, 3));
  }
}

TEST(FileText, ColumnsCountCharacters) {
  const FileText file(Document::from_text("e\u0301\u3042\U0001F600x"));
  EXPECT_EQ(place(file, 1), Pair(1, 2));
  EXPECT_EQ(place(file, 3), Pair(1, 3));
  EXPECT_EQ(place(file, 6), Pair(1, 4));
  EXPECT_EQ(place(file, 10), Pair(1, 5));
  EXPECT_EQ(place(file, 11), Pair(1, 6));
}

TEST(FileText, EmptyTextAndOpenLastLine) {
  const FileText empty(Document::from_text(""));
  EXPECT_EQ(place(empty, 0), Pair(1, 1));
  EXPECT_EQ(empty.line(1), (Span{0, 0}));
  const FileText one(Document::from_text("a\n"));
  EXPECT_EQ(place(one, 2), Pair(2, 1));
  EXPECT_EQ(one.line(2), (Span{2, 2}));
}

TEST(FileText, PlacesOfMarkdownArePlacesOfTheFile) {
  const std::string bytes = "\xEF\xBB\xBF# Caf\u00E9\n\n> The *old* &amp; [new](x.html) port\n";
  const Document document = Document::from_markdown(bytes);
  const FileText file(document);
  const auto located = [&](const std::string& words) {
    const std::size_t at = document.text().find(words);
    const Span span = document.file_span({at, at + words.size()});
    return std::string(file.text().substr(span.start, span.size()));
  };
  EXPECT_EQ(located("Caf\u00E9"), "Caf\u00E9");
  EXPECT_EQ(located("&"), "&amp;");
  EXPECT_EQ(located("The old & new port"), "The *old* &amp; [new](x.html) port");
  EXPECT_EQ(place(file, document.file_span({document.text().find("port"), document.text().find("port")}).start), Pair(3, 33));
}

TEST(FileText, PlacesOfMarkdownInOtherEncodings) {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string("An *old* port")) bytes += {c, '\0'};
  const Document document = Document::from_markdown(bytes);
  const FileText file(document);
  const Span span = document.file_span({document.text().find("port"), document.text().find("port") + 4});
  EXPECT_EQ(file.text().substr(span.start, span.size()), "port");
}

TEST(FileText, CountsLikeASlowCount) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 97 == 0 ? "\r\n" : i % 5 == 0 ? "\u00E9" : i % 7 == 0 ? "\u3042" : "x";
  const FileText file(Document::from_text(text));
  std::size_t characters = 0, line = 1, column = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((text[at] & 0xC0) == 0x80) continue;
    EXPECT_EQ(file.character_offset(at), characters);
    if (text[at] != '\n') {
      EXPECT_EQ(place(file, at), Pair(line, column));
    }
    ++characters;
    ++column;
    if (text[at] == '\n') {
      ++line;
      column = 1;
    }
  }
}

}  // namespace
}  // namespace debunk::report
