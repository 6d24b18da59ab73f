#include "language/dates.h"

#include <gtest/gtest.h>

#include <string>

#include "language/telling_words.h"

namespace debunk::language {
namespace {

/// "2015-01-12/1 [Monday, January 12, 2015]" of each date, the number of the weekday behind the stroke.
std::string found(const std::string& text, text::Language language = text::Language::en) {
  const text::Tokens tokens = text::tokenize(text);
  std::string all;
  const auto telling = find_telling_words(tokens.words, language);
  for (const CalendarDate& date : find_dates({text, tokens.words, telling}, language)) {
    if (!all.empty()) all += "; ";
    all += std::to_string(date.year) + "-" + std::to_string(date.month) + "-" + std::to_string(date.day);
    if (date.weekday != 0) all += "/" + std::to_string(date.weekday);
    all += " [" + text.substr(date.span.start, date.span.size()) + "]";
  }
  return all;
}

TEST(Dates, OfEnglish) {
  EXPECT_EQ(found("On January 7, 2015, they"), "2015-1-7 [January 7, 2015]");
  EXPECT_EQ(found("On 7 January 2015 they"), "2015-1-7 [7 January 2015]");
  EXPECT_EQ(found("the 7th of Jan. was"), "0-1-7 [7th of Jan]");
  EXPECT_EQ(found("Jan. 7, 2015"), "2015-1-7 [Jan. 7, 2015]");
  EXPECT_EQ(found("on Monday, January 12, and"), "0-1-12/1 [Monday, January 12]");
  EXPECT_EQ(found("Sat., Jan. 3, 2015"), "2015-1-3/6 [Sat., Jan. 3, 2015]");
  EXPECT_EQ(found("Sunday, the 3rd of May 2020"), "2020-5-3/7 [Sunday, the 3rd of May 2020]");
  EXPECT_EQ(found("January 12, 2015, a Monday, was"), "2015-1-12/1 [January 12, 2015, a Monday]");
  EXPECT_EQ(found("2015-01-07 and 25/1/2015 and 1/25/2015"), "2015-1-7 [2015-01-07]; 2015-1-25 [25/1/2015]; 2015-1-25 [1/25/2015]");
}

TEST(Dates, NoneWhereThereIsNone) {
  EXPECT_EQ(found("1/7/2015 may be two days"), "");
  EXPECT_EQ(found("you may 12 times march 3 miles"), "");
  EXPECT_EQ(found("May 1,200 people, March 12% and April 12:30"), "");
  EXPECT_EQ(found("version 10.1.2015.4, 555-01-2015"), "");
  EXPECT_EQ(found("In March 2014"), "");
  EXPECT_EQ(found("November 45 people"), "");
  EXPECT_EQ(found(""), "");
}

TEST(Dates, OfOtherLanguages) {
  using text::Language;
  EXPECT_EQ(found("el lunes 12 de enero de 2015", Language::es), "2015-1-12/1 [lunes 12 de enero de 2015]");
  EXPECT_EQ(found("na segunda-feira, 12 de janeiro de 2015", Language::pt), "2015-1-12/1 [segunda-feira, 12 de janeiro de 2015]");
  EXPECT_EQ(found("le lundi 1er janvier 2018", Language::fr), "2018-1-1/1 [lundi 1er janvier 2018]");
  EXPECT_EQ(found("am Montag, dem 12. Januar 2015,", Language::de), "2015-1-12/1 [Montag, dem 12. Januar 2015]");
  EXPECT_EQ(found("в понедельник, 12 января 2015 года", Language::ru), "2015-1-12/1 [понедельник, 12 января 2015]");
  EXPECT_EQ(found("pada Senin (12/1/2015) pagi", Language::id), "2015-1-12/1 [Senin (12/1/2015]");
  EXPECT_EQ(found("يوم الاثنين 12 يناير 2015", Language::ar), "2015-1-12/1 [الاثنين 12 يناير 2015]");
  EXPECT_EQ(found("सोमवार, 12 जनवरी 2015 को", Language::hi), "2015-1-12/1 [सोमवार, 12 जनवरी 2015]");
  EXPECT_EQ(found("সোমবার, ১২ জানুয়ারি ২০১৫", Language::bn), "2015-1-12/1 [সোমবার, ১২ জানুয়ারি ২০১৫]");
  EXPECT_EQ(found("2015年1月12日（星期一）上午", Language::zh), "2015-1-12/1 [2015年1月12日（星期一）]");
  EXPECT_EQ(found("周一（1月12日）上午", Language::zh), "0-1-12/1 [周一（1月12日]");
  EXPECT_EQ(found("lunedì 12 gennaio 2015", Language::it), "");
}

TEST(Dates, OnesThatDoNotExistAreFound) {
  const std::string text = "February 29, 2015, and February 29";
  const text::Tokens tokens = text::tokenize(text);
  const auto telling = find_telling_words(tokens.words, text::Language::en);
  const auto dates = find_dates({text, tokens.words, telling}, text::Language::en);
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_FALSE(dates[0].exists());
  EXPECT_TRUE(dates[1].exists()) << "some year has it";
}

}  // namespace
}  // namespace debunk::language
