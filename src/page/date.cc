#include "page/date.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

/// A date is not longer than this, with a weekday and a zone.
constexpr std::size_t k_longest = 160;

struct MonthNames {
  unsigned number;
  std::string_view names;
};

constexpr auto k_months = std::to_array<MonthNames>({
#define MONTH(number, names) {number, names},
#include "page/date.def"
#undef MONTH
});

/// A number, a word in small letters, or another character.
struct Token {
  enum class Kind : std::uint8_t { number, word, other };
  Kind kind = Kind::other;
  std::string text;
  std::uint64_t number = 0;
  bool space_before = false;

  bool is(std::string_view wanted) const { return kind != Kind::number && text == wanted; }
  bool is_number(std::size_t least_digits, std::size_t most_digits) const {
    return kind == Kind::number && text.size() >= least_digits && text.size() <= most_digits;
  }
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  bool space = false;
  for (std::size_t at = 0; at < text.size() && at < k_longest;) {
    const text::Decoded decoded = text::decode(text, at);
    const text::CharacterInfo info = text::character_info(decoded.character);
    at += decoded.length;
    if (info.is(text::k_space | text::k_format)) {
      space = true;
      continue;
    }
    const bool is_digit = decoded.character >= '0' && decoded.character <= '9';
    const Token::Kind kind = is_digit ? Token::Kind::number : info.is(text::k_letter | text::k_mark) ? Token::Kind::word : Token::Kind::other;
    if (out.empty() || space || kind == Token::Kind::other || out.back().kind != kind) {
      out.push_back({kind, {}, 0, space});
      space = false;
    }
    Token& token = out.back();
    text::append(token.text, info.folded);
    if (is_digit && token.text.size() < 19) token.number = token.number * 10 + (decoded.character - '0');
  }
  return out;
}

/// The month whose name is, or starts, a word; the longest of the beginnings that fit decides. 0 if it is none.
unsigned month_of(std::string_view word) {
  unsigned best = 0;
  std::size_t longest = 2;
  for (const MonthNames& month : k_months)
    for (std::string_view names = month.names; !names.empty();) {
      const std::string_view name = names.substr(0, names.find('|'));
      names.remove_prefix(std::min(name.size() + 1, names.size()));
      if (word.starts_with(name) && name.size() > longest) {
        best = month.number;
        longest = name.size();
      }
    }
  return best;
}

struct Date {
  std::uint64_t year = 0, month = 0, day = 0;
  std::size_t end = 0;  ///< the token behind it

  bool is_real() const {
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return year >= 1900 && year <= 2100 && month <= 12 && day <= 31 && date.ok();
  }
};

class Reader {
 public:
  explicit Reader(std::string_view text) : tokens_(tokens_of(text)) {}

  std::optional<std::string> read() {
    if (tokens_.size() == 1 && tokens_[0].kind == Token::Kind::number) return only_digits(tokens_[0]);
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      if (const std::optional<Date> date = date_at(at); date && date->is_real()) return written(*date) + time_after(*date);
    return std::nullopt;
  }

 private:
  static std::string padded(std::uint64_t number, std::size_t digits) {
    std::string out = std::to_string(number);
    if (out.size() < digits) out.insert(0, digits - out.size(), '0');
    return out;
  }

