// Kinds that figures of the same sentence refute: a direction that "from … to" turns round, a sum, a difference, the length of a list.
#include <algorithm>
#include <cmath>
#include <map>

#include "alter/alteration.h"
#include "alter/numbers.h"

namespace alter {
namespace {

struct Turn {
  std::string up, down;
};

const std::vector<Turn> k_turns = {{"rose", "fell"},         {"risen", "fallen"},        {"rise", "fall"},         {"rises", "falls"},
                                   {"rising", "falling"},    {"increased", "decreased"}, {"increase", "decrease"}, {"increasing", "decreasing"},
                                   {"climbed", "dropped"},   {"jumped", "dropped"},      {"soared", "plunged"},    {"surged", "slid"},
                                   {"grew", "shrank"},       {"grown", "shrunk"},        {"up", "down"},           {"gained", "lost"},
                                   {"raised", "lowered"},    {"higher", "lower"},        {"climb", "drop"},        {"jump", "drop"},
                                   {"improved", "worsened"}, {"expanded", "shrank"},     {"boosted", "cut"},       {"raise", "lower"},
                                   {"raising", "lowering"},  {"shot", "dropped"},        {"spiked", "slumped"},    {"ticked", "slipped"},
                                   {"went", "dropped"},      {"growing", "shrinking"},   {"gain", "loss"},         {"growth", "decline"},
                                   {"climbing", "dropping"}, {"upped", "cut"},           {"improved", "dipped"},   {"rose", "declined"},
                                   {"rose", "tumbled"},      {"rose", "dipped"},         {"rose", "slipped"},      {"rising", "declining"},
                                   {"jumping", "dropping"},  {"rise", "decline"}};
const std::vector<Turn> k_leads = {{"leads", "trails"},     {"led", "trailed"},      {"leading", "trailing"}, {"lead", "trail"},
                                   {"ahead of", "behind"},  {"beats", "loses to"},   {"beat", "lost to"},     {"beating", "losing to"},
                                   {"defeated", "lost to"}, {"defeats", "loses to"}, {"tops", "trails"},      {"topping", "trailing"},
                                   {"topped", "trailed"},   {"edges", "trails"},     {"edged", "trailed"},    {"won", "lost"},
                                   {"wins", "loses"}};
const std::vector<std::string> k_infinitives = {"would", "will", "could", "can", "might", "to", "may", "should"};

double worth(const Number& number) {
  static const std::map<std::string, double> k_scales = {{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6},  {"m", 1e6},
                                                         {"billion", 1e9}, {"bn", 1e9},       {"trillion", 1e12}};
  const auto scale = k_scales.find(number.scale);
  return number.value * (scale == k_scales.end() ? 1 : scale->second);
}

const Number* number_at(const std::vector<Number>& numbers, std::uint32_t token) {
  for (const Number& number : numbers)
    if (number.first == token || (!number.currency.empty() && number.first == token + 1)) return &number;
  return nullptr;
}

/// Two figures and where they stand.
struct Pair {
  double from, to;
  std::uint32_t first, last;
};

/// "from 12 percent to 19 percent", "to 19 percent from 12", between tokens.
std::vector<Pair> find_from_to(const Article& article, const std::vector<Number>& numbers) {
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i + 3 < article.tokens.size(); ++i) {
    const bool from_first = article.tokens[i].is("from");
    if (article.tokens[i].quoted || (!from_first && !article.tokens[i].is("to"))) continue;
    const Number* one = number_at(numbers, i + 1);
    if (!one || article.tokens[one->first].sentence != article.tokens[i].sentence) continue;
    std::uint32_t next = std::max(one->last, one->behind);
    for (const std::uint32_t end = next + 6; next < end && !article.token(next, i).is(from_first ? "to" : "from"); ++next) {
    }
    const Number* other = article.token(next, i).is(from_first ? "to" : "from") ? number_at(numbers, next + 1) : nullptr;
    if (!other || article.tokens[other->first].sentence != article.tokens[i].sentence || one->value == other->value) continue;
    const bool years = one->value > 1900 && one->value < 2040 && other->value > 1900 && other->value < 2040 && one->currency.empty();
    if (years || article.token(other->last, i).is(":") || article.token(other->last, i).is("a.m") || article.token(other->last, i).is("p.m"))
      continue;
    if (one->unit != other->unit && !one->unit.empty() && !other->unit.empty()) continue;
    const double first = worth(*one) * (one->scale.empty() && !other->scale.empty() ? worth(*other) / other->value : 1);
    pairs.push_back({from_first ? first : worth(*other), from_first ? worth(*other) : first, i, std::max(other->last, other->behind)});
  }
  return pairs;
}

}  // namespace

