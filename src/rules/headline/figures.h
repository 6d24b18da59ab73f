// Figures of a headline or caption that the text has otherwise: the text never gives them, and a sentence that tells the same gives another figure of the same
// thing. Rounding, sums, ranges and figures of other things are left alone.
#pragma once

#include <string_view>

#include "rules/headline/beside.h"

namespace debunk::rules {
class Findings;
}

namespace debunk::rules::headline {

/// `line`: what messages call it, "the headline".
void compare_figures(const Article& article, const Beside& beside, std::string_view line, Findings& findings);

}  // namespace debunk::rules::headline
