#include "archive/json.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <string>

#include "archive/find_byte.h"
#include "text/utf8.h"

namespace debunk::archive {
namespace {

constexpr std::size_t k_most_wanted = 8;
/// For every value that is asked for, what of its path is left; empty if it is not to be found here.
using Paths = std::array<std::string_view, k_most_wanted>;

class Reader {
 public:
  Reader(std::string_view text, bool one_line, std::span<JsonWanted> wanted)
      : text_(text), one_line_(one_line), wanted_(wanted.first(std::min(wanted.size(), k_most_wanted))) {}

  JsonRead read() {
    Paths paths;
    for (std::size_t i = 0; i < wanted_.size(); ++i) paths[i] = wanted_[i].path;
    const bool whole = read_object(paths, 1);
    return {whole ? JsonRead::whole : at_ >= text_.size() ? JsonRead::cut_off : JsonRead::broken, at_};
  }

 private:
  void pass_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || (text_[at_] == '\n' && !one_line_))) ++at_;
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool read_string(JsonValue& value) {
    if (!take('"')) return false;
    const std::size_t start = at_;
    value.has_escapes = false;
    while (true) {
      at_ = find_byte(text_, at_, '"', '\\', '\n');
      if (at_ >= text_.size() || text_[at_] == '\n') return false;
      if (text_[at_] == '"') break;
      value.has_escapes = true;
      ++at_;
      if (at_ < text_.size() && text_[at_] != '\n') ++at_;
    }
    value.type = JsonValue::string;
    value.raw = text_.substr(start, at_ - start);
    ++at_;
    return true;
  }

  /// A number, or a name: true, null, NaN.
  bool read_word(JsonValue& value) {
    const std::size_t start = at_;
    const auto is_part = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' || c == '.';
    };
    while (at_ < text_.size() && is_part(text_[at_])) ++at_;
    value.raw = text_.substr(start, at_ - start);
    if (value.raw.empty()) return false;
    const bool is_number = value.raw[0] == '-' ? value.raw.size() > 1 && value.raw[1] != 'I' : value.raw[0] >= '0' && value.raw[0] <= '9';
    value.type = is_number ? JsonValue::number : JsonValue::other;
    if (is_number || at_ == text_.size()) return true;
    for (const std::string_view name : {"true", "false", "null", "NaN", "Infinity", "-Infinity"})
      if (value.raw == name) return true;
    at_ = start;
    return false;
  }

  /// The rest of an object, from its first brace. Goes into those objects only that paths lead to: no deeper than paths have dots.
  bool read_object(const Paths& paths, int depth) {
    if (!take('{')) return false;
    pass_space();
    if (take('}')) return true;
    while (true) {
      JsonValue key;
      if (!read_string(key)) return false;
      pass_space();
      if (!take(':')) return false;
      pass_space();
      if (!read_member(name_of(key), paths, depth)) return false;
      pass_space();
      if (take('}')) return true;
      if (!take(',')) return false;
      pass_space();
    }
  }

  std::string_view name_of(const JsonValue& key) {
    if (!key.has_escapes) return key.raw;
    name_ = key.raw;
    return unescape_json(name_);
  }

  bool read_member(std::string_view name, const Paths& paths, int depth) {
    Paths deeper;
    bool is_deeper = false;
    std::array<bool, k_most_wanted> is_here{};
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      const std::string_view path = paths[i];
      if (path.size() < name.size() || path.empty() || !path.starts_with(name)) continue;
      is_here[i] = path.size() == name.size();
      if (is_here[i] || path[name.size()] != '.') continue;
      deeper[i] = path.substr(name.size() + 1);
      is_deeper = true;
    }
    if (is_deeper && next_is('{') && depth < k_json_depth) return read_object(deeper, depth + 1);
    JsonValue value;
    if (!read_value(value, depth)) return false;
    for (std::size_t i = 0; i < wanted_.size(); ++i)
      if (is_here[i] && wanted_[i].value.type == JsonValue::none) wanted_[i].value = value;
    return true;
  }

  /// Any value; of objects and arrays nothing is asked for.
  bool read_value(JsonValue& value, int depth) {
    if (next_is('"')) return read_string(value);
    if (!next_is('{') && !next_is('[')) return read_word(value);
    const std::size_t start = at_;
    const bool is_whole = pass_nested(depth);
    value.type = JsonValue::other;
    value.raw = text_.substr(start, at_ - start);
    return is_whole;
  }

  /// Past an object or array and all that is in it.
  bool pass_nested(int depth) {
    std::bitset<k_json_depth + 1> is_object;
    const int outside = depth;
    JsonValue ignored;
    const auto pass_key = [&] {
      if (!read_string(ignored)) return false;
      pass_space();
      return take(':');
    };
    while (true) {
      // A value begins here.
      pass_space();
      if (next_is('{') || next_is('[')) {
        if (++depth > k_json_depth) return false;
        is_object[depth] = next_is('{');
        ++at_;
        pass_space();
        if (!next_is(is_object[depth] ? '}' : ']')) {
          if (is_object[depth] && !pass_key()) return false;
          continue;
        }
      } else if (next_is('"') ? !read_string(ignored) : !read_word(ignored)) {
        return false;
      }
      // A value has ended, or nothing was in what is open.
      for (pass_space(); depth > outside && take(is_object[depth] ? '}' : ']'); pass_space()) --depth;
      if (depth == outside) return true;
      if (!take(',')) return false;
      pass_space();
      if (is_object[depth] && !pass_key()) return false;
    }
  }

  const std::string_view text_;
  const bool one_line_;
  const std::span<JsonWanted> wanted_;
  std::size_t at_ = 0;
  std::string name_;
};

