// The bytes of a file, or why there are none.
#pragma once

#include <string>
#include <string_view>

#include "debunk/result.h"

namespace debunk::ingest {

/// All bytes of the regular file at `path`, one more than `limit` at most. A folder, a pipe, a device, a file that may not be read or
/// that changes while it is read is an error whose message starts with the path. Never waits for a writer.
///
/// Reads instead of mapping: a mapped file that another program cuts short kills the reader, and a Document keeps its bytes as they were.
/// The cost is one copy: 50 ms for 64 MB where mapping and touching them took 5.
Result<std::string> read_file(const std::string& path, std::size_t limit);

/// A path that may hold any bytes, as valid UTF-8 without control characters: what is neither becomes "\x1B" and the like.
std::string shown_path(std::string_view path);

/// What went wrong, for people: "no permission to read it", from errno.
std::string reason(int error);

}  // namespace debunk::ingest
