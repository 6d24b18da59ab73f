// The upper of two levels: what the command line, debunk.toml and the terminal mean together. Making a plan reads settings and baseline
// and nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/baseline_file.h"
#include "cli/checkers.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/settings.h"
#include "cli/typed.h"
#include "debunk/fix.h"
#include "debunk/write.h"

namespace debunk::cli {

enum class Repair : std::uint8_t { none, show, make };

/// One file and what it is checked with.
struct Task {
  Input input;
  const Choice* choice;
};

struct Plan {
  Settings settings;
  std::string baseline_path;            ///< empty: none
  std::vector<BaselineEntry> baseline;
  std::unique_ptr<Checkers> checkers;   ///< what `tasks` point into
  std::vector<Task> tasks;
  std::vector<std::string> unreadable;  ///< operands, or parts of folders, that could not be looked into
  std::size_t jobs = 1;
  fetch::FetchOptions fetch;

  Format format = Format::text;
  WriteOptions write;
  DiffOptions diff;
  Repair repair = Repair::none;
  Applicability promise = Applicability::safe;
};

/// For `debunk check`; for `debunk baseline`, which reads its baseline as the old one, if there is one, and checks without it; and for
/// `debunk scan`, whose inputs are no tasks.
enum class Purpose : std::uint8_t { check, baseline, scan };

/// Nothing if there are mistakes; they have been told to the console then.
std::optional<Plan> make_plan(const Typed& typed, Purpose purpose, Console& console);

}  // namespace debunk::cli
