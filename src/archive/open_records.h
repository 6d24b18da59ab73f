// From any bytes to their records: what they are is told by looking at them.
#pragma once

#include <memory>

#include "archive/byte_source.h"
#include "archive/record.h"

namespace debunk::archive {

struct RecordOptions {
  /// The largest record, packed or unpacked. Nothing that somebody wrote to be read comes near it.
  std::size_t largest = std::size_t{32} << 20;
};

/// Unpacks, packed up to three times over, and picks the reader: WARC, WACZ, tar. What is nothing of the kind is one record of Kind::file,
/// whole; nothing at all is no record. The files of an archive are read in the same way, archives in them, too, up to three deep.
std::unique_ptr<RecordReader> open_records(std::unique_ptr<ByteSource> source, const RecordOptions& options = {});

}  // namespace debunk::archive
