// The words that expressions of time begin with or turn on.
#pragma once

#include <cstdint>

namespace debunk::language {

enum class TimeWordKind : std::uint8_t { none, day_name, shift, part, period, season, aged, quarter, quarter_number };

struct TimeWord {
  TimeWordKind kind = TimeWordKind::none;
  int value = 0;
};

TimeWord time_word(std::uint64_t hash);

}  // namespace debunk::language
