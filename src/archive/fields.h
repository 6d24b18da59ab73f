// Lines of "Name: value" up to an empty line: the heads of WARC records and of HTTP responses (RFC 9112, read leniently).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "archive/record.h"

namespace debunk::archive {

/// Size of the head at the start of `text`, its empty line included; npos if there is no empty line. Lines end with LF or CRLF.
std::size_t head_size(std::string_view text);

/// The fields of a head without its first line. A line that goes on in the next one (it begins with white space) is one value, with its
/// line end as it is; a line without a colon is left out.
void read_fields(std::string_view lines, std::vector<Field>& out);

/// The first field of that name, in any case; empty if there is none.
std::string_view value_of(const std::vector<Field>& fields, std::string_view name);

/// ASCII letters only; other bytes must be the same.
bool same_ignoring_case(std::string_view a, std::string_view b);

/// Without white space (space, tab, CR, LF) around it.
std::string_view trimmed(std::string_view text);

/// Decimal digits and nothing else, below 2^63.
std::optional<std::uint64_t> read_number(std::string_view text);

/// "text/html; charset=utf-8" → "text/html" and "utf-8".
struct ContentType {
  std::string_view type, charset;
};
ContentType read_content_type(std::string_view value);

}  // namespace debunk::archive
