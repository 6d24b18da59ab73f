#include "language/times.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/date_names.h"
#include "language/time_words.h"
#include "language/vocabulary.h"

namespace debunk::language {
namespace {

using enum TimeWordKind;

constexpr int k_first_year = 1000, k_last_year = 2200;
constexpr double k_oldest = 125;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> all) { return std::ranges::find(all, text) != all.end(); }

class Finder {
 public:
  Finder(const Reading& reading, std::span<const CalendarDate> dates, std::optional<Day> published) : reading_(reading), dates_(dates), published_(published) {}

  std::vector<Time> find() {
    std::size_t date = 0;
    std::size_t next = 0;
    for (const std::uint32_t i : reading_.telling) {
      if (i < next) continue;
      while (date < dates_.size() && dates_[date].last_word < i) ++date;
      if (date < dates_.size() && dates_[date].first_word <= i) {
        add_date(dates_[date++]);
        next = found_.back().end_word;
        continue;
      }
      const std::size_t before = found_.size();
      const text::Word& word = reading_.words[i];
      if (word.is(text::k_has_digit)) from_digits(i);
      else from_word(i);
      if (found_.size() > before) next = found_.back().end_word;
    }
    return std::move(found_);
  }

 private:
  bool is(std::size_t i, std::string_view word) const { return i < reading_.size() && reading_.word(i) == word; }
  /// One space or hyphen to the next word.
  bool joined(std::size_t i) const { return i + 1 < reading_.size() && (reading_.gap(i) == " " || reading_.gap(i) == "-" || reading_.gap(i) == "\u00A0"); }
  TimeWord word(std::size_t i) const { return i < reading_.size() ? time_word(reading_.hash(i)) : TimeWord{}; }
  DateName name(std::size_t i) const { return i < reading_.size() && reading_.words[i].is(text::k_initial_capital) ? date_name(text::Language::en, reading_.hash(i)) : DateName{}; }

  Time& add(std::size_t first, std::size_t end, TimeKind kind) {
    // An expression never reaches back into the one before it.
    if (!found_.empty()) first = std::max<std::size_t>(first, found_.back().end_word);
    Time& time = found_.emplace_back();
    time.first_word = static_cast<std::uint32_t>(first);
    time.end_word = static_cast<std::uint32_t>(end);
    time.span = reading_.span(first, end);
    time.kind = kind;
    return time;
  }

  void add_date(const CalendarDate& date) {
    Time& time = add(date.first_word, date.last_word + 1u, TimeKind::date);
    time.span = date.span;
    time.period = Period::day;
    time.year = date.year;
    time.month = date.month;
    time.weekday = date.weekday;
    if (date.is_whole()) time.days = Days{date.number(), date.number()};
  }

  int year_at(std::size_t i) const {
    if (i >= reading_.size()) return 0;
    const Digits digits = digits_of(reading_.word(i));
    return digits.count == 4 && !digits.ending && digits.value >= k_first_year && digits.value <= k_last_year ? digits.value : 0;
  }

  void from_digits(std::size_t i) {
    if (const TimeWord own = word(i); own.kind == quarter) {
      if (const int year = reading_.follows(i, " ") ? year_at(i + 1) : 0; year != 0) in_quarter(i, i + 2, year, own.value);
      return;
    }
    if (clock(i) || decade(i) || counted(i) || age_behind_name(i)) return;
    if (const int year = year_at(i); year != 0 && is_year(i)) {
      Time& time = add(i, i + 1, TimeKind::year);
      time.year = year;
      time.period = Period::year;
      time.days = days_of_year(year);
    }
  }

