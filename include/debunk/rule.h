// What debunk can find. Named after the SARIF reportingDescriptor.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/result.h"

namespace debunk {

enum class Level : std::uint8_t { note, warning, error };
enum class Stability : std::uint8_t { preview, stable };  ///< preview: off by default, no measured false-alarm rate yet
enum class Applicability : std::uint8_t { display_only, unsafe, safe };

std::string_view to_string(Level level);
std::string_view to_string(Stability stability);
std::string_view to_string(Applicability applicability);  ///< "display-only", "unsafe", "safe"
std::optional<Level> parse_level(std::string_view word);

/// One rule. All views point to constants of the program.
struct Rule {
  std::string_view id;       ///< "injected/foreign-text": group and what is wrong; never reused
  std::string_view group;    ///< "injected"
  std::string_view summary;  ///< one sentence, the second line of the page
  std::string_view page;     ///< the whole page in Markdown, as `debunk explain` shows it
  std::string_view since;    ///< the first version that has it
  std::string_view languages;///< which languages it covers, in words
  Level level = Level::warning;
  Stability stability = Stability::preview;
  std::optional<Applicability> fix;  ///< the best promise of its fixes; empty: it has none
  bool parses = false;               ///< it reads the grammar of sentences, which takes a hundred times as long as everything that other rules need
  std::uint16_t index = 0;           ///< position in all_rules()

  /// Does `name` mean this rule: its id, its group, "all", or "quick", which is all rules that do not parse?
  bool answers_to(std::string_view name) const { return name == id || name == group || name == "all" || (name == "quick" && !parses); }
};

std::span<const Rule> all_rules();                 ///< sorted by id
const Rule* find_rule(std::string_view id);        ///< null if there is none
std::string closest_rule(std::string_view name);   ///< the rule or group that `name` was probably meant to be; empty if none is near

/// Which rules are on, and at which level. A value; every function returns a changed copy.
class RuleSet {
 public:
  static RuleSet recommended();  ///< every stable rule
  static RuleSet quick();        ///< every stable rule that does not parse: for many articles
  static RuleSet all();          ///< preview rules too
  static RuleSet none();

  /// `name` is a rule ("injected/foreign-text"), a group ("injected"), "all" or "quick". Unknown: throws std::invalid_argument, with the
  /// closest name in its message; ask `is_known` first where the name comes from a user. Preview rules come only by their own name.
  RuleSet with(std::string_view name) const;
  RuleSet without(std::string_view name) const;
  RuleSet with_level(std::string_view name, Level level) const;
  static bool is_known(std::string_view name);

  bool contains(const Rule& rule) const { return on_[rule.index]; }
  Level level(const Rule& rule) const { return levels_[rule.index]; }

 private:
  RuleSet();
  std::vector<bool> on_;
  std::vector<Level> levels_;
};

}  // namespace debunk
