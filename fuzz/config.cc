// debunk.toml of any bytes: settings, or mistakes that name file and line; and its patterns on any path.
#include "cli/glob.h"
#include "cli/settings.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  const std::string text = fuzz::Input(data, size).rest();
  std::vector<std::string> mistakes;
  const cli::Settings settings = cli::parse_settings(text, "debunk.toml", mistakes);
  for (const std::string& mistake : mistakes)
    if (!mistake.starts_with("debunk.toml")) fuzz::require("the mistake is \"" + mistake + "\"");
  for (const cli::Override& one : settings.overrides)
    for (const std::string& pattern : one.paths) (void)cli::glob_matches(pattern, "desk/2024/" + text.substr(0, 40) + "/story.txt");
  return 0;
}
