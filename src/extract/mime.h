// Parts of a MIME message (RFC 2045, 2046), as far as saved pages need them; read leniently, in linear time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "debunk/span.h"
#include "extract/byte_trail.h"

namespace debunk::extract {

/// A head and a body, by their places in the file.
struct MimePart {
  Span head;
  Span body;
};

/// The whole of `file` as a part. None: it does not begin with fields and an empty line.
std::optional<MimePart> read_mime(std::string_view file);

/// The value of the first field of that name (given in lower case) in a head, continued lines joined by a space; empty if there is none.
std::string field_of(std::string_view head, std::string_view name);

/// "text/html; charset=utf-8": its type in lower case, and a parameter (named in lower case); empty if there is none.
std::string type_of(std::string_view content_type);
std::string parameter_of(std::string_view content_type, std::string_view name);

/// The parts of a multipart body, one after the other, until `take` says false.
template <class Take>
void for_each_part(std::string_view file, Span body, std::string_view boundary, Take take);

/// The bytes of a body, its Content-Transfer-Encoding undone; what is not as that says stays as it is.
struct UnpackedBody {
  std::string bytes;
  ByteTrail trail;
};
UnpackedBody unpack_body(std::string_view file, const MimePart& part);

/// Where the next line that is a delimiter begins and ends, from `at` on; an empty span at the end of `body` if there is none.
struct Delimiter {
  Span line;
  bool last = false;  ///< "--boundary--"
};
Delimiter next_delimiter(std::string_view file, Span body, std::size_t at, std::string_view boundary);

/// The part between two delimiters.
MimePart part_between(std::string_view file, std::size_t start, std::size_t end);

template <class Take>
void for_each_part(std::string_view file, Span body, std::string_view boundary, Take take) {
  Delimiter before = next_delimiter(file, body, body.start, boundary);
  while (!before.line.empty() && !before.last) {
    const Delimiter after = next_delimiter(file, body, before.line.end, boundary);
    if (!take(part_between(file, before.line.end, after.line.start))) return;
    before = after;
  }
}

}  // namespace debunk::extract
