// WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): a zip archive with WARCs in its folder archive/.
#pragma once

#include <memory>

#include "archive/open_records.h"
#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

/// The records of the WARCs in a zip archive, in the order of their places; `Record::name` is the WARC's path. A zip archive without any is
/// a file like others. The directory is at the end: what cannot be read in any order, such as a pipe, is taken into memory, up to
/// `options.largest` bytes. Its own checksums are not looked at: the members of a WARC have theirs.
std::unique_ptr<RecordReader> read_zip(Stream stream, const RecordOptions& options, int depth);

}  // namespace debunk::archive
