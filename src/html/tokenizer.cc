#include "html/tokenizer.h"

#include <array>

#include "html/scan.h"

namespace debunk::html {
namespace {

/// What a byte may end.
enum End : std::uint8_t { k_white = 1, k_slash = 2, k_greater = 4, k_equals = 8 };
constexpr std::uint8_t k_name_end = k_white | k_slash | k_greater, k_attribute_end = k_name_end | k_equals, k_value_end = k_white | k_greater;

constexpr auto k_ends = [] {
  std::array<std::uint8_t, 256> ends{};
  for (const unsigned char c : {' ', '\n', '\t', '\r', '\f'}) ends[c] = k_white;
  ends['/'] = k_slash;
  ends['>'] = k_greater;
  ends['='] = k_equals;
  return ends;
}();

inline bool ends(char c, std::uint8_t what) { return (k_ends[static_cast<unsigned char>(c)] & what) != 0; }

constexpr bool is_letter(char c) {
  const auto small = static_cast<unsigned char>(c | 0x20);
  return small >= 'a' && small <= 'z';
}

inline SourceRange range(std::size_t start, std::size_t end) { return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}; }

inline std::size_t find_end(std::string_view html, std::size_t at, std::uint8_t what) {
  while (at < html.size() && !ends(html[at], what)) ++at;
  return at;
}

inline std::size_t skip_white(std::string_view html, std::size_t at) {
  while (at < html.size() && is_white_space(html[at])) ++at;
  return at;
}

}  // namespace

void Tokenizer::next(Token& token) {
  while (at_ < html_.size()) {
    const bool section = content_ == Content::cdata;  // what follows it may be anything
    if (read_text(token) || (!section && read_markup(token))) return;
  }
  token.kind = TokenKind::end;
  token.source = range(html_.size(), html_.size());
}

/// The text up to the next markup; false if there is none.
bool Tokenizer::read_text(Token& token) {
  const std::size_t start = at_;
  std::size_t next = start;  // where reading goes on
  token.text = TextKind::raw;
  switch (content_) {
    case Content::data:
      next = at_ = text_end(start);
      token.text = TextKind::data;
      break;
    case Content::rcdata:
      next = at_ = raw_end(start);
      token.text = TextKind::replaced;
      break;
    case Content::rawtext: next = at_ = raw_end(start); break;
    case Content::script: next = at_ = script_end(start); break;
    case Content::plaintext: next = at_ = html_.size(); break;
    case Content::cdata:
      at_ = html_.find("]]>", start);
      at_ = at_ == std::string_view::npos ? html_.size() : at_;
      next = at_ < html_.size() ? at_ + 3 : at_;
      token.text = TextKind::cdata;
      break;
  }
  content_ = Content::data;
  token.kind = TokenKind::text;
  token.source = range(start, at_);
  at_ = next;
  return !token.source.empty();
}

/// The next '<' that starts markup. Letters, '/', '!' and '?' make it that; "</" at the end of the page is text.
std::size_t Tokenizer::text_end(std::size_t from) const {
  for (std::size_t at = from; (at = find_byte(html_, at, '<')) < html_.size(); ++at) {
    const char next = byte(at + 1);
    if (is_letter(next) || next == '!' || next == '?' || (next == '/' && at + 2 < html_.size())) return at;
  }
  return html_.size();
}

/// "</" and the name that ends the content, and then the end of a name.
bool Tokenizer::is_end_tag(std::size_t at) const {
  if (!starts(at, "</")) return false;
  const std::size_t end = at + 2 + end_tag_.size();
  return !end_tag_.empty() && end < html_.size() && ends(html_[end], k_name_end) && same_name(html_.substr(at + 2, end_tag_.size()), end_tag_);
}

std::size_t Tokenizer::raw_end(std::size_t from) const {
  for (std::size_t at = from; (at = find_byte(html_, at, '<')) < html_.size(); ++at)
    if (is_end_tag(at)) return at;
  return html_.size();
}

