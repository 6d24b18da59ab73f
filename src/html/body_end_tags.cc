// The insertion mode "in body": end tags (WHATWG, section 13.2.6.4.7).
#include "html/builder.h"
#include "html/special.h"

namespace debunk::html {
namespace {

constexpr TagSet k_headings = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};

}  // namespace

Builder::Step Builder::body_end_tag(Token& token) {
  switch (token.tag) {
    case Tag::template_: return in_head(token);

    case Tag::body:
    case Tag::html:
      if (!open_.has_in_scope(Tag::body)) return Step::done;
      mode_ = Mode::after_body;
      return token.tag == Tag::html ? Step::again : Step::done;

    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::button:
    case Tag::center:
    case Tag::details:
    case Tag::dialog:
    case Tag::dir:
    case Tag::div:
    case Tag::dl:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::header:
    case Tag::hgroup:
    case Tag::listing:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::pre:
    case Tag::search:
    case Tag::section:
    case Tag::select:
    case Tag::summary:
    case Tag::ul:
      if (open_.top().is(token.tag)) return pop_by(token), Step::done;
      if (open_.has_in_scope(token.tag)) pop_until(token.tag, token);
      return Step::done;

    case Tag::form: return end_form(token);

    case Tag::p:
      if (!open_.has_in_scope(Tag::p, Scope::button)) insert_implied(Tag::p);
      pop_until(Tag::p, token);
      return Step::done;

    case Tag::li:
      if (open_.has_in_scope(Tag::li, Scope::list_item)) pop_until(Tag::li, token);
      return Step::done;

    case Tag::dd:
    case Tag::dt:
      if (open_.has_in_scope(token.tag)) pop_until(token.tag, token);
      return Step::done;

    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      if (!open_.has_in_scope(k_headings)) return Step::done;
      while (!open_.top().is_one_of(k_headings)) pop();
      pop_by(token);
      return Step::done;

    case Tag::a:
    case Tag::b:
    case Tag::big:
    case Tag::code:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::nobr:
    case Tag::s:
    case Tag::small:
    case Tag::strike:
    case Tag::strong:
    case Tag::tt:
    case Tag::u: return adoption_agency(token);

    case Tag::applet:
    case Tag::marquee:
    case Tag::object:
      if (!open_.has_in_scope(token.tag)) return Step::done;
      pop_until(token.tag, token);
      clear_formatting_to_marker();
      return Step::done;

    case Tag::br:
      // "</br>" is a line break, by a tag without attributes.
      token.kind = TokenKind::start_tag;
      token.attribute_count = 0;
      return body_start_tag(token);

    default: return any_other_end_tag(token);
  }
}

Builder::Step Builder::end_form(const Token& token) {
  if (open_.has(Tag::template_)) {
    if (open_.has_in_scope(Tag::form)) pop_until(Tag::form, token);
    return Step::done;
  }
  const NodeId form = form_;
  form_ = k_none;
  if (form == k_none) return Step::done;
  const std::size_t at = open_.index_of(form);
  if (at == open_.size() || !open_.is_in_scope(at)) return Step::done;
  imply_end_tags();
  remove_open(at);
  tree_.nodes[form].end_tag = token.source;
  return Step::done;
}

/// Closes the nearest element of that name, unless a special one is nearer.
Builder::Step Builder::any_other_end_tag(const Token& token) {
  const std::uint32_t hash = hash_of(token);
  if (token.tag == Tag::unknown ? !open_.may_have(hash) : !open_.has(token.tag)) return Step::done;
  for (std::size_t i = open_.size(), end = open_.search_end(); i > end; --i) {
    const OpenElement& element = open_[i - 1];
    if (element.ns == Namespace::html && has_name(element, token, hash)) {
      while (open_.size() > i) pop();
      pop_by(token);
      return Step::done;
    }
    if (is_special(element)) return Step::done;
  }
  return Step::done;
}

}  // namespace debunk::html
