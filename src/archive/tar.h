// Tar archives: of pages and texts, of other archives.
#pragma once

#include <memory>
#include <string_view>

#include "archive/open_records.h"
#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

/// Does a tar archive begin here? It takes 512 bytes to tell.
bool is_tar(std::string_view start);

/// The records of each file in it, in order; `Record::name` is its path. Folders, links, devices and hidden files (their names start with a
/// dot) are passed by. `depth` says in how many archives this one is.
std::unique_ptr<RecordReader> read_tar(Stream stream, const RecordOptions& options, int depth);

}  // namespace debunk::archive
