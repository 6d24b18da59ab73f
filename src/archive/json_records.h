// Objects of JSON as records: one a line (NDJSON, JSON Lines), one after the other over several lines, or as an array.
#pragma once

#include <memory>

#include "archive/open_records.h"
#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

/// Does an object begin here, or an array of objects?
bool is_json(std::string_view start);

/// Each object is a record: of Kind::page if the field `html` has a string in it, else of Kind::text. One without either is a skip. Numbers
/// are taken for dates as they are.
/// Where the first object takes one line, every line has one, and a broken line does not touch the next. Otherwise what is broken is passed by up to
/// the next line that begins with an object. What is not asked for is looked at for its form only.
std::unique_ptr<RecordReader> read_json_records(Stream stream, const RecordOptions& options);

}  // namespace debunk::archive
