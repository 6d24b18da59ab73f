// Which encoding bytes are in, from the bytes alone. The order of the questions:
//   1. a byte order mark;
//   2. valid UTF-8, unless its zero bytes show UTF-16 or UTF-32, or its escapes ISO-2022-JP;
//   3. UTF-16 or UTF-32 by its zero bytes;
//   4. mostly valid UTF-8 (broken_utf8.h);
//   5. a legacy code page (legacy.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace debunk::ingest {

struct Detected {
  std::string encoding = "UTF-8";
  std::size_t mark_size = 0;   ///< of the byte order mark
  bool valid_utf8 = false;     ///< known to be valid UTF-8 after the mark
};

Detected detect(std::string_view bytes);

/// Size of the byte order mark of `encoding` at the start of `bytes`; 0 if there is none.
std::size_t mark_size(std::string_view bytes, const std::string& encoding);

/// "UTF-16LE", "UTF-16BE", "UTF-32LE" or "UTF-32BE" if the zero bytes of a text without byte order mark show it; empty if they do not.
std::string unicode_by_zero_bytes(std::string_view bytes);

}  // namespace debunk::ingest
