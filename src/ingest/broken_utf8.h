// What to make of bytes that are almost UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace debunk::ingest {

/// At a place where `bytes` is not valid UTF-8: the length of the maximal part of a character that stands there, at least 1 (Unicode 15, 3.9).
std::size_t broken_length(std::string_view bytes, std::size_t at);

/// Is a text with broken places still UTF-8? Yes if at least as many of its characters beyond ASCII are whole as are broken. In a legacy
/// code page a letter beyond ASCII makes a whole UTF-8 character only by rare chance, in the two-byte encodings of East Asia one in
/// seven or fewer does. Most of a character speaks for UTF-8 too: three bytes of four,
/// or two of a typographic mark (E2 80).
bool is_mostly_utf8(std::string_view bytes);

}  // namespace debunk::ingest
