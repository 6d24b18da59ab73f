#include "language/quantities.h"

#include <algorithm>
#include <array>

#include "language/vocabulary.h"

namespace debunk::language {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t k_most_noun_words = 4;

struct Sign {
  std::string_view text;
  UnitId unit;
};
constexpr auto k_signs = std::to_array<Sign>({{"$", UnitId::dollar}, {"£", UnitId::pound_sterling}, {"€", UnitId::euro}, {"¥", UnitId::yen}, {"₹", UnitId::rupee}});

/// What ends a noun phrase: words that are no part of what is counted. In small letters.
constexpr auto k_no_noun = std::to_array<std::string_view>(
    {"a",    "about", "after", "against", "ago",   "all",  "also", "among", "an",    "and",   "are",  "as",    "at",    "be",    "because", "been", "before",
     "between", "but", "by",   "can",   "could",  "did",   "do",   "during", "for",  "from",  "had",   "has",  "have",  "he",    "her",   "his",     "how",
     "if",   "in",    "into",  "is",    "it",     "its",   "later", "may",  "might", "more",  "of",    "off",  "on",    "or",    "out",   "over",    "said",
     "says", "she",   "should", "since", "so",    "than",  "that", "the",   "their", "them",  "then",  "there", "these", "they",  "this",  "to",      "under",
     "until", "up",   "was",   "we",    "were",   "when",  "where", "which", "while", "who",  "will",  "with", "would", "you"});

bool is_one_of(std::string_view text, std::span<const std::string_view> all) { return std::ranges::find(all, text) != all.end(); }

bool ends_noun(std::string_view word) { return std::ranges::binary_search(k_no_noun, word); }

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading) {}

  std::vector<Quantity> find() {
    for (const std::uint32_t i : reading_.telling) {
      if (i < next_) continue;
      const auto number = number_at(reading_, i);
      if (!number || number->first_word < next_) continue;
      const Quantity quantity = quantity_of(*number);
      next_ = quantity.end_word;
      found_.push_back(quantity);
    }
    return std::move(found_);
  }

 private:
  Quantity quantity_of(const Number& number) {
    Quantity quantity;
    quantity.low = quantity.high = number;
    quantity.span = number.span;
    quantity.first_word = number.first_word;
    quantity.end_word = number.end_word;
    currency_sign(quantity);
    range(quantity);
    if (quantity.unit == nullptr) unit_behind(quantity);
    else currency_word(quantity);
    quantity.may_be_year = quantity.unit == nullptr && !quantity.is_range && number.plain_digits && number.value >= 1000 && number.value <= 2200;
    qualify(quantity);
    if (quantity.unit == nullptr || quantity.has(Dimension::share)) noun(quantity);
    return quantity;
  }

  /// "$5", "US$5", "-$5", "-5"
  void currency_sign(Quantity& quantity) {
    std::size_t start = quantity.span.start;
    std::string_view before = reading_.text.substr(0, start);
    for (const Sign& sign : k_signs)
      if (before.ends_with(sign.text)) {
        quantity.unit = &unit_of(sign.unit);
        start -= sign.text.size();
        break;
      }
    before = reading_.text.substr(0, start);
    if (before.ends_with("minus ")) {
      quantity.negative = true;
      return;
    }
    const bool minus = before.ends_with("-") || before.ends_with("−");
    const std::size_t sign_size = before.ends_with("-") ? 1 : "−"sv.size();
    if (minus && (start == sign_size || before[start - sign_size - 1] == ' ' || before[start - sign_size - 1] == '(')) {
      quantity.negative = true;
      start -= sign_size;
    }
    quantity.span.start = start;
  }

  /// "10 to 12", "10-12", "$5 million-$6 million", "between 5 and 7": in all the second number must follow, and take over the scale.
  void range(Quantity& quantity) {
    const std::size_t last = quantity.end_word - 1;
    if (quantity.end_word >= reading_.size() || quantity.negative || quantity.low.fraction) return;
    std::string_view gap = reading_.gap(last);
    std::size_t next = quantity.end_word;
    const bool dash = gap == "-" || gap == "–" || gap == "-$" || gap == "–$" || gap == "-£" || gap == "–£" || gap == "-€";
    if (gap == " " && (reading_.word(next) == "to" || reading_.word(next) == "or") && next + 1 < reading_.size() && !follows_from(quantity)) {
      gap = reading_.gap(next);
      if (gap != " " && gap != " $" && gap != " £" && gap != " €") return;
      ++next;
    } else if (!dash) {
      return;
    }
    const auto high = number_at(reading_, next);
    if (!high || high->fraction || high->value <= quantity.low.value) {
      // "3-1": a score, "2014-15": a season; what stands behind the dash belongs to it.
      if (dash && high) quantity.is_range = true, quantity.end_word = high->end_word, quantity.span.end = high->span.end, quantity.high = *high;
      return;
    }
    quantity.high = *high;
    quantity.is_range = true;
    quantity.end_word = high->end_word;
    quantity.span.end = high->span.end;
  }

  /// "from 5 to 7" is no range but a change or a way.
  bool follows_from(const Quantity& quantity) const {
    return quantity.first_word > 0 && (reading_.word(quantity.first_word - 1) == "from" || reading_.word(quantity.first_word - 1) == "From");
  }

  std::string_view after(const Quantity& quantity) const { return reading_.text.substr(quantity.span.end); }

  void take_word(Quantity& quantity) {
    quantity.span.end = reading_.words[quantity.end_word].end;
    ++quantity.end_word;
  }

  bool next_is(const Quantity& quantity, std::string_view word) const {
    return quantity.end_word < reading_.size() && joined(quantity) && reading_.word(quantity.end_word) == word;
  }

  bool joined(const Quantity& quantity) const {
    if (quantity.end_word >= reading_.size()) return false;
    const std::string_view gap = reading_.text.substr(quantity.span.end, reading_.words[quantity.end_word].start - quantity.span.end);
    return gap == " " || gap == "-" || gap == "\u00A0";
  }

  void unit_behind(Quantity& quantity) {
    const std::string_view attached = quantity.high.attached;
    if (!attached.empty()) {
      const Term term = term_of(text::hash_of_word(attached));
      if (term.kind == TermKind::unit) quantity.unit = &unit_at(static_cast<std::size_t>(term.value));
      else if (attached == "C") quantity.unit = &unit_of(UnitId::celsius);
      else if (attached == "F") quantity.unit = &unit_of(UnitId::fahrenheit);
      squares(quantity);
      return;
    }
    const std::string_view behind = after(quantity);
    if (behind.starts_with('%') || behind.starts_with(" %")) {
      quantity.span.end += behind.starts_with(' ') ? 2 : 1;
      quantity.unit = &unit_of(UnitId::percent);
      if (next_is(quantity, "point") || next_is(quantity, "points")) points(quantity);
      return;
    }
    if (behind.starts_with("°")) return degrees_sign(quantity);
    if (!joined(quantity)) return;
    const Term term = term_of(reading_.hash(quantity.end_word));
    const std::string_view word = reading_.word(quantity.end_word);
    if (term.kind == TermKind::percent) {
      take_word(quantity);
      quantity.unit = &unit_of(UnitId::percent);
    } else if (word == "per" && quantity.end_word + 1 < reading_.size() && reading_.word(quantity.end_word + 1) == "cent" &&
               reading_.gap(quantity.end_word) == " ") {
      ++quantity.end_word;
      take_word(quantity);
      quantity.unit = &unit_of(UnitId::percent);
    } else if (word == "percentage" && quantity.end_word + 1 < reading_.size() && reading_.word(quantity.end_word + 1).starts_with("point")) {
      take_word(quantity);
      points(quantity);
      return;
    } else if (word == "basis" && quantity.end_word + 1 < reading_.size() && reading_.word(quantity.end_word + 1).starts_with("point")) {
      ++quantity.end_word;
      take_word(quantity);
      quantity.unit = &unit_of(UnitId::basis_points);
      return;
    } else if (word == "square" || word == "sq") {
      square(quantity);
    } else if (term.kind == TermKind::unit) {
      unit_word(quantity, unit_at(static_cast<std::size_t>(term.value)));
      squares(quantity);
    } else if (word == "a" || word == "an") {
      return;
    }
    if (quantity.is(UnitId::percent) && (next_is(quantity, "point") || next_is(quantity, "points"))) points(quantity);
  }

  void points(Quantity& quantity) {
    take_word(quantity);
    quantity.unit = &unit_of(UnitId::points);
  }

  /// "5 miles an hour", "5 degrees Celsius", "5 minutes"; "5 yard line" too, which does no harm.
  void unit_word(Quantity& quantity, const Unit& unit) {
    const std::size_t first = quantity.end_word;
    // A letter or two is a unit only as written in prices and measures: "5 m", "5 km"; not "5 l" or "5 in".
    if (reading_.word(first).size() == 1 && reading_.word(first) != "m") return;
    take_word(quantity);
    quantity.unit = &unit;
    if (unit.id == UnitId::mile || unit.id == UnitId::kilometre) {
      const std::size_t at = quantity.end_word;
      const bool by_the_hour = at + 1 < reading_.size() && joined(quantity) && (reading_.word(at) == "per" || reading_.word(at) == "an") &&
                               reading_.word(at + 1) == "hour";
      if (by_the_hour) {
        ++quantity.end_word;
        take_word(quantity);
        quantity.unit = &unit_of(unit.id == UnitId::mile ? UnitId::miles_an_hour : UnitId::kilometres_an_hour);
      }
    }
    if (unit.id == UnitId::degree) {
      if (!joined(quantity)) return;
      const std::string_view word = reading_.word(quantity.end_word);
      const Term term = term_of(reading_.hash(quantity.end_word));
      if (term.kind == TermKind::unit && unit_at(static_cast<std::size_t>(term.value)).dimension == Dimension::temperature) {
        quantity.unit = &unit_at(static_cast<std::size_t>(term.value));
        take_word(quantity);
      } else if (word == "C" || word == "F") {
        quantity.unit = &unit_of(word == "C" ? UnitId::celsius : UnitId::fahrenheit);
        take_word(quantity);
      }
    }
  }

  void degrees_sign(Quantity& quantity) {
    const std::size_t at = quantity.end_word;
    if (at >= reading_.size()) return;
    const std::string_view gap = reading_.text.substr(quantity.span.end, reading_.words[at].start - quantity.span.end);
    if ((gap == "°" || gap == "° " || gap == " °") && (reading_.word(at) == "C" || reading_.word(at) == "F")) {
      quantity.unit = &unit_of(reading_.word(at) == "C" ? UnitId::celsius : UnitId::fahrenheit);
      take_word(quantity);
    }
  }

  void square(Quantity& quantity) {
    const std::size_t at = quantity.end_word + 1;
    if (at >= reading_.size() || (reading_.gap(at - 1) != " " && reading_.gap(at - 1) != ". " && reading_.gap(at - 1) != "-")) return;
    const Term term = term_of(reading_.hash(at));
    if (term.kind != TermKind::unit) return;
    UnitId id;
    switch (unit_at(static_cast<std::size_t>(term.value)).id) {
      case UnitId::kilometre: id = UnitId::square_kilometre; break;
      case UnitId::metre: id = UnitId::square_metre; break;
      case UnitId::mile: id = UnitId::square_mile; break;
      case UnitId::foot: id = UnitId::square_foot; break;
      default: return;
    }
    ++quantity.end_word;
    take_word(quantity);
    quantity.unit = &unit_of(id);
  }

  /// "5 km²", "5km2" has no letters behind "km", so it is none of ours.
  void squares(Quantity& quantity) {
    if (!after(quantity).starts_with("²") || quantity.unit == nullptr) return;
    if (quantity.unit->id == UnitId::kilometre) quantity.unit = &unit_of(UnitId::square_kilometre);
    else if (quantity.unit->id == UnitId::metre) quantity.unit = &unit_of(UnitId::square_metre);
    else return;
    quantity.span.end += "²"sv.size();
  }

  /// "£5" is money whatever follows; "5 pounds sterling" is not looked for. "$5 a gallon" is a price.
  void currency_word(Quantity& quantity) {
    if (joined(quantity) && (reading_.word(quantity.end_word) == "dollars" || reading_.word(quantity.end_word) == "euros")) take_word(quantity);
  }

  void qualify(Quantity& quantity) {
    const std::size_t first = quantity.first_word;
    if (first == 0) return;
    const std::string_view gap = reading_.text.substr(reading_.words[first - 1].end, quantity.span.start - reading_.words[first - 1].end);
    if (gap != " ") return;
    const std::string_view one = reading_.word(first - 1);
    const std::string_view two = first >= 2 && reading_.gap(first - 2) == " " ? reading_.word(first - 2) : std::string_view();
    constexpr auto k_about = std::to_array<std::string_view>({"about", "About", "around", "Around", "roughly", "Roughly", "approximately", "Approximately", "some", "Some", "almost",
                                                              "Almost", "nearly", "Nearly", "estimated", "circa"});
    if (is_one_of(one, k_about)) quantity.qualifier = one == "nearly" || one == "almost" || one == "Nearly" || one == "Almost" ? Qualifier::less_than : Qualifier::about;
    else if (one == "least" && (two == "at" || two == "At")) quantity.qualifier = Qualifier::at_least;
    else if (one == "most" && (two == "at" || two == "At")) quantity.qualifier = Qualifier::at_most;
    else if (one == "to" && (two == "up" || two == "Up")) quantity.qualifier = Qualifier::at_most;
    else if (one == "than" && (two == "more" || two == "More" || two == "greater" || two == "higher")) quantity.qualifier = Qualifier::more_than;
    else if (one == "than" && (two == "less" || two == "Less" || two == "fewer" || two == "Fewer" || two == "lower")) quantity.qualifier = Qualifier::less_than;
    else if (one == "over" || one == "Over" || one == "above" || one == "exceeding" || one == "topped") quantity.qualifier = Qualifier::more_than;
    else if (one == "under" || one == "Under" || one == "below" || one == "barely") quantity.qualifier = Qualifier::less_than;
    else if (one == "minimum") quantity.qualifier = Qualifier::at_least;
    else if (one == "maximum") quantity.qualifier = Qualifier::at_most;
  }

  void noun(Quantity& quantity) {
    std::size_t at = quantity.end_word;
    quantity.noun_first = quantity.noun_end = static_cast<std::uint32_t>(at);
    if (at >= reading_.size() || !joined(quantity)) return;
    // "12 of the 20 houses", "20 percent of voters"
    if (reading_.word(at) == "of" && reading_.gap(at) == " ") {
      ++at;
      if (at < reading_.size() && (reading_.word(at) == "the" || reading_.word(at) == "all" || reading_.word(at) == "its" || reading_.word(at) == "their") && reading_.gap(at) == " ")
        ++at;
    }
    const std::size_t first = at;
    while (at < reading_.size() && at - first < k_most_noun_words && reading_.words[at].is(text::k_has_letter) && !reading_.words[at].is(text::k_has_digit) &&
           !ends_noun(reading_.word(at)) && term_of(reading_.hash(at)).kind == TermKind::none) {
      ++at;
      if (reading_.gap(at - 1) != " " && reading_.gap(at - 1) != "-") break;
    }
    quantity.noun_first = static_cast<std::uint32_t>(first);
    quantity.noun_end = static_cast<std::uint32_t>(at);
  }

  const Reading& reading_;
  std::uint32_t next_ = 0;
  std::vector<Quantity> found_;
};

double half_grain(const Number& number, bool exact) { return 0.5 * (exact ? number.grain : number.rounded_to); }

}  // namespace

double Quantity::least(bool exact) const {
  const double value = low.value - half_grain(low, exact);
  return negative ? -(low.value + half_grain(low, exact)) : value;
}

double Quantity::most(bool exact) const {
  return negative ? -(low.value - half_grain(low, exact)) : high.value + half_grain(high, exact);
}

std::vector<Quantity> find_quantities(const Reading& reading) { return Finder(reading).find(); }

bool same_unit(const Quantity& a, const Quantity& b) { return a.unit == b.unit; }

}  // namespace debunk::language
