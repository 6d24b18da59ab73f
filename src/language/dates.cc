#include "language/dates.h"

#include <algorithm>

#include "language/chinese_dates.h"
#include "language/date_names.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::language {
namespace {

using namespace std::string_view_literals;
using text::Language;

constexpr int k_first_year = 1000, k_last_year = 2200;
constexpr unsigned k_most_fillers = 2;

/// Of a digit of the scripts that news is written in.
int digit_value(char32_t c) {
  for (const char32_t zero : {U'0', U'\u0660', U'\u06F0', U'\u0966', U'\u09E6', U'\uFF10'})
    if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  return -1;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> all) { return std::ranges::find(all, text) != all.end(); }

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text::character_info(text::decode(text, at).character).is(text::k_digit);
}

class Finder {
 public:
  Finder(const Reading& reading, Language language) : reading_(reading), language_(language) {}

  std::vector<CalendarDate> find() {
    for (const std::uint32_t i : reading_.telling) {
      const text::Word& word = reading_.words[i];
      if (word.is(text::k_has_digit)) {
        if (!word.is(text::k_has_letter)) numeric(i);
        continue;
      }
      if (name(i).kind != DateWord::month) continue;
      if (language_ == Language::en && !word.is(text::k_initial_capital)) continue;  // "may", "march"
      if (!day_first(i) && language_ == Language::en) month_first(i);
    }
    return std::move(found_);
  }

 private:
  DateName name(std::size_t i) const { return date_name(language_, reading_.hash(i)); }

  /// A day, alone: not the end of "1,012" or "3.12", not the begin of "12,000", "12%", "12:30".
  unsigned day_at(std::size_t i) const {
    const Digits digits = digits_of(reading_.word(i));
    if (digits.value < 1 || digits.value > 31 || digits.count > 2) return 0;
    return static_cast<unsigned>(digits.value);
  }

  bool goes_on_as_number(std::size_t i) const {
    const std::string_view gap = reading_.gap(i);
    if (gap.starts_with('%') || gap.starts_with("٪"sv) || gap.starts_with(" %")) return true;
    return gap.size() == 1 && is_one_of(gap, {",", ".", ":", "/", "'"}) && is_digit(reading_.text, reading_.words[i].end + 1);
  }

  bool is_end_of_number(std::size_t i) const {
    const std::size_t start = reading_.words[i].start;
    if (start == 0) return false;
    const char before = reading_.text[start - 1];
    if (before == '$' || before == '#') return true;
    return (before == ',' || before == '.' || before == ':' || before == '/' || before == '\'') && start >= 2 &&
           text::character_info(text::decode_before(reading_.text, start - 1).character).is(text::k_digit);
  }

  int year_at(std::size_t i) const {
    const Digits digits = digits_of(reading_.word(i));
    if (digits.count != 4 || digits.ending || digits.value < k_first_year || digits.value > k_last_year || goes_on_as_number(i)) return 0;
    return digits.value;
  }

  /// The year behind the month or day of word `i`: "2015", ", 2015", "de 2015", "/ كانون الثاني 2015". Moves `last` to it.
  int year_behind(std::size_t i, std::uint32_t& last) const {
    std::size_t at = i;
    if (at + 1 >= reading_.size()) return 0;
    const std::string_view gap = reading_.gap(at);
    if (gap == "/" && language_ == Language::ar) {
      for (unsigned passed = 0; passed < 2 && at + 1 < reading_.size() && is_one_of(reading_.gap(at), {"/", " "}) && year_at(at + 1) == 0; ++passed) ++at;
    } else if (const bool short_name = name(at).kind == DateWord::month && reading_.words[at].size() <= 4;
               !is_one_of(gap, {" ", ", ", "، "}) && !(short_name && is_one_of(gap, {". ", "., "}))) {
      return 0;
    }
    if (at + 1 < reading_.size() && language_ != Language::en && name(at + 1).kind == DateWord::filler && reading_.gap(at) == " ") ++at;
    if (at + 1 >= reading_.size()) return 0;
    const int year = year_at(at + 1);
    if (year != 0) last = static_cast<std::uint32_t>(at + 1);
    return year;
  }

