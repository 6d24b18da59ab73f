// The insertion mode "in body": text and start tags (WHATWG, section 13.2.6.4.7, as of 2025: <select> takes any content).
#include <algorithm>

#include "html/builder.h"
#include "html/special.h"

namespace debunk::html {
namespace {

constexpr TagSet k_headings = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};
/// Special, but a list item goes on through them.
constexpr TagSet k_item_parts = {Tag::address, Tag::div, Tag::p};

}  // namespace

Builder::Step Builder::in_body(Token& token) {
  switch (token.kind) {
    case TokenKind::text: return body_text(token), Step::done;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::doctype: return Step::done;
    case TokenKind::start_tag: return body_start_tag(token);
    case TokenKind::end_tag: return body_end_tag(token);
    case TokenKind::end: return template_modes_.empty() ? Step::done : in_template(token);
  }
  return Step::done;
}

void Builder::body_text(const Token& token) {
  // Zero bytes are no text at all; a token of nothing else is rare.
  const TextKind kind = token.text == TextKind::data ? TextKind::body : token.text == TextKind::cdata ? TextKind::section : token.text;
  if (html_[token.source.start] == '\0' && decoded(html_, token.source, kind).empty()) return;
  reconstruct_formatting();
  insert_text(token, kind);
  if (frameset_ok_ && !is_blank(token)) frameset_ok_ = false;
}

/// What a second <html> or <body> says that the first did not.
void Builder::merge_attributes(const Token& token, NodeId into) {
  if (token.attribute_count == 0 || merged_tags_ == k_merged_tags_limit) return;
  ++merged_tags_;
  std::vector<Attribute>& attributes = tree_.attributes;
  Node& node = tree_.nodes[into];
  const std::vector<Attribute> added(attributes.begin() + token.first_attribute, attributes.begin() + token.first_attribute + token.attribute_count);
  const std::span<const Attribute> present = tree_.attributes_of(into);
  std::vector<Attribute> all(present.begin(), present.end());
  for (const Attribute& attribute : added) {
    const auto same = [&](const Attribute& other) { return same_name(other.name.of(html_), attribute.name.of(html_)); };
    if (std::ranges::none_of(present, same) && all.size() < k_attributes_of_tag) all.push_back(attribute);
  }
  attributes.resize(token.first_attribute);
  node.first_attribute = token.first_attribute;
  node.attribute_count = static_cast<std::uint16_t>(all.size());
  attributes.insert(attributes.end(), all.begin(), all.end());
  used_attributes_ = attributes.size();
}

/// <li>, <dd> and <dt> end the one before them.
Builder::Step Builder::start_list_item(Token& token, const TagSet& items) {
  frameset_ok_ = false;
  for (std::size_t i = open_.size(), end = open_.search_end(); i > end; --i) {
    const OpenElement& element = open_[i - 1];
    if (element.is_one_of(items)) {
      const Tag tag = element.tag;
      imply_end_tags(tag);
      pop_until(tag, token);
      break;
    }
    if (is_special(element) && !element.is_one_of(k_item_parts)) break;
  }
  close_p();
  insert_element(token);
  return Step::done;
}

Builder::Step Builder::start_option(Token& token) {
  if (open_.has_in_scope(Tag::select)) {
    imply_end_tags(token.tag == Tag::option ? Tag::optgroup : Tag::unknown);
  } else if (open_.top().is(Tag::option)) {
    pop();
  }
  reconstruct_formatting();
  insert_element(token);
  return Step::done;
}

