// Undoing wrong decoding. UTF-8 that was read in a one-byte code page has each character as two to four characters, whose bytes in that
// page are again valid UTF-8; text that reads naturally hardly ever has that by chance, and where it has, the decoded text is stranger
// than what stands there. So: find such sequences in every page, decode them word by word where that makes the text less strange,
// trust the page that explains most, and begin again, because what was misread once is often misread twice.
// The approach is that of ftfy (Speer 2019, Apache-2.0); the code is our own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/span.h"

namespace debunk::rules::text {

/// A piece of the paragraph that should read otherwise.
struct Repair {
  Span span;               ///< in bytes of what was given
  std::string text;        ///< what should stand there, UTF-8
  std::size_t page = 0;    ///< the page in which UTF-8 was read (the last of several)
  unsigned rounds = 0;     ///< how often it was misread; 0: not UTF-8 at all, but control characters that stand for those of `page`
  bool certain = true;     ///< no byte is lost or guessed, and the evidence is strong
};

/// Repairs of one paragraph (valid UTF-8) in text order. Empty for nearly every text.
std::vector<Repair> repair(std::string_view paragraph);

/// Could a sequence that is worth a look begin at `at` of `paragraph`? Cheap, and true for every repair that `repair` can make without
/// the help of another: the trigger.
bool looks_misread(std::string_view valid, std::size_t at);

}  // namespace debunk::rules::text