  /// Four digits that words or signs say to be a year, and no more than a number.
  bool is_year(std::size_t i) const {
    const std::string_view before = reading_.gap_before(i), behind = reading_.gap(i);
    if (behind.starts_with('%') || before.ends_with('$') || before.ends_with("£") || before.ends_with("€") || before.ends_with('#')) return false;
    if (i + 1 < reading_.size() && reading_.words[i + 1].is(text::k_has_digit) && (behind == "," || behind == "." || behind == ":")) return false;
    const bool opens = before.ends_with('('), range = (behind == "-" || behind == "–") && year_at(i + 1) != 0, of_range = (before == "-" || before == "–") && i > 0 && year_at(i - 1) != 0;
    if (opens && (behind.starts_with(')') || range)) return true;
    if (range || of_range) return true;
    if (i == 0 || before != " ") return false;
    return is_one_of(reading_.word(i - 1), {"in",    "In",     "since", "Since",  "by",    "By",    "from",  "From",    "until", "Until", "of",     "to",     "between", "and",
                                            "early", "Early",  "late",  "Late",   "mid",   "during", "During", "before", "Before", "after", "After", "through", "year",   "the",
                                            "The",   "around", "circa", "till"}) &&
           !is_counting(i);
  }

  /// "In 2000 houses": a noun in the plural follows, which a year has not.
  bool is_counting(std::size_t i) const {
    if (i == 0 || !reading_.follows(i, " ")) return false;
    if (!is_one_of(reading_.word(i - 1), {"of", "to", "and", "by", "from", "the", "The", "around"})) return false;
    const std::string_view next = reading_.word(i + 1);
    return next.size() > 3 && next.ends_with('s') && next != "as" && next != "was" && !reading_.words[i + 1].is(text::k_initial_capital);
  }

  bool clock(std::size_t i) {
    const Digits hour = digits_of(reading_.word(i));
    const std::string_view text = reading_.word(i);
    double minutes = hour.value * 60.0;
    std::size_t last = i;
    bool half_day = false, minute_said = false;
    if (hour.value >= 0 && hour.count <= 2 && !hour.ending && i + 1 < reading_.size() && reading_.gap(i) == ":") {
      const std::string_view next = reading_.word(i + 1);
      const Digits minute = digits_of(next.substr(0, 2));
      if (minute.count != 2 || minute.value > 59) return false;
      minutes += minute.value;
      minute_said = true;
      last = i + 1;
      half_day = next.substr(2) == "am" || next.substr(2) == "pm" || next.substr(2) == "AM" || next.substr(2) == "PM";
      if (next.size() > 2 && !half_day) return false;
      if (half_day) return add_clock(i, last + 1, minutes, next[2]);
    } else if (text.size() <= 4 && (text.ends_with("am") || text.ends_with("pm") || text.ends_with("AM") || text.ends_with("PM"))) {
      const Digits digits = digits_of(text.substr(0, text.size() - 2));
      return digits.value >= 1 && digits.value <= 12 && add_clock(i, i + 1, digits.value * 60.0, text[text.size() - 2]);
    }
    if (hour.value < 0 || hour.value > 24 || hour.count > 2 || hour.ending) return false;
    if (last + 1 < reading_.size() && reading_.gap(last) == " ") {
      const std::string_view next = reading_.word(last + 1);
      if (is_one_of(next, {"am", "pm", "AM", "PM"})) return add_clock(i, last + 2, minutes, next[0]);
      if (is_one_of(next, {"a", "p"}) && reading_.gap(last + 1) == "." && is(last + 2, "m")) return add_clock(i, last + 3, minutes, next[0]);
    }
    return minute_said && hour.value < 24 && add_clock(i, last + 1, minutes, ' ');
  }

  bool add_clock(std::size_t first, std::size_t end, double minutes, char half) {
    if ((half == 'p' || half == 'P') && minutes < 720) minutes += 720;
    if ((half == 'a' || half == 'A') && minutes >= 720) minutes -= 720;
    add(first, end, TimeKind::clock).amount = minutes;
    return true;
  }

  /// "1990s", "the '90s" is not certain
  bool decade(std::size_t i) {
    const std::string_view text = reading_.word(i);
    if (text.size() != 5 || text[4] != 's') return false;
    const Digits digits = digits_of(text.substr(0, 4));
    if (digits.count != 4 || digits.value < k_first_year || digits.value > k_last_year || digits.value % 10 != 0) return false;
    Time& time = add(i, i + 1, TimeKind::decade);
    time.year = digits.value;
    time.period = digits.value % 100 == 0 ? Period::century : Period::decade;
    time.days = Days{day_of(digits.value, 1, 1), day_of(digits.value + (time.period == Period::decade ? 9 : 99), 12, 31)};
    return true;
  }

