#include "cli/rule_names.h"

#include "cli/closest.h"
#include "debunk/read.h"

namespace debunk::cli {

std::string unknown_rule(std::string_view name) {
  return RuleSet::is_known(name) ? "" : "there is no rule or group \"" + std::string(name) + "\"" + did_you_mean(closest_rule(name));
}

std::string unknown_encoding(const std::string& name) {
  const Result<std::string> encoding = canonical_encoding(name);
  return encoding ? "" : encoding.error().message;
}

RuleSet with_named(const RuleSet& rules, std::string_view name, bool preview) {
  RuleSet result = rules.with(name);
  if (!preview) return result;
  for (const Rule& rule : all_rules())
    if (rule.answers_to(name)) result = result.with(rule.id);
  return result;
}

}  // namespace debunk::cli
