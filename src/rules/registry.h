// The table of all rules.
#pragma once

#include "debunk/rule.h"
#include "rules/article.h"
#include "rules/findings.h"

namespace debunk::rules {

using RuleFunction = void (*)(const Article& article, Findings& findings);

RuleFunction function_of(const Rule& rule);

}  // namespace debunk::rules
