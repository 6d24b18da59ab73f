// The article and nothing else, out of pages as common content management systems build them: tests/articles/NAME.html is a page, NAME.txt the texts
// that are its article, one a line, without headline, byline and captions.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "debunk/debunk.h"

namespace debunk {
namespace {

namespace fs = std::filesystem;

const fs::path k_folder = fs::path(DEBUNK_SOURCE_DIR) / "tests" / "articles";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

class Articles : public testing::TestWithParam<std::string> {};

TEST_P(Articles, AreTakenWholeAndNothingElse) {
  const Document document = Document::from_html(read_file(k_folder / (GetParam() + ".html")));
  std::string texts;
  for (const Block& block : document.blocks())
    if (block.kind != BlockKind::headline && block.kind != BlockKind::byline && block.kind != BlockKind::caption)
      texts += std::string(document.slice(block.span)) + "\n";
  EXPECT_EQ(texts, read_file(k_folder / (GetParam() + ".txt")));
}

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(k_folder))
    if (entry.path().extension() == ".html") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Pages, Articles, testing::ValuesIn(names()), [](const auto& test) {
  std::string name = test.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace debunk
