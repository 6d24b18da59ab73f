// The words that expressions of time begin with or turn on.
#pragma once

#include <cstdint>

#include "text/word_filter.h"

namespace debunk::language {

enum class TimeWordKind : std::uint8_t { none, day_name, shift, part, period, season, aged, quarter, quarter_number, anniversary };

struct TimeWord {
  TimeWordKind kind = TimeWordKind::none;
  int value = 0;
};

TimeWord time_word(std::uint64_t hash);

/// Turns away words that `time_word` does not know.
const text::WordFilter& time_filter();

}  // namespace debunk::language
