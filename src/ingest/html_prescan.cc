#include "ingest/html_prescan.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ingest/encoding_labels.h"

namespace debunk::ingest {
namespace {

constexpr bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
constexpr char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
constexpr bool is_letter(char c) { return folded(c) >= 'a' && folded(c) <= 'z'; }

/// `small` is in small letters.
bool starts(std::string_view bytes, std::string_view small) {
  return bytes.size() >= small.size() && std::ranges::equal(bytes.substr(0, small.size()), small, {}, folded);
}

bool same_letters(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, folded, folded); }

/// A page that could be read so far in UTF-16 was not written in it.
std::string_view as_written_in_ascii(std::string_view encoding) {
  if (encoding.starts_with("UTF-16")) return "UTF-8";
  return encoding == "x-user-defined" ? "windows-1252" : encoding;
}

struct Attribute {
  std::string name, value;  // in small letters
};

class Prescan {
 public:
  /// `late`: scripts and other raw text are passed over, which the standard's prescan does not do, but the parser does.
  Prescan(std::string_view bytes, bool late) : bytes_(bytes), late_(late) {}

  std::string_view run() {
    for (; (at_ = std::min(bytes_.find('<', at_), bytes_.size())) < bytes_.size(); ++at_) {
      const std::string_view rest = bytes_.substr(at_);
      if (rest.size() < 2) return {};
      if (rest.starts_with("<!--")) {
        const std::size_t end = rest.find("-->", 2);
        if (end == std::string_view::npos) return {};
        at_ += end + 2;
      } else if (starts(rest, "<meta") && rest.size() > 5 && (is_white_space(rest[5]) || rest[5] == '/')) {
        at_ += 5;
        if (const std::string_view encoding = read_meta(); !encoding.empty()) return encoding;
      } else if (is_letter(rest[1]) || (rest[1] == '/' && rest.size() > 2 && is_letter(rest[2]))) {
        pass_tag();
      } else if (rest[1] == '!' || rest[1] == '/' || rest[1] == '?') {
        at_ = std::min(bytes_.find('>', at_), bytes_.size());
      }
    }
    return {};
  }

