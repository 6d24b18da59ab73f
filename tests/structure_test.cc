// The structure of plain texts against files that people have read: tests/structure/NAME.txt is a text, NAME.blocks what its blocks must be, one
// a line: kind, then the text with its line breaks as "⏎". After a wanted change, DEBUNK_UPDATE_GOLDENS=1 in the environment writes them anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "debunk/debunk.h"

namespace debunk {
namespace {

namespace fs = std::filesystem;

const fs::path k_folder = fs::path(DEBUNK_SOURCE_DIR) / "tests" / "structure";
constexpr const char* k_names[] = {"headline", "byline", "dateline", "paragraph", "subhead", "caption", "list_item", "quotation"};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string shown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks()) {
    out += k_names[static_cast<std::size_t>(block.kind)];
    out += " ";
    for (const char c : document.slice(block.span)) out += c == '\n' || c == '\r' ? std::string("⏎") : std::string(1, c);
    out += "\n";
  }
  return out;
}

class Structure : public testing::TestWithParam<std::string> {};

TEST_P(Structure, BlocksAreAsWritten) {
  const fs::path expected = k_folder / (GetParam() + ".blocks");
  const std::string blocks = shown(Document::from_text(read_file(k_folder / (GetParam() + ".txt"))));
  if (std::getenv("DEBUNK_UPDATE_GOLDENS") != nullptr) std::ofstream(expected, std::ios::binary) << blocks;
  EXPECT_EQ(blocks, read_file(expected));
}

TEST_P(Structure, OnlyWhiteSpaceLiesBetweenBlocks) {
  const Document document = Document::from_text(read_file(k_folder / (GetParam() + ".txt")));
  std::string rest;
  std::size_t last = 0;
  for (const Block& block : document.blocks()) {
    ASSERT_LE(last, block.span.start);
    rest += document.slice({last, block.span.start});
    last = block.span.end;
  }
  rest += document.slice({last, document.text().size()});
  for (const std::string white : {"\u2028", "\u2029"})
    for (std::size_t at = rest.find(white); at != std::string::npos; at = rest.find(white)) rest.erase(at, white.size());
  EXPECT_EQ(rest.find_first_not_of(" \t\r\n\f"), std::string::npos) << rest;
}

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(k_folder))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Text, Structure, testing::ValuesIn(names()), [](const auto& test) { return test.param; });

/// Doubling a text must no more than about double its time: here it only must end well within the time a test has.
TEST(StructureTime, LongLinesAndMillionsOfLinesEnd) {
  EXPECT_EQ(Document::from_text(std::string(std::size_t{1} << 26, 'x')).blocks().size(), 1u);
  std::string lines;
  for (int i = 0; i < 1'500'000; ++i) lines += "A.\n";
  const Document document = Document::from_text(lines);
  EXPECT_EQ(document.blocks().size(), 1'000'001u);
  EXPECT_EQ(document.blocks().back().span.end, lines.size() - 1);
}

}  // namespace
}  // namespace debunk
