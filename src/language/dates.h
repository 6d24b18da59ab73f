// Dates of the calendar, with their weekdays, as news writes them in the languages of date_names.h: "Monday, January 12, 2015", "12th of Jan.",
// "lunes 12 de enero de 2015", "Montag, den 12. Januar", "2015年1月12日（星期一）", "2015-01-12", and "25/1/2015" where only one number can be the month.
#pragma once

#include <vector>

#include "debunk/span.h"
#include "language/calendar.h"
#include "language/reading.h"
#include "text/language.h"

namespace debunk::language {

struct CalendarDate {
  Span span;               ///< with the weekday
  Span date;               ///< without
  Span weekday_span;       ///< empty: no weekday is said
  std::uint32_t first_word = 0, last_word = 0;  ///< of `span`
  int year = 0;            ///< 0: not said
  unsigned month = 0;      ///< 1 to 12
  unsigned day = 0;        ///< 1 to 31
  unsigned weekday = 0;    ///< 1 Monday to 7 Sunday; 0: not said

  bool exists() const { return day <= days_in_month(year, month); }
  bool is_whole() const { return year != 0 && exists(); }
  Day number() const { return day_of(year, month, day); }  ///< of a whole date
};

/// In text order. A number over 31 is no day, so what follows the month then is no date.
std::vector<CalendarDate> find_dates(const Reading& reading, text::Language language);

/// The number that a word of decimal digits of any script is, with an ordinal ending ("7th", "1er", "1º") or without; -1: it is none, or has
/// more than nine digits.
struct Digits {
  int value = -1;
  unsigned count = 0;
  bool ending = false;
};
Digits digits_of(std::string_view word);

}  // namespace debunk::language
