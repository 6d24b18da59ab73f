// A change that may be held against its own figures, and why another may not be.
#pragma once

#include "language/changes.h"
#include "rules/article.h"
#include "rules/findings.h"

namespace debunk::rules::numbers {

/// Why the figures of a change say nothing of each other; null: they do.
const char* why_incomparable(const Article& article, const language::Change& change);

/// Or its direction says nothing of them, as in rankings.
const char* why_direction_is_open(const Article& article, const language::Change& change);

}  // namespace debunk::rules::numbers