Builder::Step Builder::body_start_tag(Token& token) {
  switch (token.tag) {
    case Tag::html:
      if (!open_.has(Tag::template_)) merge_attributes(token, open_[0].node);
      return Step::done;

    case Tag::base:
    case Tag::basefont:
    case Tag::bgsound:
    case Tag::link:
    case Tag::meta:
    case Tag::noframes:
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::title: return in_head(token);

    case Tag::body:
      if (open_.size() < 2 || !open_[1].is(Tag::body) || open_.has(Tag::template_)) return Step::done;
      frameset_ok_ = false;
      merge_attributes(token, open_[1].node);
      return Step::done;

    case Tag::frameset: {
      if (open_.size() < 2 || !open_[1].is(Tag::body) || !frameset_ok_) return Step::done;
      const NodeId body = open_[1].node;
      while (open_.size() > 1) pop();
      unlink(body);
      insert_element(token);
      mode_ = Mode::in_frameset;
      return Step::done;
    }

    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      close_p();
      if (open_.top().is_one_of(k_headings)) pop();
      insert_element(token);
      return Step::done;

    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
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
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::p:
    case Tag::search:
    case Tag::section:
    case Tag::summary:
    case Tag::ul:
      close_p();
      insert_element(token);
      return Step::done;

    case Tag::pre:
    case Tag::listing:
      close_p();
      insert_element(token);
      skip_newline_ = true;
      frameset_ok_ = false;
      return Step::done;

    case Tag::form: {
      const bool in_template = open_.has(Tag::template_);
      if (form_ != k_none && !in_template) return Step::done;
      close_p();
      const NodeId form = insert_element(token);
      if (!in_template) form_ = form;
      return Step::done;
    }

    case Tag::li: return start_list_item(token, {Tag::li});
    case Tag::dd:
    case Tag::dt: return start_list_item(token, {Tag::dd, Tag::dt});

    case Tag::plaintext:
      close_p();
      insert_element(token);
      tokenizer_.set_content(Content::plaintext, {});
      return Step::done;

    case Tag::button:
      if (open_.has_in_scope(Tag::button)) {
        imply_end_tags();
        pop_until(Tag::button, token);
      }
      reconstruct_formatting();
      insert_element(token);
      frameset_ok_ = false;
      return Step::done;

    case Tag::a:
      if (const NodeId open_link = formatting_element(Tag::a); open_link != k_none) {
        adoption_agency(token);
        if (const std::size_t entry = formatting_index(open_link); entry < formatting_.size())
          formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(entry));
        if (const std::size_t at = open_.index_of(open_link); at < open_.size()) remove_open(at);
      }
      reconstruct_formatting();
      push_formatting(insert_element(token));
      return Step::done;

    case Tag::b:
    case Tag::big:
    case Tag::code:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::s:
    case Tag::small:
    case Tag::strike:
    case Tag::strong:
    case Tag::tt:
    case Tag::u:
      reconstruct_formatting();
      push_formatting(insert_element(token));
      return Step::done;

    case Tag::nobr:
      reconstruct_formatting();
      if (open_.has_in_scope(Tag::nobr)) {
        adoption_agency(token);
        reconstruct_formatting();
      }
      push_formatting(insert_element(token));
      return Step::done;

    case Tag::applet:
    case Tag::marquee:
    case Tag::object:
      reconstruct_formatting();
      insert_element(token);
      push_marker();
      frameset_ok_ = false;
      return Step::done;

    case Tag::table:
      if (!tree_.quirks) close_p();
      insert_element(token);
      frameset_ok_ = false;
      mode_ = Mode::in_table;
      return Step::done;

    case Tag::image: token.tag = Tag::img; [[fallthrough]];
    case Tag::area:
    case Tag::br:
    case Tag::embed:
    case Tag::img:
    case Tag::keygen:
    case Tag::wbr:
      reconstruct_formatting();
      insert_void(token);
      frameset_ok_ = false;
      return Step::done;

    case Tag::input: {
      if (is_fragment_ && context_.is(Tag::select)) return Step::done;
      if (open_.has_in_scope(Tag::select)) pop_until(Tag::select, token);
      reconstruct_formatting();
      insert_void(token);
      if (!is_hidden_input(token)) frameset_ok_ = false;
      return Step::done;
    }

    case Tag::param:
    case Tag::source:
    case Tag::track: return insert_void(token), Step::done;

    case Tag::hr:
      close_p();
      if (open_.has_in_scope(Tag::select)) imply_end_tags();
      insert_void(token);
      frameset_ok_ = false;
      return Step::done;

    case Tag::textarea:
      insert_raw(token, Content::rcdata);
      skip_newline_ = true;
      frameset_ok_ = false;
      return Step::done;

    case Tag::xmp:
      close_p();
      reconstruct_formatting();
      frameset_ok_ = false;
      return insert_raw(token, Content::rawtext), Step::done;

    case Tag::iframe: frameset_ok_ = false; return insert_raw(token, Content::rawtext), Step::done;
    case Tag::noembed: return insert_raw(token, Content::rawtext), Step::done;
    case Tag::noscript:
      if (scripting_) return insert_raw(token, Content::rawtext), Step::done;
      break;

    case Tag::select:
      if (is_fragment_ && context_.is(Tag::select)) return Step::done;
      if (open_.has_in_scope(Tag::select)) return pop_until(Tag::select, token), Step::done;
      reconstruct_formatting();
      insert_element(token);
      frameset_ok_ = false;
      return Step::done;

    case Tag::option:
    case Tag::optgroup: return start_option(token);

    case Tag::rb:
    case Tag::rtc:
      if (open_.has_in_scope(Tag::ruby)) imply_end_tags();
      insert_element(token);
      return Step::done;
    case Tag::rp:
    case Tag::rt:
      if (open_.has_in_scope(Tag::ruby)) imply_end_tags(Tag::rtc);
      insert_element(token);
      return Step::done;

    case Tag::math:
    case Tag::svg:
      reconstruct_formatting();
      insert_foreign(token, token.tag == Tag::math ? Namespace::math : Namespace::svg);
      return Step::done;

    case Tag::caption:
    case Tag::col:
    case Tag::colgroup:
    case Tag::frame:
    case Tag::head:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::tr: return Step::done;

    default: break;
  }
  reconstruct_formatting();
  insert_element(token);
  return Step::done;
}

bool Builder::is_hidden_input(const Token& token) const {
  for (std::uint32_t i = 0; i < token.attribute_count; ++i) {
    const Attribute& attribute = tree_.attributes[token.first_attribute + i];
    if (attribute.id == AttributeName::type) return same_name(decoded(html_, attribute.value, TextKind::attribute), "hidden");
  }
  return false;
}

}  // namespace debunk::html
