#include "extract/toml_head.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace debunk::extract {
namespace {

constexpr int k_deepest = 8;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<TomlValue> read() {
    while (true) {
      skip(true);
      if (at_end() || peek() == '[') break;
      const std::string key = read_key();
      skip(false);
      if (key.empty() || !take('=') || !read_value(key, 0)) break;
    }
    return std::move(values_);
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  bool take(char c) {
    if (peek() != c || at_end()) return false;
    ++at_;
    return true;
  }

  /// Past white space and comments, and line ends if `lines`.
  void skip(bool lines) {
    while (!at_end()) {
      const char c = peek();
      if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n')) {
        ++at_;
      } else {
        break;
      }
    }
  }

  std::string read_key() {
    std::string key;
    if (peek() == '"' || peek() == '\'') {
      read_string(key);
      return key;
    }
    const std::size_t end = std::min(text_.find_first_of("= \t\r\n", at_), text_.size());
    key = text_.substr(at_, end - at_);
    at_ = end;
    return key;
  }

  bool read_value(const std::string& key, int depth) {
    if (depth > k_deepest) return false;
    skip(depth > 0);
    if (take('[')) return read_list(key, depth);
    if (take('{')) return read_table(key, depth);
    std::string value;
    if (peek() == '"' || peek() == '\'') {
      if (!read_string(value)) return false;
    } else {
      const std::size_t end = std::min(text_.find_first_of(",]}#\n", at_), text_.size());
      value = text_.substr(at_, end - at_);
      while (!value.empty() && (value.back() == ' ' || value.back() == '\t' || value.back() == '\r')) value.pop_back();
      at_ = end;
      if (value.empty()) return false;
    }
    values_.push_back({key, std::move(value)});
    return true;
  }

  bool read_list(const std::string& key, int depth) {
    while (true) {
      skip(true);
      if (take(']')) return true;
      if (!read_value(key, depth + 1)) return false;
      skip(true);
      if (!take(',') && peek() != ']') return false;
    }
  }

  /// Of a table only its "name" counts, as the value of the key that holds it.
  bool read_table(const std::string& key, int depth) {
    while (true) {
      skip(true);
      if (take('}')) return true;
      const std::string inner = read_key();
      skip(false);
      const std::size_t before = values_.size();
      if (inner.empty() || !take('=') || !read_value(key, depth + 1)) return false;
      if (inner != "name") values_.resize(before);
      skip(true);
      if (!take(',') && peek() != '}') return false;
    }
  }

  bool read_string(std::string& out) {
    const char quote = text_[at_];
    const std::string fence(3, quote);
    const bool lines = text_.substr(at_, 3) == fence;
    at_ += lines ? 3 : 1;
    if (lines && peek() == '\r') ++at_;
    if (lines && peek() == '\n') ++at_;
    while (!at_end()) {
      if (lines ? text_.substr(at_, 3) == fence : peek() == quote) {
        at_ += lines ? 3 : 1;
        return true;
      }
      if (peek() == '\n' && !lines) return false;
      if (peek() == '\\' && quote == '"') {
        if (!read_escape(out)) return false;
      } else {
        out += text_[at_++];
      }
    }
    return false;
  }

  bool read_escape(std::string& out) {
    ++at_;
    const char c = peek();
    if (at_end()) return false;
    ++at_;
    switch (c) {
      case 'n': out += '\n'; return true;
      case 't': out += '\t'; return true;
      case 'r':
      case 'b':
      case 'f': out += ' '; return true;
      case '"':
      case '\\': out += c; return true;
      case '\r':
      case '\n': skip(true); return true;  // a line that goes on
      case 'u': return read_code_point(4, out);
      case 'U': return read_code_point(8, out);
      default: return false;
    }
  }

  bool read_code_point(std::size_t digits, std::string& out) {
    const std::string_view hex = text_.substr(at_, digits);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    if (error != std::errc() || end != hex.data() + digits || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    at_ += digits;
    text::append(out, code);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<TomlValue> values_;
};

}  // namespace

std::vector<TomlValue> read_toml_head(std::string_view text) { return Reader(text).read(); }

}  // namespace debunk::extract
