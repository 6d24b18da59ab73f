// White space at the ends of a piece of text.
#pragma once

#include <cstddef>
#include <string_view>

#include "debunk/span.h"

namespace debunk::extract {

/// Bytes of the white space character at `at` of a valid text (Unicode White_Space); 0 if it is none.
std::size_t white_space_at(std::string_view text, std::size_t at);

/// `span` without the white space at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace debunk::extract
