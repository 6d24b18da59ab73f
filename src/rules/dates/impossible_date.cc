// The 31st of a month of thirty days, the 29th of February of a common year.
#include <algorithm>
#include <array>
#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/sentence_at.h"

namespace debunk::rules::dates {
namespace {

/// A sentence with one of these may speak of the date because it does not exist.
constexpr auto k_doubts = std::to_array<std::string_view>({"exist", "no such", "nonexistent", "non-existent", "imaginary", "fictional", "fictitious", "impossible", "joke", "leap",
                                                           "calendar", "typo", "wrong", "error", "mistake", "invalid", "never come", "falsch", "Fehler", "existe", "erreur", "erro", "ошиб",
                                                           "существу", "不存在", "错误", "غير", "salah", "kesalahan", "कैलेंडर", "গ্রেগরি"});

/// 1712 had a 30 February in Sweden; Russia had a 29 February 1900.
bool is_of_another_calendar(const language::CalendarDate& date) {
  return date.month == 2 && date.day <= 30 && date.year != 0 && date.year <= 1900;
}

/// "In November 31 people came", "since April 31 boats": a number that counts what follows.
bool may_count(const Article& article, const language::CalendarDate& date) {
  if (date.year != 0) return false;
  const language::Reading reading = article.reading();
  if (date.first_word > 0 && reading.gap(date.first_word - 1) == " ") {
    constexpr auto k_before_months = std::to_array<std::string_view>({"in", "In", "since", "Since", "during", "During", "last", "Last", "this", "This", "until", "next", "late", "early", "mid", "every"});
    if (std::ranges::find(k_before_months, reading.word(date.first_word - 1)) == k_before_months.end()) return false;
  }
  if (date.last_word + 1 >= reading.size() || reading.gap(date.last_word) != " ") return false;
  constexpr auto k_after_dates = std::to_array<std::string_view>({"at", "in", "on", "and", "to", "when", "as", "after", "before", "with", "for", "by", "from", "is", "was", "the", "de", "en", "in",
                                                                  "um", "an", "und", "y", "a", "et", "à", "e", "em", "в", "на", "и", "di", "dan"});
  const std::string_view next = reading.word(date.last_word + 1);
  return std::ranges::find(k_after_dates, next) == k_after_dates.end() && language::digits_of(reading.word(date.last_word)).value >= 0 &&
         !language::digits_of(reading.word(date.last_word)).ending;
}

std::string message_of(const Article& article, const language::CalendarDate& date) {
  std::string message = "there is no \"" + std::string(article.text().substr(date.date.start, date.date.size())) + "\": ";
  message += language::month_name(date.month);
  if (date.month == 2 && date.year != 0) message += " " + std::to_string(date.year);
  return message + " has " + std::to_string(language::days_in_month(date.year, date.month)) + " days";
}

}  // namespace

void impossible_date(const Article& article, Findings& findings) {
  for (const language::CalendarDate& date : article.dates()) {
    if (date.exists() || article.is_planted(date.span)) continue;
    if (is_of_another_calendar(date)) {
      findings.skip(date.date, "another calendar may have had this day");
    } else if (article.is_quoted(date.span)) {
      findings.skip(date.date, "it is quoted: whoever is quoted said it");
    } else if (may_count(article, date)) {
      findings.skip(date.date, "the number may count what follows it");
    } else if (says_one_of(sentence_text(article, date.span), k_doubts)) {
      findings.skip(date.date, "the sentence may speak of a date that does not exist");
    } else {
      findings.add(date.date, message_of(article, date));
    }
  }
}

}  // namespace debunk::rules::dates
