// Expressions of time in English, each with what it says for certain: an interval of days where it names one or the publication gives it, else how
// far it lies from something, how long it lasts, how old somebody is. What is not said is not guessed.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "language/dates.h"
#include "language/quantities.h"

namespace debunk::language {

enum class TimeKind : std::uint8_t {
  date,      ///< "January 7, 2015", "Monday, January 7", "June 3-5"
  month,     ///< "March 2014", "in March"
  season,    ///< "spring 2016"
  quarter,   ///< "Q3 2019", "the third quarter of 2019"
  year,      ///< "in 2014"
  decade,    ///< "the 1990s"
  weekday,   ///< "on Monday", "last Friday"
  relative,  ///< "yesterday", "last week", "earlier this year"
  offset,    ///< "three years ago", "two days later"
  duration,  ///< "for three years", "a three-day"
  age,       ///< "aged 34", "34-year-old", "Ann Smith, 34,"
  clock,     ///< "10:30 a.m.", "3 pm"
};

/// Of the calendar, for what is relative and for what is counted.
enum class Period : std::uint8_t { none, day, week, month, season, quarter, year, decade, century };

/// What an expression counts from.
enum class Anchor : std::uint8_t { none, publication, other };

struct Time {
  Span span;
  std::uint32_t first_word = 0, end_word = 0;
  TimeKind kind = TimeKind::date;
  std::optional<Days> days;      ///< the interval that is meant, where that is certain
  Anchor anchor = Anchor::none;
  Period period = Period::none;  ///< what is counted or named: "week" of "last week"; the precision of `days`
  int direction = 0;             ///< relative and offset: -1 before, 0 the same ("this year"), 1 after
  double amount = 0;             ///< offset, duration: how many; age: years; clock: minutes since midnight
  int year = 0;                  ///< as said; 0: not said
  unsigned month = 0, weekday = 0;
};

/// In text order, not overlapping. `published`: the day of publication, if it is known.
std::vector<Time> find_times(const Reading& reading, std::span<const CalendarDate> dates, std::optional<Day> published = std::nullopt);

}  // namespace debunk::language
