// Text in another encoding as UTF-8, as it comes: for feeds and tables, whose readers know UTF-8 alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "archive/decoder.h"

namespace debunk::archive {

/// None: the encoding is unknown, or is UTF-8 already, or one that is part of it. What cannot be converted becomes U+FFFD. "ISO-8859-1" is read
/// as windows-1252, as browsers do (WHATWG Encoding, 4.2).
std::unique_ptr<Decoder> make_transcoder(std::string_view encoding);

/// The encoding that the start of a file shows: "UTF-16LE" and its like by a byte order mark or by the zero bytes of a text that begins
/// with ASCII, and what an XML declaration says. Empty: nothing is said, or UTF-8.
std::string shown_encoding(std::string_view start);

}  // namespace debunk::archive
