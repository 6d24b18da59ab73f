#include "html/decode.h"

#include "html/references.h"
#include "html/scan.h"
#include "text/utf8.h"

namespace debunk::html {
namespace {

constexpr bool has_references(TextKind kind) { return kind <= TextKind::attribute; }
constexpr bool keeps_zero(TextKind kind) { return kind == TextKind::data || kind == TextKind::cdata; }
constexpr bool drops_zero(TextKind kind) { return kind == TextKind::body || kind == TextKind::section; }

}  // namespace

bool Decoder::copy(std::size_t end) {
  piece_ = {html_.substr(at_, end - at_), {at_, end}, true};
  at_ = end;
  return true;
}

bool Decoder::replace(std::size_t size, std::string_view text) {
  piece_ = {text, {at_, at_ + size}, false};
  at_ += size;
  return true;
}

bool Decoder::next() {
  while (at_ < html_.size()) {
    const std::size_t special = find_special(html_, at_);
    if (special > at_) return copy(special);
    if (read_special()) return true;
  }
  return false;
}

/// At '&', CR or a zero byte. False if nothing stands for it.
bool Decoder::read_special() {
  const char c = html_[at_];
  if (c == '\r') return replace(html_.substr(at_).starts_with("\r\n") ? 2 : 1, "\n");
  if (c == '\0') {
    if (keeps_zero(kind_)) return copy(at_ + 1);
    if (!drops_zero(kind_)) return replace(1, "\uFFFD");
    ++at_;
    return false;
  }
  const Reference reference = has_references(kind_) ? read_reference(html_.substr(at_), kind_ == TextKind::attribute) : Reference{};
  if (reference.size == 0) return copy(at_ + 1);
  characters_.clear();
  for (const char32_t character : reference.characters)
    if (character != 0) text::append(characters_, character);
  return replace(reference.size, characters_);
}

std::string decoded(std::string_view html, SourceRange range, TextKind kind) {
  std::string text;
  text.reserve(range.size());
  for (Decoder decoder(html, range, kind); decoder.next();) text += decoder.piece().text;
  return text;
}

std::size_t white_space_prefix(std::string_view html, SourceRange range, TextKind kind) {
  std::size_t at = range.start;
  while (at < range.end) {
    const char c = html[at];
    if (is_white_space(c)) {
      ++at;
    } else if (c == '&' && has_references(kind)) {
      const Reference reference = read_reference(html.substr(at, range.end - at), kind == TextKind::attribute);
      if (reference.size == 0 || reference.characters[0] > ' ' || !is_white_space(static_cast<char>(reference.characters[0]))) break;
      at += reference.size;
    } else {
      break;
    }
  }
  return at - range.start;
}

}  // namespace debunk::html
