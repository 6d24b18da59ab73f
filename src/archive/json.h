// JSON (RFC 8259), as far as a record takes it: the object is looked through once, the values asked for are picked out where they stand,
// and nothing is built. Two things are taken that are not by the book, because files have them: any byte but a line end in a string, and
// NaN and Infinity.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace debunk::archive {

struct JsonValue {
  enum Type { none, string, number, other };  ///< `other`: object, array, true, false, null
  Type type = none;
  std::string_view raw;  ///< as it stands there; of a string, what is between its quotation marks
  bool has_escapes = false;
};

/// A value that is asked for. The path "article.text" leads to the value "text" of the object "article", or to one named "article.text"; the
/// first of several with the same path counts.
struct JsonWanted {
  std::string_view path;
  JsonValue value;
};

/// Objects and arrays inside of each other.
inline constexpr int k_json_depth = 512;

struct JsonRead {
  enum State {
    whole,
    cut_off,  ///< it goes on behind the text
    broken,   ///< no JSON, or too deep
  };
  State state = broken;
  std::size_t size = 0;  ///< of the object; where it is broken, up to there
};

/// Reads the object at the start of `text` and fills in what is asked for. With `one_line` it ends at the end of its line, whole or not.
JsonRead read_json_object(std::string_view text, bool one_line, std::span<JsonWanted> wanted);

/// Undoes the escapes of a string in place: "\n", "\u00e9", surrogate pairs. A half of a pair alone becomes U+FFFD; what is no escape stays.
std::string_view unescape_json(std::span<char> raw);

}  // namespace debunk::archive
