// A baseline of any bytes; what was read and is written again reads the same.
#include <algorithm>
#include <sstream>

#include "cli/baseline_file.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  std::vector<std::string> mistakes;
  std::vector<cli::BaselineEntry> entries = cli::parse_baseline(fuzz::Input(data, size).rest(), "debunk-baseline.toml", mistakes);
  if (!mistakes.empty()) return 0;
  std::ranges::sort(entries);
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::ostringstream out;
  cli::write_baseline(out, entries);
  if (cli::parse_baseline(out.str(), "debunk-baseline.toml", mistakes) != entries || !mistakes.empty())
    fuzz::require("a written baseline does not read the same:\n" + out.str());
  return 0;
}
