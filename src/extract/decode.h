// Bytes of any encoding into valid UTF-8, with the way back to every byte. What stands for no character becomes U+FFFD and is listed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "extract/offset_map.h"

namespace debunk::extract {

struct DecodedText {
  std::string text;
  OffsetMap map;
  std::vector<BrokenBytes> broken;
};

/// `bytes` from byte `skipped` (past a byte order mark) on. In UTF-8 each maximal part of a broken character is one U+FFFD, as the Unicode
/// Standard (3.9, table 3-8) recommends and browsers do; in other encodings what ICU reports as one broken or unassigned sequence is.
/// `encoding` is a name that ingest::canonical_encoding gives.
DecodedText decode(std::string_view bytes, const std::string& encoding, std::size_t skipped = 0);

}  // namespace debunk::extract
