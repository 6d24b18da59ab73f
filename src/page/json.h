// JSON as publishers write it into pages, with the place of every value. Besides what RFC 8259 allows, these mistakes are read as meant:
// commas too many or missing, line breaks and quotation marks inside of strings, comments (of HTML, JavaScript and CDATA) around and
// between values, several values after each other, an end that is cut off.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/source_range.h"

namespace debunk::page {

/// Values beyond these are not read; what is nested deeper is left out.
inline constexpr std::size_t k_json_value_limit = 1 << 17;
inline constexpr std::size_t k_json_depth_limit = 64;

using JsonId = std::uint32_t;
inline constexpr JsonId k_no_json = 0;

struct JsonValue {
  enum class Kind : std::uint8_t { object, array, string, other };
  Kind kind = Kind::other;
  html::SourceRange key;     ///< of a member, without quotation marks; else empty
  html::SourceRange source;  ///< of a string without its quotation marks; of an object or array its opening bracket
  JsonId parent = k_no_json, first_child = k_no_json, next_sibling = k_no_json;
};

/// values[0] stands for the script; its children are the values that it holds.
struct Json {
  std::vector<JsonValue> values;

  /// The member with this name; k_no_json if there is none.
  JsonId member(std::string_view html, JsonId object, std::string_view name) const;
};

/// Reads bytes `range` of a page. Linear.
Json read_json(std::string_view html, html::SourceRange range);

/// What a string says: escapes of JSON, then references of HTML, which some publishers leave in.
std::string json_string(std::string_view html, html::SourceRange source);

}  // namespace debunk::page