  /// "three years ago", "34-year-old", "for three years", "three-day": a number and a period.
  bool counted(std::size_t i) {
    const auto number = number_at(reading_, i);
    if (!number || number->fraction || !number->attached.empty()) return false;
    const std::size_t at = number->end_word;
    if (at >= reading_.size() || !joined(at - 1) || word(at).kind != period) return false;
    const Period counts = static_cast<Period>(word(at).value);
    const std::size_t first = number->first_word;
    std::size_t end = at + 1;
    const auto set = [&](TimeKind kind, std::size_t until) {
      Time& time = add(first, until, kind);
      time.amount = number->value;
      time.period = counts;
      return &time;
    };
    if (counts == Period::year && joined(at) && is(end, "old") && number->value <= k_oldest) {
      set(TimeKind::age, end + 1);
      return true;
    }
    if (reading_.follows(at, " ") && is_one_of(reading_.word(end), {"ago", "later", "earlier", "before", "after", "afterwards", "afterward"})) {
      const std::string_view how = reading_.word(end);
      Time* time = set(TimeKind::offset, end + 1);
      time->direction = how == "ago" || how == "earlier" || how == "before" ? -1 : 1;
      time->anchor = how == "ago" ? Anchor::publication : Anchor::other;
      return true;
    }
    set(TimeKind::duration, end);
    return true;
  }

  /// "Ann Smith, 34, of", "Ann Smith (34)"
  bool age_behind_name(std::size_t i) {
    const Digits digits = digits_of(reading_.word(i));
    if (digits.ending || digits.count > 3 || digits.count < 1 || digits.value < 1 || digits.value > k_oldest || i == 0) return false;
    const std::string_view before = reading_.gap_before(i), behind = reading_.gap(i);
    const bool commas = before == ", " && (behind.starts_with(", ") || behind.starts_with(". ") || behind == "." || behind == ".\n");
    const bool brackets = before == " (" && behind.starts_with(')');
    const text::Word& name_before = reading_.words[i - 1];
    if ((!commas && !brackets) || !name_before.is(text::k_initial_capital) || name_before.is(text::k_has_digit) || name(i - 1).kind != DateWord::none) return false;
    // A name of two words: "Smith, 34," alone may be a list.
    if (i < 2 || reading_.gap(i - 2) != " " || !reading_.words[i - 2].is(text::k_initial_capital)) return false;
    Time& time = add(i, i + 1, TimeKind::age);
    time.amount = digits.value;
    time.period = Period::year;
    return true;
  }

  void from_word(std::size_t i) {
    if (const DateName date = name(i); date.kind == DateWord::month) return month(i, date.number);
    else if (date.kind == DateWord::weekday && reading_.words[i].size() >= 6) return weekday(i, i, date.number, 0);
    const TimeWord own = word(i);
    switch (own.kind) {
      case day_name: return day(i, own.value);
      case shift: return shifted(i, i, own.value);
      case part:
        if (is(i + 1, "this") && reading_.follows(i, " ")) shifted(i, i + 1, 0);
        return;
      case season: return in_season(i, own.value);
      case aged: return aged_behind(i);
      case quarter_number:
        if (is(i + 1, "quarter") && is(i + 2, "of") && reading_.follows(i + 1, " ") && year_at(i + 3) != 0) in_quarter(i, i + 4, year_at(i + 3), own.value);
        else counted_in_words(i);
        return;
      default: counted_in_words(i);
    }
  }

  void counted_in_words(std::size_t i) {
    if (term_of(reading_.hash(i)).kind != TermKind::none) counted(i);
  }

  void month(std::size_t i, unsigned number) {
    std::size_t year_word = i + 1;
    const bool short_name = reading_.words[i].size() <= 4 && reading_.gap(i) == ". ";
    int year = 0;
    if (reading_.follows(i, " ") || short_name || reading_.follows(i, ", ")) {
      if (is(year_word, "of") && reading_.follows(year_word, " ")) ++year_word;
      year = year_at(year_word);
    }
    // "May", "March" and "August" are also other words: alone they are months only behind a preposition.
    const bool said = i > 0 && reading_.gap_before(i) == " " && is_one_of(reading_.word(i - 1), {"in", "In", "since", "Since", "until", "by", "of", "last", "this", "next", "early", "late", "mid", "from", "to"});
    if (year == 0 && !said) return;
    Time& time = add(i, year != 0 ? year_word + 1 : i + 1, TimeKind::month);
    time.period = Period::month;
    time.month = number;
    time.year = year;
    if (year != 0) time.days = days_of_month(year, number);
  }

