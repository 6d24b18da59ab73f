#include "page/json.h"

#include <algorithm>
#include <optional>

#include "html/decode.h"
#include "html/scan.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

using html::is_white_space;
using html::SourceRange;

class Reader {
 public:
  Reader(std::string_view html, SourceRange range) : html_(html.substr(0, range.end)), at_(range.start) {
    out_.values.emplace_back();
    out_.values[0].kind = JsonValue::Kind::array;
    open_.push_back({0, k_no_json});
  }

  Json read() {
    while (at_ < html_.size() && out_.values.size() < k_json_value_limit) {
      const char c = html_[at_];
      if (is_white_space(c) || c == ',' || c == ';') {
        ++at_;
      } else if (const std::size_t end = comment_end()) {
        at_ = end;
      } else if (c == '{' || c == '[') {
        begin(c == '{' ? JsonValue::Kind::object : JsonValue::Kind::array);
      } else if (c == '}' || c == ']') {
        end_of(c == '}' ? JsonValue::Kind::object : JsonValue::Kind::array);
      } else if (c == '"') {
        string();
      } else if (c == ':') {
        ++at_;
      } else {
        other();
      }
    }
    return std::move(out_);
  }

 private:
  struct Open {
    JsonId value = 0;
    JsonId last_child = k_no_json;
  };

  std::size_t comment_end() const {
    for (const std::string_view mark : {"<!--", "-->", "<![CDATA[", "]]>", "//"})
      if (html_.substr(at_, mark.size()) == mark) {
        // What follows "//" is a mark of CDATA, or nothing that belongs here, up to the end of the line.
        if (mark != "//") return at_ + mark.size();
        return std::min(html_.find('\n', at_), html_.size());
      }
    if (html_.substr(at_, 2) == "/*") return std::min(html_.find("*/", at_), html_.size() - 2) + 2;
    return 0;
  }

  bool in_object() const { return out_.values[open_.back().value].kind == JsonValue::Kind::object; }

  JsonId add(JsonValue::Kind kind, SourceRange source) {
    JsonValue value;
    value.kind = kind;
    value.key = key_;
    value.source = source;
    value.parent = open_.back().value;
    key_ = {};
    out_.values.push_back(value);
    const auto id = static_cast<JsonId>(out_.values.size() - 1);
    Open& open = open_.back();
    (open.last_child == k_no_json ? out_.values[open.value].first_child : out_.values[open.last_child].next_sibling) = id;
    open.last_child = id;
    return id;
  }

  void begin(JsonValue::Kind kind) {
    const auto place = static_cast<std::uint32_t>(at_++);
    if (open_.size() > k_json_depth_limit) {
      ++too_deep_;
      return;
    }
    const JsonId id = add(kind, {place, place + 1});
    open_.push_back({id, k_no_json});
  }

  /// A bracket that closes nothing is left out; one that closes something further out closes what is open inside, too.
  void end_of(JsonValue::Kind kind) {
    ++at_;
    key_ = {};
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    std::size_t depth = open_.size() - 1;
    while (depth > 0 && out_.values[open_[depth].value].kind != kind) --depth;
    if (depth > 0) open_.resize(depth);
  }

  /// The place of the quotation mark that ends the string that starts before `start`: the first behind which something follows that may.
  std::size_t string_end(std::size_t start) {
    for (std::size_t at = start; at < html_.size(); ++at) {
      if (html_[at] == '\\') {
        ++at;
      } else if (html_[at] == '"') {
        std::size_t next = at + 1;
        while (next < html_.size() && is_white_space(html_[next])) ++next;
        if (next == html_.size() || std::string_view(",:]}").find(html_[next]) != std::string_view::npos) return at;
        // A comma is missing: the next line begins with another string.
        if (html_[next] == '"' && html_.substr(at, next - at).find('\n') != std::string_view::npos) return at;
        if (html_.substr(next, 2) == "//" || html_.substr(next, 2) == "/*" || html_.substr(next, 3) == "-->") return at;
      }
    }
    return html_.size();
  }

  void string() {
    const std::size_t start = at_ + 1, end = string_end(start);
    at_ = std::min(end + 1, html_.size());
    const SourceRange source{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    if (too_deep_ > 0) return;
    if (in_object() && key_.empty()) {
      std::size_t next = at_;
      while (next < html_.size() && is_white_space(html_[next])) ++next;
      if (next < html_.size() && html_[next] == ':') {
        key_ = source;
        at_ = next + 1;
      }
      return;
    }
    add(JsonValue::Kind::string, source);
  }

  void other() {
    const std::size_t start = at_;
    while (at_ < html_.size() && !is_white_space(html_[at_]) && std::string_view(",:]}[{\"").find(html_[at_]) == std::string_view::npos) ++at_;
    if (at_ == start) ++at_;
    if (too_deep_ > 0) return;
    if (in_object() && key_.empty()) return;
    add(JsonValue::Kind::other, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_)});
  }

  std::string_view html_;
  std::size_t at_;
  Json out_;
  std::vector<Open> open_;
  SourceRange key_;  // of the member whose value comes next
  std::size_t too_deep_ = 0;
};

std::optional<char32_t> hex4(std::string_view digits) {
  if (digits.size() < 4) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits.substr(0, 4)) {
    const char letter = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      value = value * 16 + static_cast<char32_t>(c - '0');
    else if (letter >= 'a' && letter <= 'f')
      value = value * 16 + static_cast<char32_t>(letter - 'a' + 10);
    else
      return std::nullopt;
  }
  return value;
}

/// The character of "\uXXXX", or of two of them, at `at`, which moves behind; U+FFFD for half of a pair.
char32_t take_unicode(std::string_view text, std::size_t& at) {
  const std::optional<char32_t> first = hex4(text.substr(at + 2));
  if (!first) {
    at += 2;
    return 0xFFFD;
  }
  at += 6;
  if (*first < 0xD800 || *first > 0xDFFF) return *first == 0 ? 0xFFFD : *first;
  if (*first < 0xDC00 && text.substr(at, 2) == "\\u")
    if (const std::optional<char32_t> second = hex4(text.substr(at + 2)); second && *second >= 0xDC00 && *second <= 0xDFFF) {
      at += 6;
      return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
    }
  return 0xFFFD;
}

}  // namespace

JsonId Json::member(std::string_view html, JsonId object, std::string_view name) const {
  for (JsonId id = values[object].first_child; id != k_no_json; id = values[id].next_sibling)
    if (values[id].key.of(html) == name) return id;
  return k_no_json;
}

Json read_json(std::string_view html, SourceRange range) { return Reader(html, range).read(); }

std::string json_string(std::string_view html, SourceRange source) {
  const std::string_view text = source.of(html);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      out += text[at++];
      continue;
    }
    const char c = text[at + 1];
    if (c == 'u') {
      text::append(out, take_unicode(text, at));
      continue;
    }
    out += c == 'n' || c == 'r' || c == 't' || c == 'b' || c == 'f' ? ' ' : c;
    at += 2;
  }
  if (out.find('&') == std::string::npos) return out;
  return html::decoded(out, {0, static_cast<std::uint32_t>(out.size())}, html::TextKind::replaced);
}

}  // namespace debunk::page
