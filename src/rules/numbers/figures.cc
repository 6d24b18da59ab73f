#include "rules/numbers/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace debunk::rules::numbers {
namespace {

constexpr double k_infinite = std::numeric_limits<double>::infinity();
constexpr double k_rounded_off = 0.01, k_about = 0.1;

double slack(const language::Number& number) {
  if (number.fraction) return 0.1 * number.value;
  return std::max(0.5 * number.grain, std::min(0.5 * number.rounded_to, k_rounded_off * number.value));
}

}  // namespace

Range values_of(const language::Quantity& quantity) {
  using enum language::Qualifier;
  Range range{quantity.low.value - slack(quantity.low), quantity.high.value + slack(quantity.high)};
  if (quantity.qualifier == about || quantity.qualifier == less_than || quantity.qualifier == more_than)
    range = {range.low - k_about * quantity.low.value, range.high + k_about * quantity.high.value};
  if (quantity.qualifier == at_least || quantity.qualifier == more_than) range.high = k_infinite;
  if (quantity.qualifier == at_most || quantity.qualifier == less_than) range.low = std::min(range.low, quantity.qualifier == at_most ? 0 : range.low);
  if (quantity.negative) range = {-range.high, -range.low};
  return range;
}

Range base_values_of(const language::Quantity& quantity) {
  Range range = values_of(quantity);
  using enum language::Dimension;
  if (quantity.unit == nullptr || quantity.has(currency) || quantity.has(temperature) || quantity.has(share) || quantity.has(points)) return range;
  return {range.low * quantity.unit->factor, range.high * quantity.unit->factor};
}

std::string in_digits(double value) {
  if (std::fabs(value) >= 1e12) return in_digits(value / 1e12) + " trillion";
  if (std::fabs(value) >= 1e9) return in_digits(value / 1e9) + " billion";
  if (std::fabs(value) >= 1e6) return in_digits(value / 1e6) + " million";
  const bool whole = std::fabs(value) >= 100 || std::fabs(value - std::round(value)) < 0.05;
  const double rounded = std::fabs(whole ? std::round(value) : std::round(value * 10) / 10);
  if (rounded >= 1e15) return "more than can be told";
  std::string digits = std::to_string(static_cast<unsigned long long>(rounded));
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  if (!whole) digits += "." + std::to_string(static_cast<int>(std::round((rounded - std::floor(rounded)) * 10)) % 10);
  return (value < 0 ? "-" : "") + digits;
}

}  // namespace debunk::rules::numbers
