// What the ends of a line show.
#pragma once

#include <cstdint>
#include <string_view>

#include "debunk/span.h"

namespace debunk::extract {

/// Written in a script without spaces between words: Han, Kana, Thai, Lao, Khmer, Burmese. From the first letter.
bool is_spaceless(std::string_view start);

/// The last character, quotation marks and brackets that close aside, is a full stop or its like: . ! ? … 。 । ؟ ۔ ։ and so on.
bool ends_sentence(std::string_view text, Span span);
/// The same without "!" and "?", which headlines have too.
bool ends_with_stop(std::string_view text, Span span);
/// A sentence ends, or , ; : does.
bool ends_clause(std::string_view text, Span span);

enum class LineStart : std::uint8_t { lower, upper, quoted, other };
/// By the first letter, quotation marks and brackets in front aside; `quoted`: "> ", as mail quotes.
LineStart start_of(std::string_view text, Span span);

bool has_letter(std::string_view text, Span span);

/// What kind of list item starts here: '-', '*', '•' …, '1' for any number, 'a' for any letter with a bracket; 0: none.
char32_t list_marker(std::string_view text, Span span);

/// One pair of quotation marks around all of it.
bool is_in_quotation_marks(std::string_view text, Span span);

}  // namespace debunk::extract
