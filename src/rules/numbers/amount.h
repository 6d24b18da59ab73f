// The amount of a change, held against the two figures that it leads from and to.
#pragma once

#include <optional>
#include <string>

#include "rules/findings.h"
#include "rules/numbers/figures.h"

namespace debunk::rules::numbers {

/// Two figures, each with the values that it may have been rounded from.
struct Told {
  Range before, after;
};

inline Told told_by(const language::Quantity& from, const language::Quantity& to) { return {base_values_of(from), base_values_of(to)}; }

/// The changes that are possible between them, in percent of the first and as a difference; both without a sign.
std::optional<Range> percent_of(const Told& told);
Range difference_of(const Told& told);

/// The figures as they stand, without allowance for rounding.
double exact_percent(const language::Quantity& from, const language::Quantity& to);

/// Is `amount` the difference between two percentages: points that are called percent?
bool is_points(const language::Quantity& from, const language::Quantity& to, const language::Quantity& amount);
bool is_percent_of_figures(const language::Quantity& from, const language::Quantity& to, const language::Quantity& amount);

/// "from 40 to 50"
std::string figures_of(const Article& article, const language::Change& change);
void relate_figures(const Article& article, const language::Change& change, Findings& findings, Finding& finding);

}  // namespace debunk::rules::numbers
