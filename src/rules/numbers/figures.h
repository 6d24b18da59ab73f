// What figures may stand for: a figure that was written may have been rounded, so it is a range of values.
#pragma once

#include <string>

#include "language/quantities.h"
#include "rules/article.h"

namespace debunk::rules::numbers {

struct Range {
  double low = 0, high = 0;

  bool contains(double value) const { return low <= value && value <= high; }
  bool overlaps(Range other) const { return low <= other.high && other.low <= high; }
};

/// The values that a quantity may have been rounded from: half of its last digit either way, or half of its last digit that is no zero where that
/// is less than one in a hundred. With "about" a tenth more; "more than" and its like leave one side open.
Range values_of(const language::Quantity& quantity);

/// The same as a multiple of the unit of its dimension, so that hours and minutes compare; money and counts as they are.
Range base_values_of(const language::Quantity& quantity);

/// "25", "33.3", "1,200": of a value that was computed.
std::string in_digits(double value);

inline std::string slice(const Article& article, Span span) { return std::string(article.text().substr(span.start, span.size())); }

}  // namespace debunk::rules::numbers
