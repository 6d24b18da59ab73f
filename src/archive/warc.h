// WARC 1.0 and 1.1 (ISO 28500; https://iipc.github.io/warc-specifications/), plain or with a member for each record or in one piece.
#pragma once

#include <memory>

#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

/// Does a WARC record begin here?
bool is_warc(std::string_view start);

/// Gives the records `response`, `resource` and `conversion`; the others are passed by. Dates are WARC-Date, fields the record's head. A
/// record ends as its length says. Where neither two line ends nor the next record, a member or nothing follow, or where the next member
/// begins with a record before it ends, its length is wrong, and the next record is searched for from its head on. `largest` bounds a
/// record, and its body when it is unpacked.
std::unique_ptr<RecordReader> read_warc(Stream stream, std::size_t largest);

}  // namespace debunk::archive
