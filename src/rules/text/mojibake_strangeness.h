// How unlike writing a piece of text is: a sum over its characters and over those that touch. Text as people write it, in any script,
// has (nearly) none; text that was decoded wrongly has some at every damaged place: capitals after small letters, currency signs and
// opening quotation marks inside words, scripts that change within a word, control characters. The idea is the "badness" of ftfy
// (Speer 2019), carried over from patterns of characters to kinds of characters, so that it says something of any code page.
#pragma once

#include <string_view>

namespace debunk::rules::text {

/// Of `text`, as if white space stood before and after it.
double strangeness(std::u32string_view text);

/// Of the character alone: 0 for what fills texts in any language, 8 for what no text has (unassigned, private).
double rarity(char32_t character);

}  // namespace debunk::rules::text