  static std::string written(const Date& date) { return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2); }

  static std::optional<std::string> only_digits(const Token& token) {
    const std::uint64_t number = token.number;
    if (token.text.size() == 8) {
      const Date date{number / 10000, number / 100 % 100, number % 100, 0};
      if (date.is_real()) return written(date);
    }
    if (token.text.size() == 14) {
      const std::uint64_t day = number / 1000000;
      const Date date{day / 10000, day / 100 % 100, day % 100, 0};
      if (date.is_real() && number / 10000 % 100 < 24 && number / 100 % 100 < 60)
        return written(date) + "T" + padded(number / 10000 % 100, 2) + ":" + padded(number / 100 % 100, 2);
    }
    if (token.text.size() != 10 && token.text.size() != 13) return std::nullopt;
    const auto seconds = std::chrono::sys_seconds(std::chrono::seconds(token.text.size() == 13 ? number / 1000 : number));
    const auto days = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day ymd(days);
    const Date date{static_cast<std::uint64_t>(static_cast<int>(ymd.year())), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
                    0};
    if (!date.is_real()) return std::nullopt;
    const std::chrono::hh_mm_ss time(seconds - days);
    return written(date) + "T" + padded(static_cast<std::uint64_t>(time.hours().count()), 2) + ":" +
           padded(static_cast<std::uint64_t>(time.minutes().count()), 2) + ":" + padded(static_cast<std::uint64_t>(time.seconds().count()), 2) + "Z";
  }

  bool has(std::size_t at, std::string_view text) const { return at < tokens_.size() && tokens_[at].is(text); }
  bool has_number(std::size_t at, std::size_t least, std::size_t most) const { return at < tokens_.size() && tokens_[at].is_number(least, most); }
  std::uint64_t number(std::size_t at) const { return tokens_[at].number; }

  std::optional<Date> date_at(std::size_t at) const {
    if (tokens_[at].kind == Token::Kind::number) {
      if (const auto date = numbers(at)) return date;
      if (const auto date = east_asian(at)) return date;
      return day_first(at);
    }
    return tokens_[at].kind == Token::Kind::word ? month_first(at) : std::nullopt;
  }

  /// 2024-03-03, 2024/3/3, 3.3.2024, 25/3/2024, 3/25/2024.
  std::optional<Date> numbers(std::size_t at) const {
    for (const std::string_view sign : {"-", "/", "."}) {
      if (!has(at + 1, sign) || !has_number(at + 2, 1, 2) || !has(at + 3, sign)) continue;
      if (tokens_[at].is_number(4, 4) && has_number(at + 4, 1, 2)) return Date{number(at), number(at + 2), number(at + 4), at + 5};
      if (!tokens_[at].is_number(1, 2) || !has_number(at + 4, 4, 4)) continue;
      const std::uint64_t first = number(at), second = number(at + 2), year = number(at + 4);
      if (sign == "." || first > 12 || first == second) return Date{year, second, first, at + 5};
      if (second > 12) return Date{year, first, second, at + 5};
    }
    return std::nullopt;
  }

  std::optional<Date> east_asian(std::size_t at) const {
    const auto is_one_of = [&](std::size_t place, std::string_view han, std::string_view hangul) { return has(place, han) || has(place, hangul); };
    if (tokens_[at].is_number(4, 4) && is_one_of(at + 1, "年", "년") && has_number(at + 2, 1, 2) && is_one_of(at + 3, "月", "월") &&
        has_number(at + 4, 1, 2))
      return Date{number(at), number(at + 2), number(at + 4), at + 6};
    return std::nullopt;
  }

  /// The place behind points, commas and the small words between the parts of a date: "3. März", "3 de marzo de 2024", "3rd of March".
  std::size_t skip_glue(std::size_t at) const {
    for (std::size_t most = at + 3; at < tokens_.size() && at < most; ++at)
      if (!has(at, ".") && !has(at, ",") && !has(at, "de") && !has(at, "del") && !has(at, "of") && !has(at, "st") && !has(at, "nd") &&
          !has(at, "rd") && !has(at, "th") && !has(at, "er") && !has(at, "º") && !has(at, "-") && !has(at, "/"))
        break;
    return at;
  }

  /// 3 March 2024.
  std::optional<Date> day_first(std::size_t at) const {
    if (!tokens_[at].is_number(1, 2)) return std::nullopt;
    const std::size_t month = skip_glue(at + 1);
    if (month >= tokens_.size() || tokens_[month].kind != Token::Kind::word) return std::nullopt;
    const unsigned number_of_month = month_of(tokens_[month].text);
    const std::size_t year = skip_glue(month + 1);
    if (number_of_month == 0 || !has_number(year, 4, 4)) return std::nullopt;
    return Date{number(year), number_of_month, number(at), year + 1};
  }

  /// March 3, 2024; Mon Mar 4 10:00:00 +0000 2024.
  std::optional<Date> month_first(std::size_t at) const {
    const unsigned month = month_of(tokens_[at].text);
    const std::size_t day = skip_glue(at + 1);
    if (month == 0 || !has_number(day, 1, 2)) return std::nullopt;
    const std::size_t year = skip_glue(day + 1);
    if (has_number(year, 4, 4)) return Date{number(year), month, number(day), year + 1};
    if (has_number(year, 2, 2) && has(year + 1, ":") && tokens_.back().is_number(4, 4)) return Date{tokens_.back().number, month, number(day), year};
    return std::nullopt;
  }

  /// "T10:00:00+01:00" with what is known of it; empty if no time follows.
  std::string time_after(const Date& date) const {
    std::size_t at = date.end;
    for (const std::size_t most = at + 5; at < most && !(has_number(at, 1, 2) && (has(at + 1, ":") || has(at + 1, "h")) && has_number(at + 2, 2, 2));)
      ++at;
    if (at >= date.end + 5 || at >= tokens_.size()) return {};
    std::uint64_t hour = number(at);
    const std::uint64_t minute = number(at + 2);
    at += 3;
    std::string seconds;
    if (has(at, ":") && has_number(at + 1, 2, 2)) {
      if (number(at + 1) < 60) seconds = ":" + tokens_[at + 1].text;
      at += 2;
      if ((has(at, ".") || has(at, ",")) && has_number(at + 1, 1, 9)) at += 2;
    }
    const bool is_afternoon = has(at, "pm") || (has(at, "p") && has(at + 1, ".") && has(at + 2, "m"));
    const bool is_morning = has(at, "am") || (has(at, "a") && has(at + 1, ".") && has(at + 2, "m"));
    if (is_afternoon && hour < 12) hour += 12;
    if (is_morning && hour == 12) hour = 0;
    if (hour > 23 || minute > 59) return {};
    return "T" + padded(hour, 2) + ":" + padded(minute, 2) + seconds + zone_at(at + (is_afternoon || is_morning ? 1 : 0));
  }

  std::string zone_at(std::size_t at) const {
    if (has(at, "z") || has(at, "gmt") || has(at, "utc")) {
      if (!has(at + 1, "+") && !has(at + 1, "-")) return "Z";
      ++at;
    }
    const bool is_east = has(at, "+");
    if (!is_east && !has(at, "-") && !has(at, "\u2212")) return {};
    std::uint64_t hours = 0, minutes = 0;
    if (has_number(at + 1, 4, 4)) {
      hours = number(at + 1) / 100;
      minutes = number(at + 1) % 100;
    } else if (has_number(at + 1, 1, 2)) {
      hours = number(at + 1);
      if (has(at + 2, ":") && has_number(at + 3, 2, 2)) minutes = number(at + 3);
    } else {
      return {};
    }
    if (hours > 14 || minutes > 59) return {};
    return hours == 0 && minutes == 0 ? "Z" : (is_east ? "+" : "-") + padded(hours, 2) + ":" + padded(minutes, 2);
  }

  std::vector<Token> tokens_;
};

/// The number that digits [at, at + count) write; nothing if they are none.
std::optional<long> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  long value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<std::string> read_date(std::string_view text) { return Reader(text).read(); }

std::optional<long> days_of(std::string_view iso) {
  const auto year = digits(iso, 0, 4), month = digits(iso, 5, 2), day = digits(iso, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<long> minutes_of(std::string_view iso) {
  const auto days = days_of(iso), hour = digits(iso, 11, 2), minute = digits(iso, 14, 2);
  if (!days || !hour || !minute) return std::nullopt;
  const std::size_t zone = iso.find_first_of("Z+-", 16);
  if (zone == std::string_view::npos) return std::nullopt;
  const long local = *days * 1440 + *hour * 60 + *minute;
  if (iso[zone] == 'Z') return local;
  const auto zone_hours = digits(iso, zone + 1, 2), zone_minutes = digits(iso, zone + 4, 2);
  if (!zone_hours || !zone_minutes) return std::nullopt;
  const long offset = *zone_hours * 60 + *zone_minutes;
  return iso[zone] == '+' ? local - offset : local + offset;
}

}  // namespace debunk::page
