#include "archive/xml.h"

#include <algorithm>
#include <charconv>

#include "archive/fields.h"
#include "text/utf8.h"

namespace debunk::archive {
namespace {

constexpr std::string_view k_space = " \t\r\n";

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80; }

/// A token that begins with `start` and ends with `end`; cut off if it does not end.
XmlToken delimited(std::string_view text, std::size_t at, std::string_view start, std::string_view end, XmlToken::Type type) {
  const std::size_t found = text.find(end, at + start.size());
  XmlToken token;
  token.at = at;
  token.size = text.size() - at;
  if (found == std::string_view::npos) return token;
  token.type = type;
  token.size = found + end.size() - at;
  token.inside = text.substr(at + start.size(), found - at - start.size());
  return token;
}

/// Up to the next "<" behind `at`.
XmlToken text_token(std::string_view text, std::size_t at, std::size_t from) {
  XmlToken token;
  token.type = XmlToken::text;
  token.at = at;
  token.size = std::min(text.find('<', from), text.size()) - at;
  token.inside = text.substr(at, token.size);
  return token;
}

/// "<!DOCTYPE name [ … ]>": what stands in brackets declares entities and elements, and has tags of its own.
XmlToken document_type(std::string_view text, std::size_t at) {
  const std::size_t bracket = text.find_first_of("[>", at);
  if (bracket != std::string_view::npos && text[bracket] == '[') {
    XmlToken token = delimited(text, at, "<!", "]", XmlToken::other);
    const std::size_t end = token.type == XmlToken::cut_off ? std::string_view::npos : text.find('>', at + token.size);
    token.type = end == std::string_view::npos ? XmlToken::cut_off : XmlToken::other;
    token.size = (end == std::string_view::npos ? text.size() : end + 1) - at;
    return token;
  }
  return delimited(text, at, "<!", ">", XmlToken::other);
}

XmlToken tag(std::string_view text, std::size_t at) {
  XmlToken token;
  token.at = at;
  token.size = text.size() - at;
  const bool is_end = text[at + 1] == '/';
  const std::size_t name = at + (is_end ? 2 : 1);
  char quote = '\0';
  for (std::size_t i = name; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '<') return text_token(text, at, i);
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && !is_end) {
      quote = c;
    } else if (c == '>') {
      const bool is_empty = !is_end && text[i - 1] == '/';
      const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", name), i);
      token.type = is_end ? XmlToken::end : is_empty ? XmlToken::empty : XmlToken::start;
      token.size = i + 1 - at;
      token.name = text.substr(name, end - name);
      token.inside = text.substr(end, i - end - (is_empty && i > end ? 1 : 0));
      return token;
    }
  }
  return token;
}

/// Where the end tag of an element stands whose content begins at `at`; npos if there is none. Elements of the same name may stand in it.
std::size_t end_of_element(std::string_view content, std::size_t at, std::string_view name) {
  for (int open = 1; at < content.size();) {
    const XmlToken token = next_xml_token(content, at);
    if (token.name == name && token.type == XmlToken::start) ++open;
    if (token.name == name && token.type == XmlToken::end && --open == 0) return at;
    at += token.size;
  }
  return std::string_view::npos;
}

/// "#8217" or "#x2019"; 0: no number, or none of a character.
char32_t read_number_reference(std::string_view name) {
  const bool is_hex = name.size() > 1 && (name[1] | 0x20) == 'x';
  const std::string_view digits = name.substr(std::min<std::size_t>(is_hex ? 2 : 1, name.size()));
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, is_hex ? 16 : 10);
  const bool is_whole = !digits.empty() && end == digits.data() + digits.size();
  if (!is_whole || error != std::errc() || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000)) return 0;
  return number;
}

char32_t read_reference(std::string_view name) {
  if (name.starts_with('#')) return read_number_reference(name);
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  return 0;
}

}  // namespace

