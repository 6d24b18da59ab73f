// Stories that contradict themselves and stories that only seem to, in tests/consistency: nothing may be found in the right ones, and what
// was once found in the damaged ones stays found. The held half is not touched here.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "debunk/debunk.h"

namespace debunk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path k_folder = fs::path(DEBUNK_SOURCE_DIR) / "tests" / "consistency";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::vector<std::string> names(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(k_folder / folder))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

Span place_of(std::string_view text, const std::string& words) {
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::string_view::npos) << words << " is not there";
  EXPECT_EQ(text.find(words, at + 1), std::string_view::npos) << words << " is there twice";
  return {at, at + words.size()};
}

bool touches(Span one, Span other) { return one.start < other.end && other.start < one.end; }

bool is_of(const Finding& finding, const json& groups) {
  return std::ranges::any_of(groups, [&](const json& group) { return finding.rule->group == group.get<std::string>(); });
}

class RightStory : public testing::TestWithParam<std::string> {};

TEST_P(RightStory, HasNothingToComplainOf) {
  const Document document = Document::from_text(read_file(k_folder / "right" / (GetParam() + ".txt")));
  const Report report = check(document);
  for (const Finding& finding : report.findings)
    EXPECT_EQ(finding.level, Level::note) << finding.rule->id << ": " << finding.message << "\n    " << finding.quote.text();
}

INSTANTIATE_TEST_SUITE_P(Consistency, RightStory, testing::ValuesIn(names("right")), [](const auto& test) { return test.param; });

class DamagedStory : public testing::TestWithParam<std::string> {};

TEST_P(DamagedStory, KeepsWhatWasFoundInIt) {
  const std::string text = read_file(k_folder / "damaged" / (GetParam() + ".txt"));
  const Report report = check(Document::from_text(text));
  std::istringstream lines(read_file(k_folder / "damaged" / (GetParam() + ".expected.jsonl")));
  int expectations = 0;
  for (std::string line; std::getline(lines, line); ++expectations) {
    const json expected = json::parse(line);
    std::vector<Span> places{place_of(text, expected.at("text"))};
    if (expected.contains("other")) places.push_back(place_of(text, expected.at("other")));
    if (!expected.value("found", false)) continue;
    EXPECT_TRUE(std::ranges::any_of(report.findings,
                                    [&](const Finding& finding) {
                                      if (finding.level == Level::note || !is_of(finding, expected.at("groups"))) return false;
                                      std::vector<Span> marked{finding.quote.span()};
                                      for (const Related& related : finding.related) marked.push_back(related.quote.span());
                                      return std::ranges::any_of(marked, [&](Span mark) {
                                        return std::ranges::any_of(places, [&](Span place) { return touches(mark, place); });
                                      });
                                    }))
        << "no longer found: " << expected.at("why");
  }
  EXPECT_GT(expectations, 0);
}

INSTANTIATE_TEST_SUITE_P(Consistency, DamagedStory, testing::ValuesIn(names("damaged")), [](const auto& test) { return test.param; });

}  // namespace
}  // namespace debunk
