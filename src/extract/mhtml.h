// A saved page as one file, .mhtml or .mht (RFC 2557): the page is one part of a mail message, its pictures and frames are others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/byte_trail.h"

namespace debunk::extract {

struct SavedPage {
  std::string bytes;    ///< of the page, in its own encoding
  ByteTrail trail;      ///< from `bytes` to the file
  std::string charset;  ///< as its part says
  std::string url;      ///< where it was saved from
};

/// The root of the message: the part that "start" names, or the first one that is a page; a message of one part is that part. None: the
/// file is no such message, or no page is in it. Messages inside of messages are looked into to a depth of four.
std::optional<SavedPage> read_saved_page(std::string_view file);

}  // namespace debunk::extract
