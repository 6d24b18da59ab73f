// The baseline: findings that somebody has looked at and wants to hear of no more. docs/formats/baseline.md describes the file.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace debunk::cli {

/// What is compared is the fingerprint; the rest is for people, and for telling which entries no longer occur.
struct BaselineEntry {
  std::string path;  ///< as seen from the folder of the baseline
  std::string rule;
  std::string text;  ///< the beginning of what was quoted
  std::string fingerprint;

  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

inline constexpr std::string_view k_baseline_name = "debunk-baseline.toml";

std::vector<BaselineEntry> parse_baseline(std::string_view toml, const std::string& file, std::vector<std::string>& mistakes);
void write_baseline(std::ostream& out, std::vector<BaselineEntry> entries);  ///< sorted, each once

/// Under which name the baseline in `folder` knows a file.
std::string baseline_path(const std::string& folder, const std::string& path);
std::string baseline_folder(const std::string& baseline);

std::string baseline_quote(std::string_view text);  ///< at most 60 characters

}  // namespace debunk::cli