  /// "12 January", "12th of January", "12 de enero", "12. Januar"
  bool day_first(std::size_t month) {
    std::size_t at = month;
    if (at == 0) return false;
    if (name(at - 1).kind == DateWord::filler && reading_.gap(at - 1) == " " && at >= 2) --at;
    const std::size_t day = at - 1;
    if (!is_one_of(reading_.gap(day), {" ", "-", ". ", ".", "\u00A0", ".\u00A0"})) return false;
    CalendarDate date;
    date.day = day_at(day);
    if (date.day == 0 || is_end_of_number(day)) return false;
    if (language_ == Language::en && at != month && !digits_of(reading_.word(day)).ending) return false;  // "32 of May's guests"
    // "At 12 May said", "Route 12 May": in English a number before a month is a day only if no other number follows it, or a year does.
    date.month = name(month).number;
    date.last_word = static_cast<std::uint32_t>(month);
    date.year = year_behind(month, date.last_word);
    if (language_ == Language::en && date.year == 0 && month + 1 < reading_.size() && day_at(month + 1) != 0 &&
        is_one_of(reading_.gap(month), {" ", ". "}))
      return false;
    add(date, day);
    return true;
  }

  /// "January 12", "Jan. 12th"
  void month_first(std::size_t month) {
    if (month + 1 >= reading_.size() || !is_one_of(reading_.gap(month), {" ", ". ", ".", "\u00A0"})) return;
    std::size_t day = month + 1;
    if (name(day).kind == DateWord::filler && reading_.follows(day, " ")) ++day;  // "January the 12th"
    CalendarDate date;
    date.day = day_at(day);
    if (date.day == 0 || goes_on_as_number(day)) return;
    date.month = name(month).number;
    date.last_word = static_cast<std::uint32_t>(day);
    date.year = year_behind(day, date.last_word);
    add(date, month);
  }

  /// 2015-01-12, 12.1.2015, 25/1/2015
  void numeric(std::size_t i) {
    if (i + 2 >= reading_.size()) return;
    const std::string_view sign = reading_.gap(i);
    if (!is_one_of(sign, {"-", "/", "."}) || reading_.gap(i + 1) != sign || is_end_of_number(i)) return;
    const std::size_t start = reading_.words[i].start, end = reading_.words[i + 2].end;
    const auto is_free = [&](char c) { return c == ' ' || c == '\n' || c == '(' || c == ')' || c == ',' || c == '.' || c == ';'; };
    if ((start > 0 && !is_free(reading_.text[start - 1])) || (end < reading_.text.size() && !is_free(reading_.text[end]))) return;
    if (end + 1 < reading_.text.size() && reading_.text[end] == '.' && is_digit(reading_.text, end + 1)) return;
    const Digits a = digits_of(reading_.word(i)), b = digits_of(reading_.word(i + 1)), c = digits_of(reading_.word(i + 2));
    if (a.ending || b.ending || c.ending) return;
    CalendarDate date;
    date.last_word = static_cast<std::uint32_t>(i + 2);
    const auto is_month = [](Digits d) { return d.count <= 2 && d.value >= 1 && d.value <= 12; };
    const auto is_day = [](Digits d) { return d.count <= 2 && d.value >= 1 && d.value <= 31; };
    if (a.count == 4 && b.count == 2 && c.count == 2 && sign == "-" && is_month(b) && is_day(c)) {
      set(date, a, b, c);
    } else if (c.count == 4 && a.count <= 2 && is_day(a) && is_day(b)) {
      const bool month_may_be_first = language_ == Language::en && is_month(a), month_may_be_second = is_month(b);
      if (month_may_be_first == month_may_be_second) return;
      if (month_may_be_first) set(date, c, a, b);
      else set(date, c, b, a);
    }
    if (date.month == 0 || date.year < 1583 || date.year > k_last_year) return;
    add(date, i);
  }

