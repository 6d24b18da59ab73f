// The kind that arithmetic refutes: a sum, a difference, a share, the length of a list or of some years.
#include <algorithm>
#include <cmath>

#include "alter/alteration.h"
#include "alter/numbers.h"

namespace alter {

namespace {

/// How many names stand in the list that begins at token `i`: "North, 5, Saint, 2, and Chicago"; 0 if it is no list. `end` becomes its end.
int names_in_list(const Article& article, std::uint32_t i, std::uint32_t& end) {
  int names = 0;
  bool last = false;
  const std::uint32_t near = i;
  while (names < 12) {
    std::uint32_t words = 0;
    while (article.token(i, near).capital && article.token(i, near).type == Token::Type::word && !article.token(i, near).quoted && words < 3)
      ++i, ++words;
    if (!words) return 0;
    ++names;
    end = i;
    // An age: ", 5" or "(5)".
    const bool comma = article.token(i, near).is(","), bracket = article.token(i, near).is("(");
    if ((comma || bracket) && article.token(i + 1, near).type == Token::Type::number &&
        article.token(i + 1, near).end - article.token(i + 1, near).start <= 2) {
      i += bracket ? 3 : 2;
      end = bracket ? i : i;
    }
    if (last) {
      const Token& behind = article.token(i, near);
      return behind.is("and") || behind.is("&") || (behind.type == Token::Type::word && behind.capital) ? 0 : names;
    }
    const bool and_here = article.token(i, near).is("and") || article.token(i, near).is("&");
    if (article.token(i, near).is(","))
      ++i;
    else if (!and_here)
      return 0;
    if (article.token(i, near).is("and") || article.token(i, near).is("&")) ++i, last = true;
  }
  return 0;
}

}  // namespace

namespace {

/// Does the sentence say that so many years lie between two: "from 2008 to 2012, four years", "wed in 2004, split in 2009 after five years"?
bool is_span(const Article& article, const Number& years, const Number& from, const Number& to) {
  const auto before = [&](const Number& number) -> const Token& { return article.token(static_cast<std::int64_t>(number.first) - 1, number.first); };
  if (before(from).is("from") || before(from).is("between")) return to.first < from.last + 3;
  const bool told = before(years).is("after") || before(years).is("for") || article.token(years.behind, years.first).is("later") ||
                    article.token(years.behind, years.first).is("together") || article.token(years.behind + 1, years.first).is("marriage");
  return told && before(from).is("in") && before(to).is("in") && years.first > from.first;
}

/// "three children, two sons and a daughter": the children that stand behind a number of them, and where the list ends; 0 if there is none.
int sons_and_daughters(const Article& article, std::uint32_t i, std::uint32_t& end) {
  static const std::set<std::string> k_children = {"son", "sons", "daughter", "daughters", "boy", "boys", "girl", "girls"};
  const std::uint32_t near = i;
  int all = 0;
  for (int part = 0; part < 2; ++part) {
    const Token& token = article.token(i, near);
    const int here = token.is("a") || token.is("one") ? 1 : value_of_word(token.lower).value_or(0);
    std::uint32_t noun = i + 1;
    while (noun < i + 3 && !k_children.contains(article.token(noun, near).lower)) ++noun;
    if (!here || token.quoted || !k_children.contains(article.token(noun, near).lower)) return 0;
    all += here;
    end = noun + 1;
    i = noun + 1;
    // A name or two may stand between: "a son, Abel, and a daughter".
    while (part == 0 && i < noun + 8 && !article.token(i, near).is("and")) ++i;
    ++i;
  }
  return all;
}

}  // namespace

Alterations find_sums(const Article& article, Chance& chance) {
  Alterations found;
  const std::vector<Number> numbers = find_numbers(article);
  const auto changed = [&](const Number& number, std::vector<Span> others, bool easy = false) {
    const Span span = article.span(number.first, number.last);
    std::string now = other_number(article, std::string(article.slice(span.start, span.end)), chance);
    if (!now.empty()) found.push_back({Kind::sum, span, std::move(now), std::move(others), easy});
  };
  const auto span_of = [&](const Number& number) { return article.span(number.first, std::max(number.last, number.behind)); };
  for (const Number& number : numbers) {
    if (article.tokens[number.first].quoted || number.rough || number.head.empty() || number.value < 2 || number.value > 11) continue;
    std::uint32_t next = number.behind, end = 0;
    const Token& mark = article.token(next, number.first);
    if (!mark.is(",") && !mark.is(":") && !mark.is("\u2014") && !mark.is("\u2013") && !mark.is("-") && !mark.is("(")) continue;
    if (number.head == "children" || number.head == "kid") {
      for (std::uint32_t at = next; at < next + 6; ++at)
        if (sons_and_daughters(article, at, end) == static_cast<int>(number.value)) {
          changed(number, {article.span(at, end)});
          break;
        }
    }
    const bool dash = mark.is("-") && article.token(next + 1, number.first).is("-");
    next += dash ? 2 : 1;
    if (names_in_list(article, next, end) == static_cast<int>(number.value)) changed(number, {article.span(next, end)}, number.value == 2);
  }
  // Within one sentence: a - b = c, a + b = c, and how long it was from one year to another.
  static const std::set<std::string> k_results = {"lead",     "leads",      "led",   "leading",  "advantage",  "margin",   "gap",    "ahead",
                                                  "edge",     "difference", "total", "combined", "altogether", "up",       "down",   "increase",
                                                  "decrease", "rise",       "drop",  "gain",     "trails",     "trailing", "behind", "between"};
  for (std::size_t a = 0; a < numbers.size(); ++a) {
    const Sentence& sentence = article.sentence_of(numbers[a].first);
    std::vector<const Number*> here;
    for (std::size_t k = a; k < numbers.size() && numbers[k].first < sentence.last; ++k)
      if (!article.tokens[numbers[k].first].quoted) here.push_back(&numbers[k]);
    if (a && numbers[a - 1].first >= sentence.first) continue;  // once a sentence
    const bool tells = std::ranges::any_of(std::vector<Token>(article.tokens.begin() + sentence.first, article.tokens.begin() + sentence.last),
                                           [](const Token& token) { return k_results.contains(token.lower); });
    bool done = false;
    for (const Number* result : here)
      for (std::size_t i = 0; i < here.size() && !done; ++i)
        for (std::size_t k = 0; k < here.size() && !done; ++k) {
          const Number &one = *here[i], &other = *here[k];
          if (i == k || result == &one || result == &other || result->value < 2 || result->rough) continue;
          const auto is_percent = [](const Number& number) { return number.unit == "percent"; };
          const bool years = one.value > 1900 && one.value < 2030 && other.value > one.value && other.value < 2030 && one.head.empty() &&
                             other.head.empty() && one.currency.empty() && other.currency.empty();
          if (years) {
            if (result->unit == "year" && worth(*result) == other.value - one.value && is_span(article, *result, one, other))
              changed(*result, {article.span(one.first, other.last)}), done = true;
            continue;
          }
          // A poll: "45 percent to 41 percent, a lead of 4 points".
          const bool points = result->unit == "point" || article.token(result->last, result->first).is("-");
          if (tells && points && k > i &&
              (is_percent(one) || is_percent(other) ||
               (article.token(one.behind, one.first).is("to") || article.token(one.behind, one.first).is("-"))) &&
              one.value <= 100 && other.value <= 100 && std::abs(std::abs(one.value - other.value) - result->value) < 1e-9) {
            changed(*result, {span_of(one), span_of(other)}), done = true;
          } else if (k > i && !one.head.empty() && !other.head.empty() && !result->head.empty() && !result->rough && !one.rough && !other.rough &&
                     result->value == one.value + other.value && result < &one && result->value > 4) {
            changed(*result, {span_of(one), span_of(other)}), done = true;  // "20 people, 12 men and 8 women"
          } else if (is_percent(*result) && result->first >= other.last && result->first < std::max(other.last, other.behind) + 4 &&
                     !is_percent(one) && !is_percent(other) && one.value < other.value && one.value > 1 && other.value > 4 &&
                     one.currency == other.currency && std::abs(100 * worth(one) / worth(other) - result->value) < 0.51 && one.scale == other.scale &&
                     (one.behind > one.first + 1 || article.token(one.last, one.first).is("of"))) {
            changed(*result, {span_of(one), span_of(other)}), done = true;  // "12 of 48 members, or 25 percent"
          }
        }
  }
  return found;
}

}  // namespace alter
