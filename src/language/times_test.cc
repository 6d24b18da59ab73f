#include "language/times.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "language/telling_words.h"

namespace debunk::language {
namespace {

constexpr const char* k_kinds[] = {"date", "month", "season", "quarter", "year", "decade", "weekday", "relative", "offset", "duration", "age", "clock"};

std::string iso(Day day) {
  const auto date = civil(day);
  return std::to_string(static_cast<int>(date.year())) + "-" + std::to_string(static_cast<unsigned>(date.month())) + "-" + std::to_string(static_cast<unsigned>(date.day()));
}

/// "year 2014-1-1..2014-12-31 [2014]", "offset -3 [three years ago]"
std::string found(const std::string& text, std::optional<Day> published = std::nullopt) {
  const text::Tokens tokens = text::tokenize(text);
  const auto telling = find_telling_words(tokens.words, text::Language::en);
  const Reading reading{text, tokens.words, telling};
  std::ostringstream all;
  for (const Time& time : find_times(reading, find_dates(reading, text::Language::en), published)) {
    if (all.tellp() > 0) all << "; ";
    all << k_kinds[static_cast<int>(time.kind)];
    if (time.amount != 0) all << " " << (time.direction < 0 ? -time.amount : time.amount);
    if (time.days) all << " " << iso(time.days->first) << (time.days->last != time.days->first ? ".." + iso(time.days->last) : "");
    all << " [" << text.substr(time.span.start, time.span.size()) << "]";
  }
  return all.str();
}

TEST(Times, OfTheCalendar) {
  EXPECT_EQ(found("on January 7, 2015, in March 2014 and in 2013"), "date 2015-1-7 [January 7, 2015]; month 2014-3-1..2014-3-31 [March 2014]; year 2013-1-1..2013-12-31 [2013]");
  EXPECT_EQ(found("the 1990s, spring 2016, Q3 2019, the third quarter of 2019"),
            "decade 1990-1-1..1999-12-31 [1990s]; season 2016-1-1..2016-12-31 [spring 2016]; quarter [Q3 2019]; quarter [third quarter of 2019]");
  EXPECT_EQ(found("from 1998 to 2003, (1932-1960)"),
            "year 1998-1-1..1998-12-31 [1998]; year 2003-1-1..2003-12-31 [2003]; year 1932-1-1..1932-12-31 [1932]; year 1960-1-1..1960-12-31 [1960]");
  EXPECT_EQ(found("2,014 houses, $2014, 2014 people"), "");
}

TEST(Times, RelativeToThePublication) {
  EXPECT_EQ(found("yesterday, last week, on Monday, last Friday, earlier this year"), "relative [yesterday]; relative [last week]; weekday [Monday]; weekday [last Friday]; relative [earlier this year]");
  EXPECT_EQ(found("yesterday, last month, last year", day_of(2016, 3, 4)), "relative 2016-3-3 [yesterday]; relative 2016-2-1..2016-2-29 [last month]; relative 2015-1-1..2015-12-31 [last year]");
}

TEST(Times, Counted) {
  EXPECT_EQ(found("three years ago, two days later, for 5 hours and six weeks"), "offset -3 [three years ago]; offset 2 [two days later]; duration 6 [six weeks]");
  EXPECT_EQ(found("a 34-year-old, aged 34, at the age of 45, Ann Smith, 34, of Hull"), "age 34 [34-year-old]; age 34 [aged 34]; age 45 [age of 45]; age 34 [34]");
}

TEST(Times, OfTheClock) { EXPECT_EQ(found("at 10:30 a.m., 3 pm, 7pm and 14:05"), "clock 630 [10:30 a.m]; clock 900 [3 pm]; clock 1140 [7pm]; clock 845 [14:05]"); }

}  // namespace
}  // namespace debunk::language
