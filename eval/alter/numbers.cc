// How English news writes numbers: digits with commas, words to twenty, scales, signs, units, nouns.
#include "alter/numbers.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

namespace alter {
namespace {

constexpr std::string_view k_words[] = {"zero",     "one",     "two",     "three",     "four",     "five",     "six",
                                        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
                                        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
const std::map<std::string, int> k_tens = {{"thirty", 30},  {"forty", 40},  {"fifty", 50}, {"sixty", 60},
                                           {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};
const std::set<std::string> k_scales = {"hundred", "thousand", "million", "billion", "trillion", "m", "bn"};
const std::set<std::string> k_rough = {"about",   "around",        "nearly",  "almost",  "over",    "than", "least",     "most", "some",
                                       "roughly", "approximately", "under",   "another", "between", "or",   "estimated", "to",   "upwards",
                                       "maybe",   "perhaps",       "every",   "first",   "last",    "next", "other",     "top",  "additional",
                                       "extra",   "further",       "these",   "those",   "all",     "and",  "of",        "no",   "number",
                                       "episode", "season",        "chapter", "part"};
const std::map<std::string, std::string> k_units = {
    {"%", "percent"},      {"percent", "percent"}, {"mile", "mile"},      {"miles", "mile"},    {"km", "km"},          {"kilometers", "km"},
    {"kilometres", "km"},  {"foot", "foot"},       {"feet", "foot"},      {"inch", "inch"},     {"inches", "inch"},    {"meters", "metre"},
    {"metres", "metre"},   {"acres", "acre"},      {"acre", "acre"},      {"pounds", "pound"},  {"lbs", "pound"},      {"pound", "pound"},
    {"kg", "kg"},          {"kilograms", "kg"},    {"kilos", "kg"},       {"tons", "ton"},      {"tonnes", "ton"},     {"gallons", "gallon"},
    {"litres", "litre"},   {"liters", "litre"},    {"dollars", "dollar"}, {"cents", "cent"},    {"euros", "euro"},     {"year", "year"},
    {"years", "year"},     {"month", "month"},     {"months", "month"},   {"week", "week"},     {"weeks", "week"},     {"day", "day"},
    {"days", "day"},       {"hour", "hour"},       {"hours", "hour"},     {"minute", "minute"}, {"minutes", "minute"}, {"second", "second"},
    {"seconds", "second"}, {"carat", "carat"},     {"carats", "carat"},   {"square", "square"}, {"points", "point"},   {"point", "point"},
    {"mph", "mph"},        {"times", "time"}};
// Plurals that count nothing that a reader would hold a story to.
const std::set<std::string> k_no_things = {"ways",   "things",   "reasons", "others",  "parts", "sides", "halves", "occasions",
                                           "thirds", "quarters", "fifths",  "o'clock", "us",    "ones",  "series"};

bool is_plural(const Token& token) {
  if (token.is("people") || token.is("men") || token.is("women") || token.is("children") || token.is("police")) return true;
  return token.lower.size() > 3 && token.lower.ends_with("s") && !token.lower.ends_with("ss") && !token.lower.ends_with("us") &&
         !token.lower.ends_with("'s");
}

void read_what_it_counts(const Article& article, Number& number, std::uint32_t at) {
  std::uint32_t i = at;
  for (; i < at + 4; ++i) {
    const Token& token = article.token(i, number.first);
    if (token.type != Token::Type::word || is_stopword(token.lower)) {
      if (!token.is("people")) break;
    }
    number.noun.push_back(i);
    if (is_plural(token) && !k_no_things.contains(token.lower)) {
      // The last plural of a row of nouns is the head: "three police officers".
      const Token& next = article.token(i + 1, number.first);
      if (next.type == Token::Type::word && !is_stopword(next.lower) && is_plural(next) && i + 1 < at + 4 && !next.lower.ends_with("es")) continue;
      number.head = token.is("people") ? "people" : stem_of(token.lower);
      number.behind = i + 1;
      return;
    }
  }
  number.noun.clear();
}

std::string with_commas(long value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace

std::optional<int> value_of_word(const std::string& lower) {
  for (int i = 0; i <= 20; ++i)
    if (lower == k_words[i]) return i;
  const auto tens = k_tens.find(lower);
  if (tens != k_tens.end()) return tens->second;
  return {};
}

std::string word_of(int value) {
  if (value >= 0 && value <= 20) return std::string(k_words[value]);
  for (const auto& [word, ten] : k_tens)
    if (ten == value) return word;
  return std::to_string(value);
}

std::optional<double> value_of_digits(const std::string& digits) {
  std::string plain;
  for (const char c : digits) {
    if (c == ',') continue;
    if (!std::isdigit(static_cast<unsigned char>(c)) && c != '.') return {};
    plain += c;
  }
  if (plain.empty() || plain.size() > 12 || std::ranges::count(plain, '.') > 1) return {};
  return std::stod(plain);
}

double worth(const Number& number) {
  static const std::map<std::string, double> k_scales = {{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6},  {"m", 1e6},
                                                         {"billion", 1e9}, {"bn", 1e9},       {"trillion", 1e12}};
  const auto scale = k_scales.find(number.scale);
  return number.value * (scale == k_scales.end() ? 1 : scale->second);
}

std::vector<Number> find_numbers(const Article& article) {
  std::vector<Number> numbers;
  for (std::uint32_t i = 0; i < article.tokens.size(); ++i) {
    const Token& token = article.tokens[i];
    Number number;
    number.first = i;
    number.last = i + 1;
    if (token.type == Token::Type::number) {
      const std::optional<double> value = value_of_digits(token.lower);
      if (!value) continue;
      number.value = *value;
    } else if (token.type == Token::Type::word) {
      const std::optional<int> value = value_of_word(token.lower);
      if (!value || *value < 2) continue;
      number.value = *value;
      number.in_words = true;
    } else {
      continue;
    }
    const auto at = [&](std::int64_t offset) -> const Token& { return article.token(static_cast<std::int64_t>(i) + offset, i); };
    if (at(-1).is("$") || at(-1).is("\u00A3") || at(-1).is("\u20AC")) number.currency = at(-1).lower;
    const int before = number.currency.empty() ? 1 : 2;
    for (int k = 0; k < 2; ++k)
      number.rough =
          number.rough || (k_rough.contains(at(-before - k).lower) && (k == 0 || at(-before - k).is("than") || at(-before - k).is("least")));
    number.rough = number.rough || at(-1).is("-") || at(-1).is("\u2013") || at(-1).is("#") || at(-1).is("/") || at(-1).is(":");
    std::uint32_t next = i + 1;
    if (k_scales.contains(article.token(next, i).lower)) number.scale = article.token(next++, i).lower;
    // A range or a list of two: "three or four", "10-12", "20 to 30".
    const Token& behind = article.token(next, i);
    const Token& second = article.token(next + 1, i);
    if (behind.is("-") || behind.is("\u2013") || behind.is("/") || behind.is(":") ||
        ((behind.is("to") || behind.is("or") || behind.is("and") || behind.is("of")) &&
         (second.type == Token::Type::number || value_of_word(second.lower)))) {
      const auto unit = k_units.find(second.lower);
      if (!behind.is("-") || unit == k_units.end()) {
        number.rough = true;
      } else {
        ++next;
      }
    }
    const auto unit = k_units.find(article.token(next, i).lower);
    if (unit != k_units.end()) {
      number.unit = unit->second;
      ++next;
    } else if (article.token(next, i).is("percentage") && article.token(next + 1, i).stem == "point") {
      number.unit = "point";
      next += 2;
    }
    number.behind = next;
    if (number.unit.empty() && number.currency.empty()) read_what_it_counts(article, number, next);
    numbers.push_back(std::move(number));
  }
  return numbers;
}

std::string other_number(const Article& article, const std::string& was, Chance& chance) {
  std::string lower = was;
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::optional<int> word = value_of_word(lower);
  for (int tries = 0; tries < 20; ++tries) {
    const int sign = chance.next() % 2 ? 1 : -1;
    std::string now;
    if (word) {
      const int value = *word > 20 ? *word + 10 * sign : *word + sign * chance.between(1, *word < 5 ? 2 : 4);
      if (value < 2 || value > 90 || (*word <= 20 && value > 20)) continue;
      now = word_of(value);
      if (was[0] != lower[0]) now[0] = static_cast<char>(now[0] - 32);
    } else {
      const std::optional<double> value = value_of_digits(was);
      if (!value) return {};
      const std::size_t dot = was.find('.');
      if (dot != std::string::npos) {
        const double changed = *value + sign * (*value * 0.2 + 0.3) * chance.between(1, 3);
        if (changed <= 0.2) continue;
        const int places = static_cast<int>(was.size() - dot - 1);
        char text[40];
        std::snprintf(text, sizeof text, "%.*f", places, changed);
        now = text;
      } else {
        const long whole = static_cast<long>(*value);
        // Numbers that end in noughts go on doing so: 1,200 becomes 1,700.
        long step = 1;
        while (whole % (step * 10) == 0 && whole >= step * 10) step *= 10;
        const long steps = std::max(1L, whole / step);
        const long changed = whole + sign * step * std::max<long>(1, steps * chance.between(12, 45) / 100 + chance.between(0, 1));
        if (changed < 2 || changed == whole) continue;
        now = was.find(',') != std::string::npos ? with_commas(changed) : std::to_string(changed);
      }
    }
    std::string known = now;
    std::ranges::transform(known, known.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (now != was && !article.has_word(known)) return now;
  }
  return {};
}

}  // namespace alter
