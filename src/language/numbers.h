// Numbers in digits and in English words: "1,200", "2.5 million", "$3bn", "two and a half million", "a dozen", "twenty-five", "two-thirds".
#pragma once

#include <optional>

#include "debunk/span.h"
#include "language/reading.h"

namespace debunk::language {

struct Number {
  double value = 0;
  double grain = 1;  ///< what the last digit counts: of "1,200" 1, of "2.5 million" 100,000
  double rounded_to = 1;  ///< what the last digit that is no zero counts: of "1,200" 100, of "2.5 million" 100,000
  std::uint32_t first_word = 0, end_word = 0;
  Span span;
  bool in_words = false;
  bool fraction = false;       ///< "half", "two-thirds", "a quarter"
  bool plain_digits = false;   ///< nothing but digits: may be a year, a code, a house number
  std::string_view attached;   ///< letters that touch the digits and are no scale: "km" in "5km"
};

/// The number that begins with word `i`; nothing if none does, or if the word is only a part of something else ("F-16", "1.2.3", "10:30", "9/11",
/// "2nd", "1990s").
std::optional<Number> number_at(const Reading& reading, std::size_t i);

}  // namespace debunk::language
