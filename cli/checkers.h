// Which checker a file gets: flags over overrides over debunk.toml over the defaults.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/settings.h"
#include "cli/typed.h"
#include "debunk/checker.h"

namespace debunk::cli {

/// What one file is checked with.
struct Choice {
  RuleSet rules;
  std::shared_ptr<const Checker> checker;
  std::string encoding;  ///< empty: as the file says
};

class Checkers {
 public:
  /// The names in `typed` and `settings` are known ones, and say which rules are on; the rest is as in `options`.
  /// `defaults` (a name like those) says it where they do not.
  Checkers(const Typed& typed, const Settings& settings, CheckerOptions options, std::string defaults);

  /// Not for several threads. Files with the same overrides share a checker.
  const Choice& for_path(const std::string& path);
  const Choice& without_overrides() { return make({}); }

 private:
  const Choice& make(const std::vector<std::size_t>& overrides);

  const Typed& typed_;
  const Settings& settings_;
  const CheckerOptions options_;
  const std::vector<std::string> defaults_;
  std::map<std::vector<std::size_t>, Choice> made_;
};

/// `path` as seen from `folder`, both made absolute and without "..": the name under which patterns and baselines know a file.
/// An address stays what it is.
std::string path_from(const std::string& folder, const std::string& path);

}  // namespace debunk::cli