 private:
  void pass_tag() {
    const std::size_t start = at_ + 1;
    while (at_ < bytes_.size() && !is_white_space(bytes_[at_]) && bytes_[at_] != '>') ++at_;
    const std::string_view name = bytes_.substr(start, at_ - start);
    Attribute attribute;
    while (read_attribute(attribute)) {
    }
    constexpr auto k_raw = std::to_array<std::string_view>({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"});
    if (!late_ || std::ranges::none_of(k_raw, [&](std::string_view raw) { return raw.size() == name.size() && starts(name, raw); })) return;
    for (; at_ < bytes_.size(); ++at_) {
      at_ = std::min(bytes_.find("</", at_), bytes_.size());
      if (at_ < bytes_.size() && same_letters(bytes_.substr(at_ + 2, name.size()), name)) return;
    }
  }

  /// Behind "<meta": what its attributes state together.
  std::string_view read_meta() {
    std::vector<std::string> names;
    bool pragma = false, needs_pragma = false;
    std::string_view encoding;
    Attribute attribute;
    while (read_attribute(attribute)) {
      if (std::ranges::find(names, attribute.name) != names.end()) continue;
      names.push_back(attribute.name);
      if (attribute.name == "http-equiv") {
        pragma = attribute.value == "content-type";
      } else if (attribute.name == "content") {
        const std::string_view stated = encoding_of_label(charset_in(attribute.value));
        if (stated.empty() || !encoding.empty()) continue;
        encoding = stated;
        needs_pragma = true;
      } else if (attribute.name == "charset") {
        encoding = encoding_of_label(attribute.value);
        needs_pragma = false;
      }
    }
    // A tag that the bytes do not finish says nothing.
    if (at_ >= bytes_.size() || (needs_pragma && !pragma)) return {};
    return as_written_in_ascii(encoding);
  }

  /// "Get an attribute"; false if there is none left.
  bool read_attribute(Attribute& attribute) {
    attribute = {};
    while (at_ < bytes_.size() && (is_white_space(bytes_[at_]) || bytes_[at_] == '/')) ++at_;
    if (at_ >= bytes_.size() || bytes_[at_] == '>') return false;
    for (; at_ < bytes_.size() && !is_white_space(bytes_[at_]); ++at_) {
      const char c = bytes_[at_];
      if (c == '/' || c == '>') return true;
      if (c == '=' && !attribute.name.empty()) break;
      attribute.name += folded(c);
    }
    skip_white_space();
    if (at_ >= bytes_.size() || bytes_[at_] != '=') return at_ < bytes_.size();
    ++at_;
    skip_white_space();
    if (at_ >= bytes_.size()) return false;
    const char quote = bytes_[at_];
    if (quote == '"' || quote == '\'') {
      for (++at_; at_ < bytes_.size() && bytes_[at_] != quote; ++at_) attribute.value += folded(bytes_[at_]);
      if (at_ >= bytes_.size()) return false;
      ++at_;
      return true;
    }
    for (; at_ < bytes_.size() && !is_white_space(bytes_[at_]) && bytes_[at_] != '>'; ++at_) attribute.value += folded(bytes_[at_]);
    return at_ < bytes_.size();
  }

  /// "Extracting a character encoding from a meta element": "text/html; charset=x".
  static std::string_view charset_in(std::string_view content) {
    constexpr std::string_view k_charset = "charset";
    for (std::size_t at = content.find(k_charset); at != std::string_view::npos; at = content.find(k_charset, at)) {
      at += k_charset.size();
      std::size_t value = std::min(content.find_first_not_of("\t\n\f\r ", at), content.size());
      if (value == content.size() || content[value] != '=') continue;
      value = content.find_first_not_of("\t\n\f\r ", value + 1);
      if (value == std::string_view::npos) return {};
      if (content[value] == '"' || content[value] == '\'') {
        const std::size_t end = content.find(content[value], value + 1);
        return end == std::string_view::npos ? std::string_view() : content.substr(value + 1, end - value - 1);
      }
      return content.substr(value, content.find_first_of("\t\n\f\r ;", value) - value);
    }
    return {};
  }

  void skip_white_space() {
    while (at_ < bytes_.size() && is_white_space(bytes_[at_])) ++at_;
  }

  std::string_view bytes_;
  bool late_;
  std::size_t at_ = 0;
};

/// "Get an XML encoding": of "<?xml version="1.0" encoding="x"?>" at the very start.
std::string_view xml_encoding(std::string_view bytes) {
  constexpr std::string_view k_encoding = "encoding";
  if (!bytes.starts_with("<?xml")) return {};
  bytes = bytes.substr(0, bytes.find('>'));
  const std::size_t name = bytes.find(k_encoding);
  if (name == std::string_view::npos) return {};
  const auto pass_white_space = [&](std::size_t at) {
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) <= ' ') ++at;
    return at;
  };
  std::size_t at = pass_white_space(name + k_encoding.size());
  if (at == bytes.size() || bytes[at] != '=') return {};
  at = pass_white_space(at + 1);
  if (at == bytes.size() || (bytes[at] != '"' && bytes[at] != '\'')) return {};
  const std::size_t end = bytes.find(bytes[at], at + 1);
  return end == std::string_view::npos ? std::string_view() : as_written_in_ascii(encoding_of_label(bytes.substr(at + 1, end - at - 1)));
}

}  // namespace

std::string_view stated_encoding(std::string_view bytes) {
  const std::string_view early = bytes.substr(0, k_prescan_limit);
  for (const std::string_view stated : {Prescan(early, false).run(), xml_encoding(early)})
    if (!stated.empty()) return stated;
  return bytes.size() > early.size() ? Prescan(bytes.substr(0, k_late_limit), true).run() : std::string_view();
}

}  // namespace debunk::ingest
