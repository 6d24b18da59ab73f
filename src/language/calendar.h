// Days as numbers, after the proleptic Gregorian calendar.
#pragma once

#include <chrono>
#include <cstdint>

namespace debunk::language {

/// Days since 1970-01-01.
using Day = std::int32_t;

/// From one day to another, both included.
struct Days {
  Day first = 0, last = 0;

  bool contains(Days other) const { return first <= other.first && other.last <= last; }
  friend bool operator==(const Days&, const Days&) = default;
};

inline Day day_of(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return static_cast<Day>(sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)).time_since_epoch().count());
}

inline std::chrono::year_month_day civil(Day day) { return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day))); }
inline int year_of(Day day) { return static_cast<int>(civil(day).year()); }

/// Monday is 1, Sunday 7.
inline unsigned weekday_of(Day day) { return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day))).iso_encoding(); }

inline bool is_leap(int year) { return std::chrono::year(year).is_leap(); }

/// Of month 1 to 12. A year of 0 is one that is not known: its February may have 29.
inline unsigned days_in_month(int year, unsigned month) {
  constexpr unsigned char k_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && (year == 0 || is_leap(year)) ? 29 : k_days[month - 1];
}

inline Days days_of_year(int year) { return {day_of(year, 1, 1), day_of(year, 12, 31)}; }
inline Days days_of_month(int year, unsigned month) { return {day_of(year, month, 1), day_of(year, month, days_in_month(year, month))}; }

/// In English. 1 to 12, 1 (Monday) to 7.
const char* month_name(unsigned month);
const char* weekday_name(unsigned weekday);

}  // namespace debunk::language