  static void set(CalendarDate& date, Digits year, Digits month, Digits day) {
    date.year = year.value;
    date.month = static_cast<unsigned>(month.value);
    date.day = static_cast<unsigned>(day.value);
  }

  void add(CalendarDate& date, std::size_t first) {
    if (!found_.empty() && reading_.words[first].start < found_.back().span.end) return;
    date.date = date.span = {reading_.words[first].start, reading_.words[date.last_word].end};
    date.first_word = static_cast<std::uint32_t>(first);
    if (!weekday_before(date)) weekday_behind(date);
    found_.push_back(date);
  }

  bool is_weekday(std::size_t i) const {
    if (name(i).kind != DateWord::weekday) return false;
    if (language_ != Language::en) return true;
    // "Sun", "Sat", "Mon" and the like are short for a day only with their full stop or comma.
    const bool short_form = reading_.words[i].size() < 6;
    return reading_.words[i].is(text::k_initial_capital) && (!short_form || reading_.gap(i).starts_with('.') || reading_.gap(i).starts_with(','));
  }

  bool weekday_before(CalendarDate& date) {
    std::size_t at = date.first_word;
    for (unsigned passed = 0; passed < k_most_fillers && at > 0 && name(at - 1).kind == DateWord::filler && is_one_of(reading_.gap(at - 1), {" ", ", "});
         ++passed)
      --at;
    if (at == 0 || !is_weekday(at - 1)) return false;
    const bool short_name = language_ == Language::en && reading_.words[at - 1].size() < 6;
    if (!is_one_of(reading_.gap(at - 1), {" ", ", ", " (", ",", "، ", "-", "（", " ( ", "\u00A0"}) && !(short_name && is_one_of(reading_.gap(at - 1), {". ", "., "})))
      return false;
    set_weekday(date, at - 1);
    return true;
  }

  /// "January 12 (Monday)", "January 12, a Monday"
  void weekday_behind(CalendarDate& date) {
    std::size_t at = date.last_word;
    if (at + 1 >= reading_.size()) return;
    std::string_view gap = reading_.gap(at);
    if (gap == " (" || gap == " （" || gap == "（") {
      if (is_weekday(at + 1) && (reading_.gap(at + 1).starts_with(')') || reading_.gap(at + 1).starts_with("）"sv))) set_weekday(date, at + 1);
      return;
    }
    if (language_ == Language::en && gap == ", " && reading_.word(at + 1) == "a" && reading_.follows(at + 1, " ") && is_weekday(at + 2) &&
        !reading_.gap(at + 2).starts_with(' '))
      set_weekday(date, at + 2);
  }

  void set_weekday(CalendarDate& date, std::size_t at) {
    date.weekday = name(at).number;
    date.weekday_span = reading_.words[at].span();
    date.first_word = std::min(date.first_word, static_cast<std::uint32_t>(at));
    date.last_word = std::max(date.last_word, static_cast<std::uint32_t>(at));
    date.span = {reading_.words[date.first_word].start, reading_.words[date.last_word].end};
  }

  const Reading& reading_;
  const Language language_;
  std::vector<CalendarDate> found_;
};

}  // namespace

Digits digits_of(std::string_view word) {
  Digits digits{0, 0, false};
  std::size_t at = 0;
  while (at < word.size()) {
    const text::Decoded decoded = text::decode(word, at);
    const int value = digit_value(decoded.character);
    if (value < 0) break;
    if (++digits.count > 9) return {};
    digits.value = digits.value * 10 + value;
    at += decoded.length;
  }
  if (digits.count == 0) return {};
  const std::string_view ending = word.substr(at);
  if (ending.empty()) return digits;
  if (!is_one_of(ending, {"st", "nd", "rd", "th", "er", "º", "°", "ro", "ème"})) return {};
  digits.ending = true;
  return digits;
}

std::vector<CalendarDate> find_dates(const Reading& reading, Language language) {
  if (!has_dates(language)) return {};
  if (language == Language::zh) return find_chinese_dates(reading);
  return Finder(reading, language).find();
}

}  // namespace debunk::language
