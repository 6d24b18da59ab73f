// "Monday, January 12, 2016", which was a Tuesday. Where no year stands beside the date, the publication says it, if it is near.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"

namespace debunk::rules::dates {
namespace {

using language::CalendarDate;
using language::Day;

/// Russia and Greece, the last, came to the calendar of today in 1918 and 1923.
constexpr int k_first_year = 1924;

/// A date without a year that is this near to the publication is of that year, if the text tells of no year that would suit the weekday.
constexpr Day k_near = 21;

struct Certain {
  Day day;
  bool by_publication = false;
};

std::optional<Certain> certain_day(const CalendarDate& date, const std::optional<Published>& published) {
  if (date.year != 0) return Certain{date.number(), false};
  if (!published) return std::nullopt;
  for (int year = language::year_of(published->first) - 1; year <= language::year_of(published->last) + 1; ++year) {
    if (date.day > language::days_in_month(year, date.month)) continue;
    const Day day = language::day_of(year, date.month, date.day);
    if (day >= published->first - k_near && day <= published->last + k_near) return Certain{day, true};
  }
  return std::nullopt;
}

/// The years that a text tells of, each once.
std::vector<int> years_told(const Article& article) {
  std::vector<int> years;
  for (const CalendarDate& date : article.dates()) years.push_back(date.year);
  for (const language::Time& time : article.times()) years.push_back(time.year);
  std::ranges::sort(years);
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

/// Is the weekday right in one of `years`?
bool suits_one(const CalendarDate& date, const std::vector<int>& years) {
  return std::ranges::any_of(years, [&](int year) {
    return year >= k_first_year && date.day <= language::days_in_month(year, date.month) &&
           language::weekday_of(language::day_of(year, date.month, date.day)) == date.weekday;
  });
}

}  // namespace

void wrong_weekday(const Article& article, Findings& findings) {
  std::optional<std::vector<int>> years;
  for (const CalendarDate& date : article.dates()) {
    if (date.weekday == 0 || !date.exists() || article.is_planted(date.span)) continue;
    if (date.year != 0 && date.year < k_first_year) {
      findings.skip(date.span, "before 1924 another calendar may be meant");
      continue;
    }
    const auto certain = certain_day(date, article.published());
    if (!certain) {
      findings.skip(date.span, "no year is said, and none follows from the publication");
      continue;
    }
    const unsigned weekday = language::weekday_of(certain->day);
    if (weekday == date.weekday) continue;
    if (article.is_quoted(date.span)) {
      findings.skip(date.span, "it is quoted: whoever is quoted said it");
      continue;
    }
    if (certain->by_publication && !years) years = years_told(article);
    if (certain->by_publication && suits_one(date, *years)) {
      findings.skip(date.span, "the text tells of a year in which the weekday is right");
      continue;
    }
    const int year = language::year_of(certain->day);
    Finding& finding =
        findings.add(date.span, std::string(language::month_name(date.month)) + " " + std::to_string(date.day) + ", " + std::to_string(year) + " is a " +
                                    language::weekday_name(weekday) + ", not a " + language::weekday_name(date.weekday));
    if (certain->by_publication && article.published()->span)
      finding.related.push_back({findings.quote(*article.published()->span), "the year follows from the date of publication"});
  }
}

}  // namespace debunk::rules::dates
