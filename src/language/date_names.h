// The names of months and weekdays in the ten languages whose dates debunk reads.
#pragma once

#include <cstdint>

#include "text/language.h"
#include "text/word_filter.h"

namespace debunk::language {

enum class DateWord : std::uint8_t { none, month, weekday, filler };

struct DateName {
  DateWord kind = DateWord::none;
  unsigned number = 0;  ///< January and Monday are 1
};

/// Arabic, Bengali, Chinese, English, French, German, Hindi, Indonesian, Portuguese, Russian, Spanish: the most read ones, by speakers.
bool has_dates(text::Language language);

/// What a word (Word::hash) of this language is in a date. A filler may stand between the parts: "12 de enero", "Montag, den 12. Januar".
/// Chinese dates have no words: see dates.h.
DateName date_name(text::Language language, std::uint64_t hash);

/// Turns away words that `date_name` does not know.
const text::WordFilter& date_filter(text::Language language);

}  // namespace debunk::language