/// A script's end tag counts but for one case, which old pages rely on: in "<!--", after "<script", up to "</script" or "-->".
std::size_t Tokenizer::script_end(std::size_t from) const {
  enum class State { plain, escaped, double_escaped } state = State::plain;
  std::size_t dashes = 0;  // where "--" of a "-->" may begin
  std::size_t at = from;
  while (true) {
    if (state == State::plain) {
      at = find_byte(html_, at, '<');
    } else {
      while (at < html_.size() && html_[at] != '<' && html_[at] != '>') ++at;
    }
    if (at >= html_.size()) return html_.size();
    if (html_[at] == '>') {
      if (at >= dashes + 2 && html_[at - 1] == '-' && html_[at - 2] == '-') state = State::plain;
      ++at;
    } else if (state != State::double_escaped && is_end_tag(at)) {
      return at;
    } else if (state == State::plain) {
      if (starts(at, "<!--")) {
        state = State::escaped;
        dashes = at + 2;
        at += 4;
      } else {
        ++at;
      }
    } else {
      const std::size_t after = after_double_escape(at, state == State::double_escaped);
      if (after > at) state = state == State::escaped ? State::double_escaped : State::escaped;
      at = after > at ? after : at + 1;
    }
  }
}

/// Behind "<script" ("</script" if `end`) and the character that ends the name; `at` if that does not stand here.
std::size_t Tokenizer::after_double_escape(std::size_t at, bool end) const {
  constexpr std::string_view k_script = "script";
  const std::size_t name = at + (end ? 2 : 1), after = name + k_script.size();
  if ((end && byte(at + 1) != '/') || after >= html_.size() || !ends(html_[after], k_name_end)) return at;
  return same_name(html_.substr(name, k_script.size()), k_script) ? after + 1 : at;
}

/// At a '<' that starts markup. False if nothing comes of it: "</>", or a tag that the page does not finish.
bool Tokenizer::read_markup(Token& token) {
  if (at_ >= html_.size()) return false;
  const char next = byte(at_ + 1);
  if (is_letter(next)) return read_tag(token, TokenKind::start_tag, at_ + 1);
  if (next == '/') {
    if (is_letter(byte(at_ + 2))) return read_tag(token, TokenKind::end_tag, at_ + 2);
    if (byte(at_ + 2) == '>') {
      at_ += 3;
      return false;
    }
    read_bogus_comment(token, at_ + 2);
  } else if (next == '?') {
    read_bogus_comment(token, at_ + 1);
  } else if (starts(at_, "<!--")) {
    read_comment(token);
  } else if (same_name(html_.substr(at_ + 2, 7), "doctype")) {
    read_doctype(token);
  } else if (cdata_ && starts(at_, "<![CDATA[")) {
    at_ += 9;
    content_ = Content::cdata;
    return false;
  } else {
    read_bogus_comment(token, at_ + 2);
  }
  return true;
}

bool Tokenizer::read_tag(Token& token, TokenKind kind, std::size_t name) {
  const std::size_t start = at_;
  std::size_t at = find_end(html_, name, k_name_end);
  token.name = range(name, at);
  first_attribute_ = attributes_.size();
  seen_ = 0;
  bool self_closing = false;
  while (true) {
    at = skip_white(html_, at);
    if (at >= html_.size()) {
      at_ = html_.size();
      attributes_.resize(first_attribute_);
      return false;
    }
    if (html_[at] == '>') break;
    if (html_[at] != '/') {
      at = read_attribute(at, kind == TokenKind::start_tag);
    } else if (byte(at + 1) == '>') {
      self_closing = true;
      ++at;
      break;
    } else {
      ++at;
    }
  }
  at_ = at + 1;
  token.kind = kind;
  token.tag = find_tag(token.name.of(html_));
  token.source = range(start, at_);
  token.self_closing = self_closing;
  token.first_attribute = static_cast<std::uint32_t>(first_attribute_);
  token.attribute_count = static_cast<std::uint32_t>(attributes_.size() - first_attribute_);
  return true;
}

/// At the first character of a name, which may be '='. Gives the place behind the value.
std::size_t Tokenizer::read_attribute(std::size_t at, bool kept) {
  const std::size_t name_end = find_end(html_, at + 1, k_attribute_end);
  Attribute attribute{range(at, name_end), range(name_end, name_end)};
  at = skip_white(html_, name_end);
  if (byte(at) != '=') {
    if (kept) keep(attribute);
    return at;
  }
  at = skip_white(html_, at + 1);
  const char quote = byte(at);
  if (quote == '"' || quote == '\'') {
    const std::size_t end = find_byte(html_, at + 1, quote);
    attribute.value = range(at + 1, end);
    at = end < html_.size() ? end + 1 : end;
  } else {
    const std::size_t end = find_end(html_, at, k_value_end);
    attribute.value = range(at, end);
    at = end;
  }
  if (kept) keep(attribute);
  return at;
}

