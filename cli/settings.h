// debunk.toml, as a value. docs/formats/debunk.toml.md describes the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "debunk/rule.h"
#include "debunk/write.h"

namespace debunk::cli {

/// What a list of rules, groups and "all" says. `select` means these and no others; `ignore` means not these, whatever `select` says.
struct RuleChoice {
  std::optional<std::vector<std::string>> select;
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Level>> levels;  ///< the broad before the narrow; later ones win
};

/// Other settings for some of the files. Of several that match a file the later wins.
struct Override {
  std::vector<std::string> paths;  ///< patterns, see glob.h
  RuleChoice rules;
  std::string encoding;
};

struct Settings {
  std::string file;    ///< where they come from; empty: nowhere
  std::string folder;  ///< absolute; the patterns of overrides and `baseline` start here
  RuleChoice rules;
  std::optional<bool> preview;
  std::optional<Level> level;
  std::optional<Format> format;
  std::string baseline;
  std::string encoding;
  std::vector<Override> overrides;
};

/// Settings from the text of a debunk.toml. Every mistake is one line in `mistakes`, "FILE:LINE:COLUMN: what is wrong".
Settings parse_settings(std::string_view toml, const std::string& file, std::vector<std::string>& mistakes);

/// Reads `file`, or the nearest debunk.toml from the current folder upwards; none is no mistake.
Settings read_settings(const std::string& file, std::vector<std::string>& mistakes);
Settings find_settings(std::vector<std::string>& mistakes);

}  // namespace debunk::cli
