// The lower of two levels: what was typed, and nothing else. Making one looks at no file, terminal or environment; what it all means
// together with debunk.toml is a CheckPlan (plan.h). After ripgrep's LowArgs and HiArgs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "debunk/article.h"
#include "debunk/rule.h"
#include "debunk/scan.h"
#include "debunk/write.h"
#include "fetch/fetch.h"

namespace debunk::cli {

struct Command;

enum class ColorChoice : std::uint8_t { automatic, always, never };
enum class Help : std::uint8_t { no, brief, full };

struct Typed {
  const Command* command = nullptr;
  std::vector<std::string> operands;

  std::optional<std::vector<std::string>> select;
  std::vector<std::string> ignore;
  bool preview = false;
  bool explain_skips = false;
  std::optional<Level> level;
  std::string config;
  bool no_config = false;
  std::string baseline;
  std::string encoding;
  std::string stdin_name;
  std::size_t jobs = 0;  ///< 0: one for each processor

  std::optional<Format> format;
  std::string output;
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;
  bool json = false;                                   ///< `rules --format json`
  ArticleFormat article_format = ArticleFormat::text;  ///< `extract --format`

  bool diff = false;
  bool fix = false;
  bool unsafe_fixes = false;

  ScanOptions scan;                    ///< `jobs` and what the command itself adds are not yet in it
  bool resume = false;
  bool only_findings = false;
  std::vector<std::string> summaries;  ///< files

  fetch::FetchOptions fetch;
  std::string save;

  Help help = Help::no;
};

}  // namespace debunk::cli
