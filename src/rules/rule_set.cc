#include <algorithm>
#include <stdexcept>

#include "debunk/rule.h"

namespace debunk {
namespace {

template <class Change>
void for_named(std::string_view name, bool stable_only, Change change) {
  if (!RuleSet::is_known(name)) {
    std::string message = "there is no rule or group \"" + std::string(name) + "\"";
    if (const std::string near = closest_rule(name); !near.empty()) message += "; did you mean \"" + near + "\"?";
    throw std::invalid_argument(message);
  }
  for (const Rule& rule : all_rules()) {
    const bool by_group = name == "all" || rule.group == name;
    if (rule.id == name || (by_group && !(stable_only && rule.stability == Stability::preview))) change(rule);
  }
}

/// Levenshtein (1965), two rows.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

RuleSet::RuleSet() {
  for (const Rule& rule : all_rules()) {
    on_.push_back(false);
    levels_.push_back(rule.level);
  }
}

RuleSet RuleSet::none() { return {}; }
RuleSet RuleSet::recommended() { return none().with("all"); }
RuleSet RuleSet::all() {
  RuleSet set;
  set.on_.assign(set.on_.size(), true);
  return set;
}

RuleSet RuleSet::with(std::string_view name) const {
  RuleSet set = *this;
  for_named(name, true, [&](const Rule& rule) { set.on_[rule.index] = true; });
  return set;
}

RuleSet RuleSet::without(std::string_view name) const {
  RuleSet set = *this;
  for_named(name, false, [&](const Rule& rule) { set.on_[rule.index] = false; });
  return set;
}

RuleSet RuleSet::with_level(std::string_view name, Level level) const {
  RuleSet set = *this;
  for_named(name, false, [&](const Rule& rule) { set.levels_[rule.index] = level; });
  return set;
}

bool RuleSet::is_known(std::string_view name) {
  if (name == "all") return true;
  return std::ranges::any_of(all_rules(), [&](const Rule& rule) { return rule.id == name || rule.group == name; });
}

std::string closest_rule(std::string_view name) {
  std::string_view best;
  std::size_t least = name.size() / 2 + 1;
  for (const Rule& rule : all_rules())
    for (const std::string_view candidate : {rule.id, rule.group, rule.id.substr(rule.group.size() + 1)}) {
      const std::size_t distance = edit_distance(name, candidate);
      if (distance >= least) continue;
      least = distance;
      best = candidate == rule.group ? rule.group : rule.id;
    }
  return std::string(best);
}

std::string_view to_string(Level level) { return level == Level::error ? "error" : level == Level::warning ? "warning" : "note"; }
std::string_view to_string(Stability stability) { return stability == Stability::stable ? "stable" : "preview"; }
std::string_view to_string(Applicability applicability) {
  return applicability == Applicability::safe ? "safe" : applicability == Applicability::unsafe ? "unsafe" : "display-only";
}

std::optional<Level> parse_level(std::string_view word) {
  for (const Level level : {Level::note, Level::warning, Level::error})
    if (to_string(level) == word) return level;
  return std::nullopt;
}

}  // namespace debunk
