// Command lines of any bytes, one argument a line.
#include <vector>

#include "cli/parse.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  const std::string bytes = fuzz::Input(data, size).rest();
  std::vector<std::string_view> arguments;
  for (std::size_t at = 0; at <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    arguments.push_back(std::string_view(bytes).substr(at, end - at));
    at = end + 1;
  }
  const cli::Parsed parsed = cli::parse(arguments);
  if (parsed.mistakes.empty() && !parsed.typed.command) fuzz::require("neither a command nor a mistake");
  for (const std::string& mistake : parsed.mistakes)
    if (mistake.empty()) fuzz::require("the mistake is \"" + mistake + "\"");
  return 0;
}
