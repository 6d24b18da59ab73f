// JSON text (RFC 8259), built by appending: keys stand in the order they are written, one function escapes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace debunk::report {

/// Appends `text` as a JSON string, quotation marks included. Control, bidirectional and invisible characters are escaped, so that JSON on
/// a terminal is harmless and hides nothing. Bytes that are not UTF-8 become U+FFFD, one each.
void append_json_string(std::string& out, std::string_view text);

/// Writes one value; the caller keeps the brackets balanced and puts a key before each value of an object.
class JsonText {
 public:
  enum class Layout { lines, compact };
  explicit JsonText(Layout layout) : layout_(layout) { out_.reserve(k_usual_size); }

  JsonText& begin_object() { return open('{'); }
  JsonText& end_object() { return close('}'); }
  JsonText& begin_array() { return open('['); }
  JsonText& end_array() { return close(']'); }
  JsonText& key(std::string_view name);  ///< ours, so nothing in it needs escaping
  JsonText& string(std::string_view text);
  JsonText& number(std::size_t number);
  JsonText& boolean(bool value);

  JsonText& field(std::string_view name, std::string_view text) { return key(name).string(text); }
  JsonText& field(std::string_view name, std::size_t value) { return key(name).number(value); }

  /// What was written since the last call. The value may be open: it goes on where it stopped.
  std::string take();

 private:
  void before_value();
  void new_line();
  JsonText& open(char bracket);
  JsonText& close(char bracket);

  static constexpr std::size_t k_usual_size = 1024;  ///< of a report without findings, and some

  Layout layout_;
  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;      ///< nothing stands in the innermost bracket yet
  bool after_key_ = false;
};

}  // namespace debunk::report
