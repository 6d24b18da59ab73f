#include "language/chinese_dates.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::language {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view k_year = "年", k_month = "月";
constexpr auto k_days = std::to_array<std::string_view>({"日"sv, "号"sv, "號"sv});
constexpr auto k_weeks = std::to_array<std::string_view>({"星期"sv, "礼拜"sv, "禮拜"sv, "周"sv, "週"sv});
constexpr auto k_weekdays = std::to_array<std::string_view>({"一"sv, "二"sv, "三"sv, "四"sv, "五"sv, "六"sv, "日"sv, "天"sv});
constexpr auto k_open = std::to_array<std::string_view>({"（"sv, "("sv});
constexpr auto k_close = std::to_array<std::string_view>({"）"sv, ")"sv});

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<CalendarDate> scan() {
    for (std::size_t at = text_.find(k_month); at != std::string_view::npos; at = text_.find(k_month, at + k_month.size()))
      if (const auto date = around(at)) found_.push_back(*date);
    return std::move(found_);
  }

 private:
  struct Number {
    unsigned value = 0;
    Span span;
  };

  std::string_view rest(std::size_t at) const { return text_.substr(at); }

  /// The number of one to `most` digits that ends at `end`, one space aside.
  std::optional<Number> number_before(std::size_t end, unsigned least, unsigned most) const {
    if (end > 0 && text_[end - 1] == ' ') --end;
    std::size_t start = end;
    while (start > 0 && end - start <= most && text_[start - 1] >= '0' && text_[start - 1] <= '9') --start;
    return number({start, end}, least, most);
  }

  std::optional<Number> number_at(std::size_t start, unsigned least, unsigned most) const {
    if (rest(start).starts_with(' ')) ++start;
    std::size_t end = start;
    while (end < text_.size() && end - start <= most && text_[end] >= '0' && text_[end] <= '9') ++end;
    return number({start, end}, least, most);
  }

  std::optional<Number> number(Span span, unsigned least, unsigned most) const {
    if (span.size() < least || span.size() > most) return std::nullopt;
    Number number{0, span};
    for (const char c : text_.substr(span.start, span.size())) number.value = number.value * 10 + static_cast<unsigned>(c - '0');
    return number;
  }

  template <std::size_t N>
  std::size_t starts_with_one(std::size_t at, const std::array<std::string_view, N>& all) const {
    for (const std::string_view one : all)
      if (rest(at).starts_with(one)) return one.size();
    return 0;
  }

  std::optional<CalendarDate> around(std::size_t month_sign) const {
    const auto month = number_before(month_sign, 1, 2);
    const auto day = number_at(month_sign + k_month.size(), 1, 2);
    if (!month || !day || month->value < 1 || month->value > 12 || day->value < 1 || day->value > 31) return std::nullopt;
    std::size_t end = day->span.end;
    if (rest(end).starts_with(' ')) ++end;
    const std::size_t sign = starts_with_one(end, k_days);
    if (sign == 0) return std::nullopt;
    CalendarDate date;
    date.month = month->value;
    date.day = day->value;
    date.date = {month->span.start, end + sign};
    std::size_t before = month->span.start;
    if (before > 0 && text_[before - 1] == ' ') --before;
    if (text_.substr(0, before).ends_with(k_year)) {
      const auto year = number_before(before - k_year.size(), 4, 4);
      if (!year || year->value < 1583) return std::nullopt;
      date.year = static_cast<int>(year->value);
      date.date.start = year->span.start;
    }
    date.span = date.date;
    add_weekday(date);
    return date;
  }

  void add_weekday(CalendarDate& date) const {
    std::size_t at = date.date.end;
    const std::size_t open = starts_with_one(at, k_open);
    at += open;
    if (const std::size_t week = starts_with_one(at, k_weeks); week != 0) {
      const Span span = {at, at + week + (at + week < text_.size() ? text::decode(text_, at + week).length : 0)};
      if (set_weekday(date, span, week) && open != 0) date.span.end += starts_with_one(span.end, k_close);
      return;
    }
    // 周一（1月12日）, 星期一1月12日
    at = date.date.start;
    for (const std::string_view one : k_open)
      if (text_.substr(0, at).ends_with(one)) at -= one.size();
    if (at == 0) return;
    const std::size_t name = text::decode_before(text_, at).length;
    for (const std::string_view week : k_weeks)
      if (text_.substr(0, at - name).ends_with(week)) {
        set_weekday(date, {at - name - week.size(), at}, week.size());
        return;
      }
  }

  bool set_weekday(CalendarDate& date, Span span, std::size_t week) const {
    const auto name = std::ranges::find(k_weekdays, text_.substr(span.start + week, span.size() - week));
    if (name == k_weekdays.end()) return false;
    date.weekday = static_cast<unsigned>(std::min<std::ptrdiff_t>(name - k_weekdays.begin(), 6)) + 1;
    date.weekday_span = span;
    date.span = {std::min(date.date.start, span.start), std::max(date.date.end, span.end)};
    return true;
  }

  const std::string_view text_;
  std::vector<CalendarDate> found_;
};

}  // namespace

std::vector<CalendarDate> find_chinese_dates(const Reading& reading) {
  std::vector<CalendarDate> dates = Scanner(reading.text).scan();
  std::uint32_t word = 0;
  for (CalendarDate& date : dates) {
    while (word + 1 < reading.size() && reading.words[word].end <= date.span.start) ++word;
    date.first_word = date.last_word = word;
    while (date.last_word + 1 < reading.size() && reading.words[date.last_word + 1].start < date.span.end) ++date.last_word;
  }
  return dates;
}

}  // namespace debunk::language
