// Which encoding a web page is in. As browsers do (WHATWG, section 13.2.3): a byte order mark, what the server said, what the page says. But
// pages and servers are often wrong, and a reader that shows broken letters is of no use here: what the bytes refute is not believed.
//   - Everything but UTF-16 is refuted by the zero bytes of UTF-16 and UTF-32 (detect.h).
//   - UTF-8 is refuted by bytes that are not mostly valid UTF-8 (broken_utf8.h).
//   - Anything else is refuted by bytes beyond ASCII that are mostly valid UTF-8; an encoding of two bytes a character, which can look
//     like UTF-8 by chance, only where they are a dozen or more.
// Where nobody says anything that holds, the bytes decide (detect.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace debunk::ingest {

enum class EncodingFrom : std::uint8_t { mark, transport, page, bytes };

struct PageEncoding {
  std::string encoding = "UTF-8";           ///< a canonical name (encodings.h)
  std::size_t mark_size = 0;                ///< of the byte order mark
  bool valid_utf8 = false;                  ///< known to be valid UTF-8 after the mark
  EncodingFrom from = EncodingFrom::bytes;  ///< who is believed
  std::string refuted;                      ///< the label or name that was stated first and is not believed; empty if none is
};

/// `transport`: the charset of the Content-Type that the page came with; empty if it came with none.
PageEncoding page_encoding(std::string_view bytes, std::string_view transport = {});

}  // namespace debunk::ingest