/// Unless the tag has one of that name, or has too many. Known names are compared by a bit, others with each other.
void Tokenizer::keep(Attribute attribute) {
  static_assert(static_cast<std::size_t>(AttributeName::xml_lang) < 64, "a bit each");
  if (attributes_.size() - first_attribute_ == k_attributes_of_tag) {
    attributes_cut_ = true;
    return;
  }
  const std::string_view name = attribute.name.of(html_);
  attribute.id = find_attribute(name);
  if (attribute.id != AttributeName::unknown) {
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(attribute.id);
    if ((seen_ & bit) != 0) return;
    seen_ |= bit;
  } else {
    for (std::size_t i = first_attribute_; i < attributes_.size(); ++i)
      if (attributes_[i].id == AttributeName::unknown && same_name(attributes_[i].name.of(html_), name)) return;
  }
  attributes_.push_back(attribute);
}

/// At "<!--". It ends at "-->" or "--!>" whose dashes are its own, at once at "<!-->" and "<!--->", or with the page.
void Tokenizer::read_comment(Token& token) {
  const std::size_t start = at_, data = at_ + 4;
  const auto finish = [&](std::size_t end, std::size_t after) {
    token.kind = TokenKind::comment;
    token.name = range(data, end);
    token.source = range(start, after);
    at_ = after;
  };
  if (byte(data) == '>') return finish(data, data + 1);
  if (starts(data, "->")) return finish(data, data + 2);
  for (std::size_t at = data; (at = find_byte(html_, at, '>')) < html_.size(); ++at)
    for (const std::string_view close : {std::string_view("--"), std::string_view("--!")})
      if (at >= data + close.size() && starts(at - close.size(), close)) return finish(at - close.size(), at + 1);
  const std::string_view rest = html_.substr(data);
  const std::size_t unfinished = rest.ends_with("--!") ? 3 : rest.ends_with("--") ? 2 : rest.ends_with("-") ? 1 : 0;
  finish(html_.size() - unfinished, html_.size());
}

/// What looks like markup and is none, up to '>'.
void Tokenizer::read_bogus_comment(Token& token, std::size_t data) {
  const std::size_t end = find_byte(html_, data, '>');
  token.kind = TokenKind::comment;
  token.name = range(data, end);
  token.source = range(at_, end < html_.size() ? end + 1 : end);
  at_ = token.source.end;
}

void Tokenizer::read_doctype(Token& token) {
  const std::size_t start = at_;
  std::size_t at = skip_white(html_, at_ + 9);
  bool bogus = false;  // something else follows the identifiers, which harms nothing
  token.kind = TokenKind::doctype;
  token.force_quirks = false;
  token.has_public_id = token.has_system_id = false;

  // An identifier in quotation marks, which '>' ends too; false if it does.
  const auto read_id = [&](bool& has, SourceRange& id) {
    const char quote = html_[at];
    const std::size_t first = at + 1;
    for (++at; at < html_.size() && html_[at] != quote && html_[at] != '>'; ++at) {
    }
    has = true;
    id = range(first, at);
    token.force_quirks = byte(at) != quote || at >= html_.size();
    if (!token.force_quirks) at = skip_white(html_, at + 1);
    return !token.force_quirks;
  };
  const auto is_quote = [&] { return byte(at) == '"' || byte(at) == '\''; };
  // Everything up to the '>'.
  const auto read = [&] {
    const std::size_t name_end = find_end(html_, at, k_value_end);
    token.name = range(at, name_end);
    at = skip_white(html_, name_end);
    token.force_quirks = token.name.empty();
    if (byte(at) == '>') return;
    const bool is_public = same_name(html_.substr(at, 6), "public"), is_system = same_name(html_.substr(at, 6), "system");
    if (is_public || is_system) at = skip_white(html_, at + 6);
    if (!(is_public || is_system) || !is_quote()) {
      token.force_quirks = true;
      return;
    }
    if (is_public && (!read_id(token.has_public_id, token.public_id) || byte(at) == '>')) return;
    if (!is_quote()) {
      token.force_quirks = true;
      return;
    }
    bogus = read_id(token.has_system_id, token.system_id) && at < html_.size();
  };
  read();
  at = find_byte(html_, at, '>');
  if (at >= html_.size() && !bogus) token.force_quirks = true;
  at_ = at < html_.size() ? at + 1 : at;
  token.source = range(start, at_);
}

}  // namespace debunk::html
