// "10 miles (12 km)": two measures of one thing that are not the same, with the tolerance that rounding deserves.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "rules/findings.h"
#include "rules/numbers/figures.h"

namespace debunk::rules::numbers {
namespace {

using language::Dimension;
using language::Quantity;
using language::UnitId;

/// So near, whatever the digits: one of them was rounded before it was converted.
constexpr double k_near = 0.06;
/// A figure that was rounded to its first digits may be that far off; two figures of one digit each farther.
constexpr double k_rounded = 0.12, k_one_digit = 0.27;

bool is_measure(const Quantity& quantity) {
  if (quantity.unit == nullptr || quantity.unit->factor == 0) return false;
  switch (quantity.unit->dimension) {
    case Dimension::length: case Dimension::area: case Dimension::volume: case Dimension::mass: case Dimension::speed: case Dimension::temperature: return true;
    default: return false;
  }
}

bool is_metric(UnitId unit) {
  switch (unit) {
    case UnitId::mile: case UnitId::yard: case UnitId::foot: case UnitId::inch: case UnitId::acre: case UnitId::square_mile: case UnitId::square_foot: case UnitId::gallon:
    case UnitId::pint: case UnitId::barrel: case UnitId::pound_mass: case UnitId::ounce: case UnitId::stone: case UnitId::ton: case UnitId::miles_an_hour: case UnitId::knot:
    case UnitId::fahrenheit:
      return false;
    default: return true;
  }
}

/// "10 miles (12 km)", "10 miles, or 12 km,", "10 miles or 12 km", "10 miles / 12 km"
bool is_restated(std::string_view gap) {
  constexpr auto k_signs = std::to_array<std::string_view>({" (", " (about ", " (around ", " (roughly ", " (approximately ", " (nearly ", " (almost ", " (some ", " (just over ", " (just under ",
                                                            " (more than ", " (over ", ", or ", ", or about ", ", or roughly ", " or ", "/", " / ", " - or ", " [", ", about "});
  return std::ranges::find(k_signs, gap) != k_signs.end();
}

/// Rounded to `grain`, is one value the other?
bool rounds_to(double value, double stated, double grain) { return grain > 0 && std::fabs(std::round(value / grain) * grain - stated) < grain * 1e-6; }

bool is_one_digit(const language::Number& number) { return number.value > 0 && std::fmod(number.value, std::pow(10.0, std::floor(std::log10(number.value)))) < 1e-9 * number.value; }

/// The step that a writer rounds to: tens to fives, hundreds to fifties.
double step_of(const language::Number& number) { return number.rounded_to > number.grain ? number.rounded_to / 2 : number.grain; }

/// Gallons, pints and tons have more than one size.
std::array<double, 3> sizes(UnitId unit) {
  if (unit == UnitId::gallon || unit == UnitId::pint) return {1, 1.20095, 1};
  if (unit == UnitId::ton) return {1, 1.12, 1.10231};
  if (unit == UnitId::ounce || unit == UnitId::mile) return {1, 1.0971, 1.15078};
  return {1, 1, 1};
}

bool agree(const language::Number& a, UnitId unit_a, const language::Number& b, UnitId unit_b, bool difference) {
  for (const double size_a : sizes(unit_a))
    for (const double size_b : sizes(unit_b)) {
      const auto convert = [&](double value, UnitId from, UnitId to, double size) {
        if (difference) return value * language::unit_of(from).factor / language::unit_of(to).factor;
        return language::converted(value * size, from, to);
      };
      const double there = convert(a.value, unit_a, unit_b, size_a) / size_b, back = convert(b.value, unit_b, unit_a, size_b) / size_a;
      const double scale = std::max(std::fabs(there), 1e-9), off = std::fabs(b.value - there) / scale;
      const bool temperature = language::unit_of(unit_a).dimension == Dimension::temperature;
      if (temperature ? std::fabs(b.value - there) <= 1.6 : off <= k_near) return true;
      if (b.rounded_to == b.grain && rounds_to(there, b.value, b.grain)) return true;
      if (a.rounded_to == a.grain && rounds_to(back, a.value, a.grain)) return true;
      const bool rounded = rounds_to(there, b.value, step_of(b)) || rounds_to(back, a.value, step_of(a));
      if (rounded && off <= k_rounded) return true;
      if (is_one_digit(a) && is_one_digit(b) && off <= k_one_digit) return true;
    }
  return false;
}

bool agree(const Quantity& a, const Quantity& b) {
  const bool temperature = a.has(Dimension::temperature);
  for (const bool difference : {false, true}) {
    if (difference && !temperature) continue;
    if (agree(a.low, a.unit->id, b.low, b.unit->id, difference) && (!a.is_range || !b.is_range || agree(a.high, a.unit->id, b.high, b.unit->id, difference))) return true;
  }
  return false;
}

}  // namespace

void wrong_conversion(const Article& article, Findings& findings) {
  const auto& all = article.quantities();
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const Quantity &a = all[i], &b = all[i + 1];
    if (!is_measure(a) || !is_measure(b) || a.unit == b.unit || a.unit->dimension != b.unit->dimension || is_metric(a.unit->id) == is_metric(b.unit->id)) continue;
    if (a.is_range != b.is_range || a.negative != b.negative || a.low.fraction || b.low.fraction || b.span.start < a.span.end) continue;
    if (!is_restated(article.text().substr(a.span.end, b.span.start - a.span.end))) continue;
    // "5 feet 10 inches (1.78 m)": the first figure is not all.
    const bool goes_on = i > 0 && is_measure(all[i - 1]) && all[i - 1].unit->dimension == a.unit->dimension && a.span.start - all[i - 1].span.end <= 6;
    if (goes_on || a.negative) continue;
    if (agree(a, b)) continue;
    if (article.is_planted(a.span) || article.is_planted(b.span)) {
      findings.skip(b.span, "it is in text that was pasted in");
      continue;
    }
    const double right = language::converted(a.low.value, a.unit->id, b.unit->id);
    const std::string_view gap = article.text().substr(a.span.end, b.span.start - a.span.end);
    if (gap == " or " || gap == ", about " || gap == "/") {
      findings.skip(b.span, "the two measures may be of two things");
      continue;
    }
    Finding& finding = findings.add(b.span, slice(article, a.span) + " is " + in_digits(right) + " in the unit of \"" + slice(article, b.span) + "\"");
    finding.related.push_back({findings.quote(a.span), "the same measure in another unit"});
  }
}

}  // namespace debunk::rules::numbers
