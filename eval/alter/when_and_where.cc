// Kinds about when and where: weekdays, dates and years, places.
#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

#include "alter/alteration.h"
#include "alter/numbers.h"
#include "alter/places.h"

namespace alter {
namespace {

const std::vector<std::string> k_weekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
const std::map<std::string, unsigned> k_months = {
    {"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},     {"may", 5},  {"june", 6}, {"july", 7}, {"august", 8},
    {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}, {"jan", 1},  {"feb", 2},  {"mar", 3},  {"apr", 4},
    {"aug", 8},       {"sept", 9},     {"sep", 9},       {"oct", 10},      {"nov", 11}, {"dec", 12}};

std::string written(const Article& article, std::uint32_t first, std::uint32_t last) {
  const Span span = article.span(first, last);
  return std::string(article.slice(span.start, span.end));
}

struct Date {
  std::uint32_t first, last;  ///< tokens
  std::uint32_t day_token;
  unsigned month, day;
  int year = 0;  ///< 0: it does not stand there
  std::uint32_t year_token = 0;
};

std::optional<Date> date_at(const Article& article, std::uint32_t i) {
  const auto at = [&](std::int64_t offset) -> const Token& { return article.token(static_cast<std::int64_t>(i) + offset, i); };
  const auto month = k_months.find(at(0).lower);
  if (month == k_months.end() || !at(0).capital) return {};
  const auto day_of = [](const Token& token) {
    return token.type == Token::Type::number && token.end - token.start <= 2 ? std::atoi(token.lower.c_str()) : 0;
  };
  std::uint32_t next = i + (at(1).is(".") ? 2u : 1u);
  Date date{i, next, 0, month->second, 0};
  if (const int day = day_of(article.token(next, i)); day > 0 && day < 32) {
    date.day = static_cast<unsigned>(day);
    date.day_token = next++;
    if (article.token(next, i).is("-") || article.token(next, i).is("\u2013") || article.token(next, i).is(":")) return {};
  } else if (const int earlier = day_of(at(-1)); earlier > 0 && earlier < 32) {
    date.day = static_cast<unsigned>(earlier);
    date.day_token = date.first = i - 1;
  } else {
    return {};
  }
  date.last = next;
  const std::uint32_t year = next + (article.token(next, i).is(",") ? 1u : 0u);
  if (article.token(year, i).type == Token::Type::number && article.token(year, i).end - article.token(year, i).start == 4) {
    date.year = std::atoi(article.token(year, i).lower.c_str());
    date.year_token = year;
    date.last = year + 1;
  }
  return date;
}

std::vector<Date> find_date_mentions(const Article& article) {
  std::vector<Date> dates;
  for (std::uint32_t i = 0; i < article.tokens.size(); ++i)
    if (const std::optional<Date> date = date_at(article, i); date && !article.tokens[i].quoted) dates.push_back(*date);
  return dates;
}

}  // namespace

Alterations find_weekdays(const Article& article, Chance& chance) {
  namespace chrono = std::chrono;
  Alterations found;
  std::vector<std::uint32_t> days;
  for (std::uint32_t i = 0; i < article.tokens.size(); ++i) {
    const Token& token = article.tokens[i];
    if (!token.capital || token.quoted || article.in_headline(i)) continue;
    const auto day = std::ranges::find(k_weekdays, written(article, i, i + 1));
    if (day == k_weekdays.end()) continue;
    const Token& before = article.token(static_cast<std::int64_t>(i) - 1, i);
    const Token& behind = article.token(i + 1, i);
    if (behind.capital && !k_months.contains(behind.lower) && behind.type == Token::Type::word) continue;  // "Sunday Times"
    if (before.capital && before.type == Token::Type::word && before.end + 1 == token.start && i - 1 > article.sentence_of(i).first)
      continue;  // "Black Friday"
    if (before.is("every") || before.is("previous") || before.is("last") || before.is("next") || before.is("following")) continue;
    days.push_back(i);
    // With a full date: the calendar says.
    const std::uint32_t month = i + (behind.is(",") ? 2u : 1u);
    std::optional<Date> date;
    if (month < article.tokens.size()) date = date_at(article, month);
    if (!date && month + 1 < article.tokens.size()) date = date_at(article, month + 1);
    if (!date || date->year < 1900 || date->first > month + 1) continue;
    const chrono::year_month_day calendar{chrono::year{date->year}, chrono::month{date->month}, chrono::day{date->day}};
    if (!calendar.ok() || chrono::weekday{chrono::sys_days{calendar}}.c_encoding() != static_cast<unsigned>(day - k_weekdays.begin())) continue;
    const std::string now = k_weekdays[static_cast<std::size_t>(day - k_weekdays.begin() + chance.between(1, 6)) % 7];
    found.push_back({Kind::weekday, article.span(i, i + 1), now, {article.span(date->first, date->last)}});
  }
  for (std::size_t a = 0; a < days.size(); ++a)
    for (std::size_t b = a + 1; b < days.size(); ++b) {
      const std::uint32_t one = days[a], other = days[b];
      if (article.tokens[one].lower != article.tokens[other].lower || article.tokens[one].sentence == article.tokens[other].sentence) continue;
      if (shared(article.sentence_of(one), article.sentence_of(other), {article.tokens[one].stem}) < 5 ||
          shared_near(article, one, other, {article.tokens[one].stem}) < 3 || !is_prose(article, one) || !is_prose(article, other))
        continue;
      const std::uint32_t changed = chance.next() % 2 ? one : other, stays = changed == one ? other : one;
      const auto was = std::ranges::find(k_weekdays, written(article, changed, changed + 1)) - k_weekdays.begin();
      found.push_back({Kind::weekday,
                       article.span(changed, changed + 1),
                       k_weekdays[static_cast<std::size_t>(was + chance.between(1, 6)) % 7],
                       {article.span(stays, stays + 1)},
                       are_copies(article, one, other)});
    }
  return found;
}

Alterations find_dates(const Article& article, Chance& chance) {
  Alterations found;
  const std::vector<Date> dates = find_date_mentions(article);
  for (std::size_t a = 0; a < dates.size(); ++a)
    for (std::size_t b = a + 1; b < dates.size(); ++b) {
      const Date &one = dates[a], &other = dates[b];
      if (one.month != other.month || one.day != other.day || (one.year && other.year && one.year != other.year) ||
          article.tokens[one.first].sentence == article.tokens[other.first].sentence)
        continue;
      if (article.in_headline(one.first) || shared(article.sentence_of(one.first), article.sentence_of(other.first),
                                                   {article.tokens[one.first].stem, article.tokens[other.first].stem}) < 3)
        continue;
      if (shared_near(article, one.first, other.first, {article.tokens[one.first].stem, article.tokens[other.first].stem}) < 2 ||
          !is_prose(article, one.first) || !is_prose(article, other.first))
        continue;
      const bool copies = are_copies(article, one.first, other.first);
      const Date &changed = chance.next() % 2 ? one : other, &stays = &changed == &one ? other : one;
      if (changed.year && stays.year && chance.next() % 2) {
        found.push_back({Kind::date,
                         article.span(changed.year_token, changed.year_token + 1),
                         std::to_string(changed.year + (chance.next() % 2 ? 1 : -1)),
                         {article.span(stays.first, stays.last)},
                         copies});
        continue;
      }
      const unsigned day = 1 + (changed.day - 1 + static_cast<unsigned>(chance.between(2, 20))) % 28;
      if (day != changed.day)
        found.push_back({Kind::date,
                         article.span(changed.day_token, changed.day_token + 1),
                         std::to_string(day),
                         {article.span(stays.first, stays.last)},
                         copies});
    }
  // Years of one thing: "since 2009", "in 2009".
  std::vector<std::uint32_t> years;
  for (std::uint32_t i = 0; i < article.tokens.size(); ++i) {
    const Token& token = article.tokens[i];
    if (token.type != Token::Type::number || token.quoted || token.lower.size() != 4 || token.lower < "1900" || token.lower > "2030" ||
        article.in_headline(i))
      continue;
    const Token& before = article.token(static_cast<std::int64_t>(i) - 1, i);
    const Token& behind = article.token(i + 1, i);
    if ((before.is("in") || before.is("since")) && !behind.is("-") && !behind.is("\u2013") && !behind.capital) years.push_back(i);
  }
  for (std::size_t a = 0; a < years.size(); ++a)
    for (std::size_t b = a + 1; b < years.size(); ++b) {
      const std::uint32_t one = years[a], other = years[b];
      if (article.tokens[one].lower != article.tokens[other].lower || article.tokens[one].sentence == article.tokens[other].sentence) continue;
      if (shared(article.sentence_of(one), article.sentence_of(other)) < 4 || shared_near(article, one, other) < 3 || !is_prose(article, one) ||
          !is_prose(article, other))
        continue;
      const std::uint32_t changed = chance.next() % 2 ? one : other, stays = changed == one ? other : one;
      const int year = std::atoi(article.tokens[one].lower.c_str()) - chance.between(1, 6);
      if (!article.has_word(std::to_string(year)))
        found.push_back({Kind::date,
                         article.span(changed, changed + 1),
                         std::to_string(year),
                         {article.span(stays, stays + 1)},
                         are_copies(article, one, other)});
    }
  return found;
}

Alterations find_places(const Article& article, Chance& chance) {
  struct Mention {
    std::uint32_t first, last;
    std::string name;
    const std::vector<std::string>* like;
  };
  Alterations found;
  std::vector<Mention> mentions;
  for (std::uint32_t i = 1; i < article.tokens.size(); ++i) {
    const Token& before = article.tokens[i - 1];
    if (!article.tokens[i].capital || article.tokens[i].quoted ||
        !(before.is("in") || before.is("to") || before.is("near") || before.is("at") || before.is("from") || before.is("of") ||
          before.is("outside") || before.is("for")))
      continue;
    for (std::uint32_t last = i + 3; last > i; --last) {
      if (last > article.tokens.size()) continue;
      const std::string name = written(article, i, last);
      const std::vector<std::string>* like = places_like(name);
      if (!like) continue;
      const Token& behind = article.token(last, i);
      if (behind.capital && behind.type == Token::Type::word) break;  // "London Bridge"
      if (behind.is("'s") || behind.is("-")) break;
      // "in Nashville, Tennessee": another city would not fit its state.
      if (behind.is(",") && article.token(last + 1, i).capital) break;
      mentions.push_back({i, last, name, like});
      break;
    }
  }
  for (std::size_t a = 0; a < mentions.size(); ++a)
    for (std::size_t b = a + 1; b < mentions.size(); ++b) {
      const Mention &one = mentions[a], &other = mentions[b];
      const auto preposition = [&](const Mention& mention) { return article.tokens[mention.first - 1].lower; };
      if (one.name != other.name || (preposition(one) != preposition(other) && preposition(one) != "in" && preposition(other) != "in") ||
          article.tokens[one.first].sentence == article.tokens[other.first].sentence || article.in_headline(one.first))
        continue;
      std::set<std::string> without;
      for (std::uint32_t i = one.first; i < one.last; ++i) without.insert(article.tokens[i].stem);
      if (shared(article.sentence_of(one.first), article.sentence_of(other.first), without) < 5 ||
          shared_near(article, one.first, other.first, without) < 3 || !is_prose(article, one.first) || !is_prose(article, other.first))
        continue;
      if (one.name == "Paris" && article.text.find("Paris Hilton") != std::string::npos) continue;
      const Mention &changed = chance.next() % 2 ? one : other, &stays = &changed == &one ? other : one;
      const std::string now = chance.of(*one.like);
      if (article.text.find(now) != std::string::npos) continue;
      found.push_back({Kind::place,
                       article.span(changed.first, changed.last),
                       now,
                       {article.span(stays.first, stays.last)},
                       are_copies(article, one.first, other.first)});
    }
  return found;
}

}  // namespace alter
