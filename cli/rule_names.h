// Names that a user wrote, checked against what there is.
#pragma once

#include <string>
#include <string_view>

#include "debunk/rule.h"

namespace debunk::cli {

/// What is wrong with the name of a rule, a group, "all" or "quick"; empty: nothing.
std::string unknown_rule(std::string_view name);

/// The same for an encoding.
std::string unknown_encoding(const std::string& name);

/// `rules` and those that `name` stands for: of a group the stable ones, and the preview ones too if `preview`.
RuleSet with_named(const RuleSet& rules, std::string_view name, bool preview);

}  // namespace debunk::cli
