// SVG and MathML inside HTML (WHATWG, section 13.2.6.5, and "tree construction dispatcher").
#include "html/builder.h"

namespace debunk::html {
namespace {

/// HTML that ends SVG or MathML where it stands.
constexpr TagSet k_break_out = {Tag::b,      Tag::big,  Tag::blockquote, Tag::body,  Tag::br,   Tag::center, Tag::code,    Tag::dd,   Tag::div,
                                Tag::dl,     Tag::dt,   Tag::em,         Tag::embed, Tag::h1,   Tag::h2,     Tag::h3,      Tag::h4,   Tag::h5,
                                Tag::h6,     Tag::head, Tag::hr,         Tag::i,     Tag::img,  Tag::li,     Tag::listing, Tag::menu, Tag::meta,
                                Tag::nobr,   Tag::ol,   Tag::p,          Tag::pre,   Tag::ruby, Tag::s,      Tag::small,   Tag::span, Tag::strong,
                                Tag::strike, Tag::sub,  Tag::sup,        Tag::table, Tag::tt,   Tag::u,      Tag::ul,      Tag::var};
constexpr TagSet k_html_points = {Tag::foreign_object, Tag::desc, Tag::title};
constexpr TagSet k_text_points = {Tag::mi, Tag::mo, Tag::mn, Tag::ms, Tag::mtext};

}  // namespace

/// Do the rules of this file apply, or those of the insertion mode?
bool Builder::is_foreign(const Token& token) const {
  if (open_.empty()) return false;
  const OpenElement& current = adjusted_current();
  if (current.ns == Namespace::html) return false;
  if (token.kind == TokenKind::end) return false;
  const bool start = token.kind == TokenKind::start_tag, characters = token.kind == TokenKind::text;
  if (current.text_point && (characters || (start && token.tag != Tag::mglyph && token.tag != Tag::malignmark))) return false;
  if (current.ns == Namespace::math && current.tag == Tag::annotation_xml && start && token.tag == Tag::svg) return false;
  return !(current.html_point && (start || characters));
}

Builder::Step Builder::in_foreign_content(Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      insert_text(token, token.text == TextKind::data ? TextKind::replaced : TextKind::raw);
      if (frameset_ok_ && !is_blank(token)) frameset_ok_ = false;
      return Step::done;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::start_tag: return foreign_start_tag(token);
    case TokenKind::end_tag: return foreign_end_tag(token);
    default: return Step::done;
  }
}

void Builder::insert_foreign(const Token& token, Namespace ns) {
  const Place place = place_in(open_.top());
  const NodeId id = create(element_of(token, ns));
  used_attributes_ = tree_.attributes.size();
  link(id, place);
  OpenElement element{id, token.tag, ns, hash_of(token)};
  element.html_point = ns == Namespace::svg && k_html_points.has(token.tag);
  element.text_point = ns == Namespace::math && k_text_points.has(token.tag);
  if (ns == Namespace::math && token.tag == Tag::annotation_xml)
    if (const Attribute* const encoding = tree_.attribute(id, AttributeName::encoding)) {
      const std::string value = decoded(html_, encoding->value, TextKind::attribute);
      element.html_point = same_name(value, "text/html") || same_name(value, "application/xhtml+xml");
    }
  open_.push(element);
  if (token.self_closing) close(open_.pop(), {token.source.end, token.source.end});
}

bool Builder::breaks_out(const Token& token) const {
  if (k_break_out.has(token.tag)) return true;
  if (token.tag != Tag::font) return false;
  for (std::uint32_t i = 0; i < token.attribute_count; ++i) {
    const AttributeName id = tree_.attributes[token.first_attribute + i].id;
    if (id == AttributeName::color || id == AttributeName::face || id == AttributeName::size) return true;
  }
  return false;
}

void Builder::leave_foreign_content() {
  while (open_.top().ns != Namespace::html && !open_.top().html_point && !open_.top().text_point) pop();
}

Builder::Step Builder::foreign_start_tag(Token& token) {
  if (!breaks_out(token)) return insert_foreign(token, adjusted_current().ns), Step::done;
  leave_foreign_content();
  return by_mode(token);
}

Builder::Step Builder::foreign_end_tag(Token& token) {
  if (token.tag == Tag::br || token.tag == Tag::p) {
    leave_foreign_content();
    return by_mode(token);
  }
  const std::uint32_t hash = hash_of(token);
  for (std::size_t i = open_.size(), end = open_.search_end(); i > end && i > 1; --i) {
    const OpenElement& element = open_[i - 1];
    if (element.ns == Namespace::html) return by_mode(token);
    if (has_name(element, token, hash)) {
      while (open_.size() > i) pop();
      pop_by(token);
      return Step::done;
    }
  }
  return Step::done;
}

}  // namespace debunk::html