XmlToken next_xml_token(std::string_view text, std::size_t at) {
  if (text[at] != '<') return text_token(text, at, at);
  const std::string_view rest = text.substr(at);
  constexpr std::string_view k_comment = "<!--", k_cdata = "<![CDATA[";
  if (rest.starts_with(k_comment)) return delimited(text, at, k_comment, "-->", XmlToken::other);
  if (rest.starts_with(k_cdata)) return delimited(text, at, k_cdata, "]]>", XmlToken::cdata);
  if (rest.starts_with("<?")) return delimited(text, at, "<?", "?>", XmlToken::other);
  if (k_comment.starts_with(rest) || k_cdata.starts_with(rest) || rest == "</") {  // too short to tell
    XmlToken token;
    token.at = at;
    token.size = rest.size();
    return token;
  }
  if (rest[1] == '!') return document_type(text, at);
  const bool is_tag = begins_name(rest[1]) || (rest[1] == '/' && begins_name(rest[2]));
  return is_tag ? tag(text, at) : text_token(text, at, at + 1);
}

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return name.substr(0, colon == std::string_view::npos ? 0 : colon);
}

std::vector<XmlElement> read_xml_elements(std::string_view content) {
  constexpr std::size_t k_most = 256;
  constexpr int k_most_unclosed = 16;  // each is searched for its end as far as the content goes
  std::vector<XmlElement> out;
  int unclosed = 0;
  for (std::size_t at = 0; at < content.size() && out.size() < k_most;) {
    const XmlToken tag = next_xml_token(content, at);
    at += tag.size;
    if (tag.type == XmlToken::empty) out.push_back({tag.name, tag.inside, {}});
    if (tag.type != XmlToken::start) continue;
    const std::size_t end = unclosed < k_most_unclosed ? end_of_element(content, at, tag.name) : std::string_view::npos;
    if (end == std::string_view::npos) ++unclosed;
    const std::size_t size = std::min(end != std::string_view::npos ? end : content.find('<', at), content.size()) - at;
    out.push_back({tag.name, tag.inside, content.substr(at, size)});
    at += size;
  }
  return out;
}

std::string_view attribute(std::string_view attributes, std::string_view name) {
  while (true) {
    const std::size_t equals = attributes.find('=');
    if (equals == std::string_view::npos) return {};
    const std::string_view found = trimmed(attributes.substr(0, equals));
    attributes.remove_prefix(std::min(attributes.find_first_not_of(k_space, equals + 1), attributes.size()));
    const bool is_quoted = attributes.starts_with('"') || attributes.starts_with('\'');
    const std::size_t start = is_quoted ? 1 : 0;
    const std::size_t end = std::min(is_quoted ? attributes.find(attributes[0], 1) : attributes.find_first_of(k_space), attributes.size());
    if (found == name) return attributes.substr(start, end - start);
    attributes.remove_prefix(std::min(end + start, attributes.size()));
  }
}

void append_unescaped(std::string& out, std::string_view text) {
  constexpr std::size_t k_longest = 12;
  while (true) {
    const std::size_t ampersand = std::min(text.find('&'), text.size());
    out += text.substr(0, ampersand);
    text.remove_prefix(ampersand);
    if (text.empty()) return;
    const std::size_t end = text.substr(0, k_longest).find(';');
    const char32_t character = end == std::string_view::npos ? 0 : read_reference(text.substr(1, end - 1));
    if (character == 0)
      out += '&';
    else
      text::append(out, character);
    text.remove_prefix(character == 0 ? 1 : end + 1);
  }
}

void append_content(std::string& out, std::string_view content, XmlContent as) {
  for (std::size_t at = 0; at < content.size();) {
    const XmlToken token = next_xml_token(content, at);
    const bool is_text = token.type == XmlToken::text || token.type == XmlToken::cut_off;
    at += token.size;
    if (token.type == XmlToken::other) continue;
    if (token.type == XmlToken::cdata)
      out += token.inside;
    else if (is_text && as != XmlContent::markup)
      append_unescaped(out, content.substr(token.at, token.size));
    else if (is_text || as != XmlContent::text)
      out += content.substr(token.at, token.size);
  }
}

}  // namespace debunk::archive
