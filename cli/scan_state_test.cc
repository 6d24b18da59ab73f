#include "cli/scan_state.h"

#include <gtest/gtest.h>

namespace debunk::cli {
namespace {

ScanState made() {
  ScanState state;
  state.run = "sha256:a";
  state.inputs = "sha256:b";
  state.length = 12345678901;
  state.position = {3, 4, 5, 2};
  state.stats.all = {10, 4, 9};
  state.stats.bytes = 777;
  state.stats.rules["text/doubled-word"] = {4, 4, 9};
  state.stats.hosts["paper.example"] = {9, 4, 9};
  state.stats.hosts[""] = {1, 0, 0};
  state.stats.languages["de"] = {10, 4, 9};
  state.stats.skipped["cut-off"] = 1;
  state.stats.passed_by["other-type"] = 2;
  return state;
}

TEST(ScanState, IsReadAsItWasWritten) {
  EXPECT_EQ(parse_state(write_state(made())), made());
  EXPECT_EQ(parse_state(write_state({})), ScanState());
}

TEST(ScanState, APartOfOneIsNone) {
  const std::string whole = write_state(made());
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(parse_state(whole.substr(0, size))) << size;
  EXPECT_FALSE(parse_state(whole + "x"));
}

TEST(ScanState, AnotherFileIsNone) {
  EXPECT_FALSE(parse_state(""));
  EXPECT_FALSE(parse_state("debunk-scan-state/2\nend\n"));
  EXPECT_FALSE(parse_state("debunk-scan-state/1\nlength -1\nend\n"));
  EXPECT_FALSE(parse_state("debunk-scan-state/1\nlength 1 2\nend\n"));
  EXPECT_FALSE(parse_state("debunk-scan-state/1\nposition 1 2 3\nend\n"));
  EXPECT_FALSE(parse_state("debunk-scan-state/1\ncolour red\nend\n"));
}

}  // namespace
}  // namespace debunk::cli