/// Four hex digits at the start of `text`; -1: there are none.
int hex_of(std::string_view text) {
  if (text.size() < 4) return -1;
  int out = 0;
  for (const char c : text.substr(0, 4)) {
    const char letter = static_cast<char>(c | 0x20);
    const int digit = c >= '0' && c <= '9' ? c - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    if (digit < 0) return -1;
    out = out * 16 + digit;
  }
  return out;
}

struct Escape {
  std::size_t size;  // in the text
  char32_t character;
};

/// What stands at a backslash. Size 1: no escape, the backslash stands for itself.
Escape read_escape(std::string_view text) {
  switch (text.size() > 1 ? text[1] : '\0') {
    case 'n': return {2, '\n'};
    case 't': return {2, '\t'};
    case 'r': return {2, '\r'};
    case 'b': return {2, '\b'};
    case 'f': return {2, '\f'};
    case '"':
    case '\\':
    case '/': return {2, static_cast<char32_t>(text[1])};
    case 'u': break;
    default: return {1, '\\'};
  }
  const int first = hex_of(text.substr(2));
  if (first < 0) return {1, '\\'};
  if (first < 0xD800 || first > 0xDFFF) return {6, static_cast<char32_t>(first)};
  const int second = first < 0xDC00 && text.size() >= 12 && text.substr(6, 2) == "\\u" ? hex_of(text.substr(8)) : -1;
  if (second < 0xDC00 || second > 0xDFFF) return {6, 0xFFFD};
  return {12, 0x10000 + ((static_cast<char32_t>(first) - 0xD800) << 10) + (static_cast<char32_t>(second) - 0xDC00)};
}

}  // namespace

JsonRead read_json_object(std::string_view text, bool one_line, std::span<JsonWanted> wanted) { return Reader(text, one_line, wanted).read(); }

std::string_view unescape_json(std::span<char> raw) {
  const std::string_view text(raw.data(), raw.size());
  std::size_t in = text.find('\\'), out = in;
  if (in == std::string_view::npos) return text;
  std::string character;
  while (in < text.size()) {
    const Escape escape = read_escape(text.substr(in));
    in += escape.size;
    if (escape.character < 0x80) {
      raw[out++] = static_cast<char>(escape.character);
    } else {
      character.clear();
      text::append(character, escape.character);
      out += character.copy(raw.data() + out, character.size());  // never more than the escape took
    }
    const std::size_t next = std::min(text.find('\\', in), text.size());
    std::memmove(raw.data() + out, raw.data() + in, next - in);
    out += next - in;
    in = next;
  }
  return text.substr(0, out);
}

}  // namespace debunk::archive
