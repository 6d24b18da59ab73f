// What pages call encodings: the labels of the Encoding Standard (WHATWG, section 4.2), which are fewer than ICU's names, and mean other things.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace debunk::ingest {

/// "latin1" → "windows-1252": the encoding's name in the standard; any case, white space around it. Empty: no label.
std::string_view encoding_of_label(std::string_view label);

/// The canonical name (encodings.h) of the table with which browsers read an encoding of the standard: of "EUC-KR" that of windows-949.
/// Nothing for "replacement" and "x-user-defined", which are no encodings, and for "ISO-8859-16", which Debian's ICU lacks.
std::optional<std::string> table_of_encoding(std::string_view encoding);

}  // namespace debunk::ingest
