// The names of encodings, as people write them and as reports show them. ICU knows the encodings; this is its one door.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct UConverter;

namespace debunk::ingest {

/// "Latin1" → "ISO-8859-1", "cp1251" → "windows-1251": the MIME or IANA name, in any spelling ICU accepts. Empty: unknown.
std::optional<std::string> canonical_encoding(std::string_view name);

/// Up to three known names that `name` may have been meant to be, nearest first.
std::vector<std::string> closest_encodings(std::string_view name);

struct CloseConverter {
  void operator()(UConverter* converter) const;
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// A converter that stops at what it cannot convert. `canonical` comes from canonical_encoding.
Converter open_converter(const std::string& canonical);

/// True if a byte means the same wherever it stands, so that a piece can be written into a file: not ISO-2022-JP, UTF-7 and their like.
bool is_stateless(UConverter* converter);

}  // namespace debunk::ingest
