// The kind that two figures of the same sentence refute: a direction that "from … to" turns round, a lead that is none.
#include <algorithm>

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

}  // namespace alter
