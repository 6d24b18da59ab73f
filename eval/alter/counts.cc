// Kinds whose contradiction is one figure told two ways: counts, amounts, ages, units, and figures that others fix.
#include <algorithm>
#include <map>
#include <set>

#include "alter/alteration.h"
#include "alter/names.h"
#include "alter/numbers.h"

namespace alter {
namespace {

bool may_pair(const Article& article, const Number& one, const Number& other) {
  return one.value == other.value && one.scale == other.scale && one.currency == other.currency && one.unit == other.unit && !one.rough &&
         !other.rough && article.tokens[one.first].sentence != article.tokens[other.first].sentence && !article.tokens[one.first].quoted &&
         !article.tokens[other.first].quoted && !article.in_headline(one.first) && !article.in_headline(other.first) &&
         is_prose(article, one.first) && is_prose(article, other.first);
}

std::set<std::string> stems_of(const Article& article, const Number& number) {
  std::set<std::string> stems;
  for (std::uint32_t i = number.first; i < number.behind && i < article.tokens.size(); ++i) stems.insert(article.tokens[i].stem);
  return stems;
}

Span span_of(const Article& article, const Number& number) {
  return article.span(number.currency.empty() ? number.first : number.first - 1, std::max(number.last, number.behind));
}

int near_shared(const Article& article, const Number& one, const Number& other, const std::set<std::string>& without) {
  return shared_near(article, one.first, other.first, without);
}

Alteration figure_changed(const Article& article, Kind kind, const Number& changed, const Number& stays, std::string now) {
  return {
      kind, article.span(changed.first, changed.last), std::move(now), {span_of(article, stays)}, are_copies(article, changed.first, stays.first)};
}

std::string text_of(const Article& article, const Number& number) {
  const Span span = article.span(number.first, number.last);
  return std::string(article.slice(span.start, span.end));
}

}  // namespace

Alterations find_counts(const Article& article, Chance& chance) {
  Alterations found;
  const std::vector<Number> numbers = find_numbers(article);
  // A noun that the article counts in many ways is left alone: they are not all the same things.
  std::map<std::string, std::set<double>> values;
  for (const Number& number : numbers)
    if (!number.head.empty()) values[number.head].insert(number.value);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (std::size_t k = i + 1; k < numbers.size(); ++k) {
      const Number &one = numbers[i], &other = numbers[k];
      if (one.head.empty() || one.head != other.head || !may_pair(article, one, other) || values[one.head].size() > 3 ||
          (one.value > 1900 && one.value < 2040))
        continue;
      if (article.tokens[one.first].capital && article.tokens[one.noun.front()].capital) continue;  // the name of a film
      const std::set<std::string> without = stems_of(article, one);
      const bool same_phrase = one.noun.size() > 1 && without == stems_of(article, other);
      const int sentences = shared(article.sentence_of(one.first), article.sentence_of(other.first), without),
                close = near_shared(article, one, other, without);
      if (close < (same_phrase ? 1 : 2) || sentences < (same_phrase ? 2 : 3)) continue;
      const bool second = chance.next() % 2;
      const Number &changed = second ? other : one, &stays = second ? one : other;
      std::string now = other_number(article, text_of(article, changed), chance);
      if (!now.empty()) found.push_back(figure_changed(article, Kind::count, changed, stays, std::move(now)));
    }
  return found;
}

Alterations find_amounts(const Article& article, Chance& chance) {
  Alterations found;
  const std::vector<Number> numbers = find_numbers(article);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (std::size_t k = i + 1; k < numbers.size(); ++k) {
      const Number &one = numbers[i], &other = numbers[k];
      if ((one.unit.empty() && one.currency.empty()) || !may_pair(article, one, other)) continue;
      if (one.unit == "time" || one.unit == "day" || one.unit == "second" || one.unit == "minute" || one.unit == "point") continue;
      if (one.unit == "year" && (article.token(one.behind, one.first).is("old") || article.token(one.behind + 1, one.first).is("old"))) continue;
      const bool duration = one.unit == "year" || one.unit == "month" || one.unit == "week" || one.unit == "hour";
      // Times since or until something are told of many things.
      if (duration && (article.token(one.behind, one.first).is("ago") || article.token(one.behind, one.first).is("later") ||
                       article.token(other.behind, other.first).is("ago") || article.token(other.behind, other.first).is("later")))
        continue;
      const std::set<std::string> without = stems_of(article, one);
      const int need = duration ? 4 : one.unit == "percent" ? 4 : 3;
      if (shared(article.sentence_of(one.first), article.sentence_of(other.first), without) < need || near_shared(article, one, other, without) < 2)
        continue;
      const bool second = chance.next() % 2;
      const Number &changed = second ? other : one, &stays = second ? one : other;
      std::string now = other_number(article, text_of(article, changed), chance);
      if (!now.empty()) found.push_back(figure_changed(article, Kind::amount, changed, stays, std::move(now)));
    }
  return found;
}

Alterations find_units(const Article& article, Chance& chance) {
  static const std::map<std::string, std::vector<std::string>> k_other = {{"million", {"billion", "thousand"}},
                                                                          {"billion", {"million", "trillion"}},
                                                                          {"thousand", {"million"}},
                                                                          {"trillion", {"billion"}},
                                                                          {"hundred", {"thousand"}},
                                                                          {"miles", {"kilometres"}},
                                                                          {"mile", {"kilometre"}},
                                                                          {"km", {"miles"}},
                                                                          {"kilometers", {"miles"}},
                                                                          {"kilometres", {"miles"}},
                                                                          {"feet", {"inches", "metres"}},
                                                                          {"inches", {"feet"}},
                                                                          {"pounds", {"kilograms", "ounces"}},
                                                                          {"kg", {"pounds"}},
                                                                          {"metres", {"feet"}},
                                                                          {"meters", {"feet"}},
                                                                          {"hours", {"minutes", "days"}},
                                                                          {"months", {"weeks", "years"}},
                                                                          {"weeks", {"months", "days"}},
                                                                          {"years", {"months"}},
                                                                          {"year", {"month"}},
                                                                          {"month", {"week"}},
                                                                          {"hour", {"minute"}},
                                                                          {"acres", {"hectares"}},
                                                                          {"percent", {"percentage points"}},
                                                                          {"minutes", {"hours"}},
                                                                          {"days", {"weeks"}}};
  Alterations found;
  const std::vector<Number> numbers = find_numbers(article);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (std::size_t k = i + 1; k < numbers.size(); ++k) {
      const Number &one = numbers[i], &other = numbers[k];
      if ((one.unit.empty() && one.scale.empty()) || !may_pair(article, one, other)) continue;
      if (one.unit == "percent" && chance.next() % 3) continue;  // no reader trips over every one of these
      const bool second = chance.next() % 2;
      const Number &changed = second ? other : one, &stays = second ? one : other;
      const std::uint32_t at = changed.scale.empty() ? changed.behind - 1 : changed.last;
      const auto unit = k_other.find(article.tokens[at].lower);
      if (unit == k_other.end() || article.tokens[at].quoted) continue;
      if (article.token(changed.behind, changed.first).is("old") || article.token(changed.behind + 1, changed.first).is("old") ||
          article.token(changed.behind, changed.first).is("ago"))
        continue;
      if (article.token(stays.behind, stays.first).is("old") || article.token(stays.behind + 1, stays.first).is("old") ||
          article.token(stays.behind, stays.first).is("ago"))
        continue;
      const bool duration = changed.unit == "year" || changed.unit == "month" || changed.unit == "week" || changed.unit == "hour" ||
                            changed.unit == "day" || changed.unit == "minute";
      const std::set<std::string> without = stems_of(article, one);
      const int need = changed.scale.empty() ? (duration || changed.unit == "percent" ? 4 : 3) : 3;
      if (shared(article.sentence_of(one.first), article.sentence_of(other.first), without) < need || near_shared(article, one, other, without) < 2)
        continue;
      found.push_back(
          {Kind::unit, article.span(at, at + 1), chance.of(unit->second), {span_of(article, stays)}, are_copies(article, one.first, other.first)});
    }
  return found;
}

namespace {

struct Age {
  std::uint32_t number;       ///< token
  std::uint32_t first, last;  ///< the phrase
  std::string person;         ///< surname in lower case, if it stands there
};

/// "Ann Norham, 49,", "the 49-year-old Norham", "Norham, who is 49".
std::vector<Age> find_age_mentions(const Article& article) {
  std::vector<Age> ages;
  for (std::uint32_t i = 1; i < article.tokens.size(); ++i) {
    if (article.tokens[i].type != Token::Type::number || article.tokens[i].end - article.tokens[i].start > 2) continue;
    const auto at = [&](int offset) -> const Token& { return article.token(static_cast<std::int64_t>(i) + offset, i); };
    const auto name = [](const Token& token) {
      return token.type == Token::Type::word && token.capital && !is_stopword(token.lower) && token.lower.size() > 2;
    };
    if (at(-1).is(",") && (at(1).is(",") || at(1).is(".")) && name(at(-2)) && name(at(-3))) {
      ages.push_back({i, i - 3, i + 1, at(-2).lower});
    } else if (at(1).is("-") && at(2).is("year") && at(3).is("-") && at(4).is("old")) {
      Age age{i, i, i + 5, ""};
      for (int k = 5; k < 10 && age.person.empty(); ++k) {
        if (at(k).type != Token::Type::word) break;
        if (name(at(k)) && !name(at(k + 1))) age.person = at(k).lower;
      }
      ages.push_back(age);
    } else if (at(-1).is("(") && at(1).is(")") && name(at(-2)) && name(at(-3))) {
      ages.push_back({i, i - 3, i + 2, at(-2).lower});
    } else if (at(-1).is("aged") && at(-2).is(",") && name(at(-3)) && name(at(-4))) {
      ages.push_back({i, i - 4, i + 1, at(-3).lower});
    } else if (at(-1).is("is") && at(-2).is("who") && at(-3).is(",") && name(at(-4))) {
      ages.push_back({i, i - 4, i + 1, at(-4).lower});
    } else if (at(1).is("years") && at(2).is("old") && (at(-1).is("is") || at(-1).is("was")) && name(at(-2))) {
      ages.push_back({i, i - 2, i + 3, at(-2).lower});
    }
  }
  return ages;
}

}  // namespace

Alterations find_ages(const Article& article, Chance& chance) {
  Alterations found;
  const std::vector<Age> ages = find_age_mentions(article);
  for (std::size_t i = 0; i < ages.size(); ++i)
    for (std::size_t k = i + 1; k < ages.size(); ++k) {
      const Age &one = ages[i], &other = ages[k];
      const Token &first = article.tokens[one.number], &second = article.tokens[other.number];
      if (first.lower != second.lower || first.sentence == second.sentence || first.quoted || second.quoted) continue;
      const bool one_person = std::ranges::all_of(
          ages, [&](const Age& age) { return article.tokens[age.number].lower != first.lower || age.person.empty() || age.person == one.person; });
      const bool same = !one.person.empty() && one.person == other.person;
      // "The 49-year-old actor" behind "Ann Norham, 49," if she is the only one of that age.
      const bool the_one =
          one_person && !one.person.empty() && other.person.empty() &&
          article.token(static_cast<std::int64_t>(other.first) - 1, other.number).is("the") &&
          (second.sentence - first.sentence < 6 || shared(article.sentences[first.sentence], article.sentences[second.sentence]) > 3);
      const bool copies = one_person && are_copies(article, one.number, other.number);
      if (!same && !the_one && !copies) continue;
      const int value = std::stoi(first.lower);
      int now = value + (chance.next() % 2 ? 1 : -1) * chance.between(2, 8);
      if (now < 1 || now > 99) now = value + 3;
      if (article.has_word(std::to_string(now))) continue;
      const Age &changed = chance.next() % 2 ? one : other, &stays = &changed == &one ? other : one;
      found.push_back({Kind::age,
                       article.span(changed.number, changed.number + 1),
                       std::to_string(now),
                       {article.span(stays.first, stays.last)},
                       are_copies(article, one.number, other.number)});
    }
  return found;
}

}  // namespace alter
