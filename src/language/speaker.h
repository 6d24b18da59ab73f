// What one attribution takes from others: quotations that go on, and who "he" is.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "language/attribution.h"

namespace debunk::language {

/// Says which stand in the content of another.
void find_nested(std::string_view text, const Analysis& analysis, std::vector<Attribution>& found);

/// Gives each attribution with quoted words the quotations that follow without a source of their own: the sentences behind it that are all
/// quotation, and the next paragraph where the marks say that it goes on. Says how each is told.
void continue_quotations(std::string_view text, const Analysis& analysis, std::span<const text::Quotation> quotations, std::vector<Attribution>& found);

/// The fullest mention of each source, where it is plain.
void find_speakers(std::string_view text, const Analysis& analysis, std::vector<Attribution>& found);

}  // namespace debunk::language
