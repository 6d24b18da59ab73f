// Sitemaps and their indexes (https://www.sitemaps.org/protocol.html), with what they say of news (Google's sitemap-news 0.9).
#pragma once

#include <memory>
#include <string_view>

#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

bool is_sitemap(std::string_view start);

/// Each address is a record without body, of Kind::address or, in an index, of Kind::sitemap. The date is that of publication, if one is given,
/// else of the last change. An entry without an address is a skip.
std::unique_ptr<RecordReader> read_sitemap(Stream stream, std::size_t largest);

}  // namespace debunk::archive
