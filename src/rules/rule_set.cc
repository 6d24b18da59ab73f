#include <algorithm>
#include <stdexcept>

#include "base/edit_distance.h"
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
    if (rule.answers_to(name) && (rule.id == name || !stable_only || rule.stability == Stability::stable)) change(rule);
  }
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
RuleSet RuleSet::quick() { return none().with("quick"); }
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
  return std::ranges::any_of(all_rules(), [&](const Rule& rule) { return rule.answers_to(name); });
}

std::string closest_rule(std::string_view name) {
  std::string_view best;
  std::size_t least = name.size() / 2 + 1;
  for (const Rule& rule : all_rules())
    for (const std::string_view candidate : {rule.id, rule.group, rule.id.substr(rule.group.size() + 1)}) {
      const std::size_t distance = base::edit_distance(name, candidate);
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
