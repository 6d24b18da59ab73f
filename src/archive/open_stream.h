// The reader for what a stream holds, also for a file inside of an archive.
#pragma once

#include <memory>
#include <string_view>

#include "archive/open_records.h"
#include "archive/stream.h"

namespace debunk::archive {

/// Archives in archives, so many of them; what is deeper is a file.
inline constexpr int k_most_archives = 3;

/// As open_records. `name` is the path of the file, and `depth` says in how many archives it is.
std::unique_ptr<RecordReader> open_stream(Stream stream, const RecordOptions& options, std::string_view name, int depth);

/// Everything that `stream` still has, as a source: to unpack it again, or for the reader of a file in an archive. A fault ends it.
std::unique_ptr<ByteSource> rest_of(Stream stream);

/// The next `left` bytes of `stream`, of which it takes away what is read, and counts them in `left`. Both must live as long.
std::unique_ptr<ByteSource> next_of(Stream& stream, std::uint64_t& left);

}  // namespace debunk::archive
