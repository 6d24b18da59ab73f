// Feeds: RSS 0.9x, 1.0 and 2.0, Atom (RFC 4287), JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/).
#pragma once

#include <memory>
#include <string_view>

#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

/// Does an RSS or Atom feed begin here?
bool is_feed(std::string_view start);

/// Each item is a record of Kind::fragment, or of Kind::text where the feed says so. The body is the fullest that it gives: content:encoded, else
/// content, else description or summary; it may be empty. Without a link the url is an identifier that is one. `Record::fields` has the item's other
/// elements as text: authors, categories.
std::unique_ptr<RecordReader> read_feed(Stream stream, std::size_t largest);

/// Does a JSON Feed begin here?
bool is_json_feed(std::string_view start);

/// The same for its items. The whole feed is taken into memory, so `largest` bounds it.
std::unique_ptr<RecordReader> read_json_feed(Stream stream, std::size_t largest);

}  // namespace debunk::archive