Alterations find_directions(const Article& article, Chance&) {
  Alterations found;
  const std::vector<Number> numbers = find_numbers(article);
  const auto turn_at = [&](std::uint32_t i, double from, double to, Span proof) {
    if (article.tokens[i].quoted) return false;
    for (const Turn& turn : k_turns) {
      const bool is_up = article.tokens[i].lower == turn.up, is_down = article.tokens[i].lower == turn.down;
      if ((!is_up && !is_down) || is_up != (to > from)) continue;
      std::string now = is_up ? turn.down : turn.up;
      if (article.tokens[i].capital) now[0] = static_cast<char>(now[0] - 32);
      found.push_back({Kind::direction, article.span(i, i + 1), now, {proof}});
      return true;
    }
    return false;
  };
  for (const Pair& pair : find_from_to(article, numbers)) {
    const Sentence& sentence = article.sentence_of(pair.first);
    for (std::uint32_t i = pair.first; i-- > std::max(sentence.first, pair.first > 12 ? pair.first - 12 : 0);)
      if (!article.tokens[i].is("more") && !article.tokens[i].is("less") && turn_at(i, pair.from, pair.to, article.span(pair.first, pair.last)))
        break;
  }
  // "19 percent, up from 12 percent", "19 percent, higher than the 12 percent".
  for (std::size_t k = 0; k + 1 < numbers.size(); ++k) {
    const Number &one = numbers[k], &other = numbers[k + 1];
    if (article.tokens[one.first].sentence != article.tokens[other.first].sentence || other.first > one.behind + 8 || one.value == other.value)
      continue;
    if (one.unit != other.unit || one.currency != other.currency || (one.unit.empty() && one.currency.empty() && one.head != other.head)) continue;
    for (std::uint32_t i = std::max(one.last, one.behind); i < std::max(one.last, one.behind) + 3 && i + 1 < other.first; ++i)
      if ((article.tokens[i].is("up") || article.tokens[i].is("down")) && article.tokens[i + 1].is("from"))
        turn_at(i, worth(other), worth(one), {article.tokens[one.first].start, article.tokens[std::max(other.last, other.behind) - 1].end});
  }
  // "leads Norham 45 percent to 41 percent", "beat them 3-1".
  for (std::uint32_t i = 0; i < article.tokens.size(); ++i) {
    if (article.tokens[i].quoted || article.in_headline(i)) continue;
    for (const Turn& lead : k_leads) {
      const bool ahead = lead.up == "ahead of" && article.tokens[i].is("ahead") && article.token(i + 1, i).is("of");
      const bool behind = lead.up == "ahead of" && article.tokens[i].is("behind");
      const bool is_up = article.tokens[i].lower == lead.up || ahead, is_down = (article.tokens[i].lower == lead.down && !behind) || behind;
      if (!is_up && !is_down) continue;
      const std::uint32_t from = i + (ahead ? 2u : 1u);
      bool done = false;
      for (std::uint32_t k = from; k < from + 9 && !done; ++k) {
        const Number* one = number_at(numbers, k);
        if (!one || article.tokens[one->first].sentence != article.tokens[i].sentence) continue;
        std::uint32_t next = std::max(one->last, one->behind);
        const Token& between = article.token(next, i);
        const Number* other = between.is("to") || between.is("-") || between.is("\u2013") ? number_at(numbers, next + 1) : nullptr;
        const bool percentages = other && (one->unit == "percent" || other->unit == "percent");
        if (!other && (one->unit == "point" || one->unit == "percent")) continue;  // "by 4 points, 45 percent to 41 percent"
        if (!other || (between.is("to") && !percentages && !one->unit.empty()) || one->value > 110 || other->value > 110 ||
            one->value == other->value)
          break;
        if (lead.up == "won" && !between.is("-") && !between.is("\u2013") && !percentages) break;
        if ((one->value > other->value) != is_up) break;
        // Who is ahead must be told by the first of the two.
        if (article.token(static_cast<std::int64_t>(i) - 1, i).is("by") || article.token(static_cast<std::int64_t>(i) - 1, i).is("a") ||
            article.token(static_cast<std::int64_t>(i) - 1, i).is("the") || article.token(static_cast<std::int64_t>(i) - 1, i).is("'s"))
          break;
        std::string now = is_up ? lead.down : lead.up;
        for (int back = 1; back < 4; ++back)
          if (is_up && lead.down == "lost to" &&
              std::ranges::find(k_infinitives, article.token(static_cast<std::int64_t>(i) - back, i).lower) != k_infinitives.end())
            now = "lose to";
        found.push_back({Kind::direction, article.span(i, from), now, {article.span(one->first, std::max(other->last, other->behind))}});
        done = true;
      }
    }
  }
  return found;
}

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
            const bool range = i + 1 == k && (article.token(static_cast<std::int64_t>(one.first) - 1, one.first).is("from") ||
                                              article.token(static_cast<std::int64_t>(one.first) - 1, one.first).is("between"));
            if (range && result->unit == "year" && !result->rough && worth(*result) == other.value - one.value)
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
          } else if (is_percent(*result) && !is_percent(one) && !is_percent(other) && one.value < other.value && one.value > 1 && other.value > 4 &&
                     one.currency == other.currency && std::abs(100 * worth(one) / worth(other) - result->value) < 0.51 && one.scale == other.scale &&
                     (one.behind > one.first + 1 || article.token(one.last, one.first).is("of"))) {
            changed(*result, {span_of(one), span_of(other)}), done = true;  // "12 of 48 members, or 25 percent"
          }
        }
  }
  return found;
}

}  // namespace alter