  void weekday(std::size_t first, std::size_t at, unsigned number, int direction) {
    Time& time = add(first, at + 1, TimeKind::weekday);
    time.weekday = number;
    time.period = Period::day;
    time.anchor = Anchor::publication;
    time.direction = direction;
  }

  void day(std::size_t i, int shift) {
    Time& time = add(i, i + 1, TimeKind::relative);
    time.period = Period::day;
    time.anchor = Anchor::publication;
    time.direction = shift;
    if (published_) time.days = Days{*published_ + shift, *published_ + shift};
  }

  /// "last week", "this year", "next month", "last Friday", "last spring"; with what stands before it: "earlier this year".
  void shifted(std::size_t first, std::size_t i, int direction) {
    if (!reading_.follows(i, " ")) return;
    const std::size_t at = i + 1;
    if (const DateName date = name(at); date.kind == DateWord::weekday) return weekday(first, at, date.number, direction);
    const TimeWord what = word(at);
    if (what.kind != period || reading_.word(at).ends_with('s')) return;
    Time& time = add(first, at + 1, TimeKind::relative);
    time.period = static_cast<Period>(what.value);
    time.anchor = Anchor::publication;
    time.direction = direction;
    if (published_) time.days = shifted_period(time.period, direction);
  }

  std::optional<Days> shifted_period(Period period, int direction) const {
    const auto today = civil(*published_);
    const int year = static_cast<int>(today.year());
    if (period == Period::year) return days_of_year(year + direction);
    if (period == Period::month) {
      const auto month = today.year() / today.month() + std::chrono::months(direction);
      return days_of_month(static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
    }
    // A week begins on Sunday here and on Monday there: both are in it.
    if (period == Period::week) {
      const Day monday = *published_ - static_cast<Day>(weekday_of(*published_)) + 1 + 7 * direction;
      return Days{monday - 1, monday + 6};
    }
    return std::nullopt;
  }

  void in_season(std::size_t i, int number) {
    if (!reading_.follows(i, " ")) return;
    std::size_t at = i + 1;
    if (is(at, "of") && reading_.follows(at, " ")) ++at;
    const int year = year_at(at);
    if (year == 0) return;
    Time& time = add(i, at + 1, TimeKind::season);
    time.period = Period::season;
    time.year = year;
    // North or south, the season lies in the year, or reaches into the next: the winter of two years.
    time.days = Days{day_of(year, 1, 1), number == 1 || number == 3 ? day_of(year + 1, 3, 31) : day_of(year, 12, 31)};
  }

  void in_quarter(std::size_t first, std::size_t end, int year, int number) {
    Time& time = add(first, end, TimeKind::quarter);
    time.period = Period::quarter;
    time.year = year;
    time.month = static_cast<unsigned>(number) * 3 - 2;
    // A fiscal year may begin in any month of the year before.
    time.days = std::nullopt;
  }

  /// "aged 34", "at the age of 34", "age 34"
  void aged_behind(std::size_t i) {
    std::size_t at = i + 1;
    if (is(at, "of") && reading_.follows(i, " ")) ++at;
    if (at >= reading_.size() || reading_.gap(at - 1) != " ") return;
    const auto number = number_at(reading_, at);
    if (!number || number->value < 0 || number->value > k_oldest || number->fraction || number->first_word != at) return;
    Time& time = add(i, number->end_word, TimeKind::age);
    time.amount = number->value;
    time.period = Period::year;
  }

  const Reading& reading_;
  const std::span<const CalendarDate> dates_;
  const std::optional<Day> published_;
  std::vector<Time> found_;
};

}  // namespace

std::vector<Time> find_times(const Reading& reading, std::span<const CalendarDate> dates, std::optional<Day> published) {
  return Finder(reading, dates, published).find();
}

}  // namespace debunk::language
