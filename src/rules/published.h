// The day on which an article was published.
#pragma once

#include <optional>

#include "debunk/span.h"
#include "language/calendar.h"

namespace debunk::rules {

class Article;

struct Published {
  language::Day first = 0;   ///< the day of publication
  language::Day last = 0;    ///< the day of the last change, where one is stated; else the same
  std::optional<Span> span;  ///< where the text says it; nothing: its metadata do
};

/// The metadata; else the whole date in a dateline or byline, or behind "Published", "Posted", "Updated" in a short line of its own. Nothing if
/// none says it: no day is guessed.
std::optional<Published> find_published(const Article& article);

}  // namespace debunk::rules
