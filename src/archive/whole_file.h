// A file that is no archive: one record.
#pragma once

#include <memory>

#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

/// All the bytes of `stream` as one record of Kind::file, or why they are none. No bytes: no record.
std::unique_ptr<RecordReader> read_whole_file(Stream stream, std::size_t largest);

}  // namespace debunk::archive
