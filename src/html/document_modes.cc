// The insertion modes around the body: the doctype, the head, raw text, templates, frames, and what follows the end (WHATWG, sections 13.2.6.4.1 to
// 13.2.6.4.6, 13.2.6.4.8, 13.2.6.4.18 to 13.2.6.4.23).
#include "html/builder.h"
#include "html/quirks.h"

namespace debunk::html {
namespace {

constexpr TagSet k_ends_that_start_the_body = {Tag::head, Tag::body, Tag::html, Tag::br};
constexpr TagSet k_head_voids = {Tag::base, Tag::basefont, Tag::bgsound, Tag::link, Tag::meta};
constexpr TagSet k_head_elements = k_head_voids | TagSet{Tag::noframes, Tag::script, Tag::style, Tag::template_, Tag::title};

}  // namespace

Builder::Step Builder::initial(Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      take_white_space(token);
      if (token.source.empty()) return Step::done;
      break;
    case TokenKind::comment: return insert_comment(token, {k_document}), Step::done;
    case TokenKind::doctype: {
      Node node;
      node.kind = NodeKind::doctype;
      node.source = token.source;
      link(create(node), {k_document});
      tree_.doctype = {token.name, token.public_id, token.system_id, token.has_public_id, token.has_system_id};
      tree_.quirks = asks_for_quirks(html_, token);
      mode_ = Mode::before_html;
      return Step::done;
    }
    default: break;
  }
  tree_.quirks = true;
  mode_ = Mode::before_html;
  return Step::again;
}

Builder::Step Builder::before_html(Token& token) {
  switch (token.kind) {
    case TokenKind::doctype: return Step::done;
    case TokenKind::comment: return insert_comment(token, {k_document}), Step::done;
    case TokenKind::text:
      take_white_space(token);
      if (token.source.empty()) return Step::done;
      break;
    case TokenKind::start_tag:
      if (token.tag != Tag::html) break;
      {
        const NodeId id = create(element_of(token, Namespace::html));
        used_attributes_ = tree_.attributes.size();
        link(id, {k_document});
        open_.push({id, Tag::html});
      }
      mode_ = Mode::before_head;
      return Step::done;
    case TokenKind::end_tag:
      if (!k_ends_that_start_the_body.has(token.tag)) return Step::done;
      break;
    case TokenKind::end: break;
  }
  here_ = token.source.start;
  insert_implied(Tag::html);
  mode_ = Mode::before_head;
  return Step::again;
}

Builder::Step Builder::before_head(Token& token) {
  switch (token.kind) {
    case TokenKind::doctype: return Step::done;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::text:
      take_white_space(token);
      if (token.source.empty()) return Step::done;
      break;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      if (token.tag != Tag::head) break;
      head_ = insert_element(token);
      mode_ = Mode::in_head;
      return Step::done;
    case TokenKind::end_tag:
      if (!k_ends_that_start_the_body.has(token.tag)) return Step::done;
      break;
    case TokenKind::end: break;
  }
  here_ = token.source.start;
  head_ = insert_implied(Tag::head);
  mode_ = Mode::in_head;
  return Step::again;
}

Builder::Step Builder::in_head(Token& token) {
  switch (token.kind) {
    case TokenKind::doctype: return Step::done;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::text:
      insert_text(take_white_space(token), TextKind::body);
      if (token.source.empty()) return Step::done;
      break;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      if (token.tag == Tag::head) return Step::done;
      if (k_head_voids.has(token.tag)) return insert_void(token), Step::done;
      if (token.tag == Tag::title) return insert_raw(token, Content::rcdata), Step::done;
      if (token.tag == Tag::noframes || token.tag == Tag::style || (token.tag == Tag::noscript && scripting_))
        return insert_raw(token, Content::rawtext), Step::done;
      if (token.tag == Tag::script) return insert_raw(token, Content::script), Step::done;
      if (token.tag == Tag::noscript) {
        insert_element(token);
        mode_ = Mode::in_head_noscript;
        return Step::done;
      }
      if (token.tag == Tag::template_) {
        insert_element(token);
        push_marker();
        frameset_ok_ = false;
        mode_ = Mode::in_template;
        template_modes_.push_back(Mode::in_template);
        return Step::done;
      }
      break;
    case TokenKind::end_tag:
      if (token.tag == Tag::head) {
        pop_by(token);
        mode_ = Mode::after_head;
        return Step::done;
      }
      if (token.tag == Tag::template_) return end_template(token);
      if (!k_ends_that_start_the_body.has(token.tag)) return Step::done;
      break;
    case TokenKind::end: break;
  }
  here_ = token.source.start;
  pop();
  mode_ = Mode::after_head;
  return Step::again;
}

Builder::Step Builder::end_template(const Token& token) {
  if (!open_.has(Tag::template_)) return Step::done;
  pop_until(Tag::template_, token);
  clear_formatting_to_marker();
  template_modes_.pop_back();
  reset_mode();
  return Step::done;
}

Builder::Step Builder::in_head_noscript(Token& token) {
  switch (token.kind) {
    case TokenKind::doctype: return Step::done;
    case TokenKind::comment: return in_head(token);
    case TokenKind::text:
      insert_text(take_white_space(token), TextKind::body);
      if (token.source.empty()) return Step::done;
      break;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      if (token.tag != Tag::base && (k_head_voids.has(token.tag) || token.tag == Tag::noframes || token.tag == Tag::style)) return in_head(token);
      if (token.tag == Tag::head || token.tag == Tag::noscript) return Step::done;
      break;
    case TokenKind::end_tag:
      if (token.tag == Tag::noscript) {
        pop_by(token);
        mode_ = Mode::in_head;
        return Step::done;
      }
      if (token.tag != Tag::br) return Step::done;
      break;
    case TokenKind::end: break;
  }
  here_ = token.source.start;
  pop();
  mode_ = Mode::in_head;
  return Step::again;
}

Builder::Step Builder::after_head(Token& token) {
  switch (token.kind) {
    case TokenKind::doctype: return Step::done;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::text:
      insert_text(take_white_space(token), TextKind::body);
      if (token.source.empty()) return Step::done;
      break;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      if (token.tag == Tag::body) {
        insert_element(token);
        frameset_ok_ = false;
        mode_ = Mode::in_body;
        return Step::done;
      }
      if (token.tag == Tag::frameset) {
        insert_element(token);
        mode_ = Mode::in_frameset;
        return Step::done;
      }
      if (k_head_elements.has(token.tag)) {
        // Late, but still of the head, which is opened once more for it.
        open_.push({head_, Tag::head});
        const std::size_t head_at = open_.size() - 1;
        const SourceRange end = tree_.nodes[head_].end_tag;
        const Step step = in_head(token);
        open_.erase(head_at);
        tree_.nodes[head_].end_tag = end;
        return step;
      }
      if (token.tag == Tag::head) return Step::done;
      break;
    case TokenKind::end_tag:
      if (token.tag == Tag::template_) return in_head(token);
      if (!k_ends_that_start_the_body.has(token.tag) || token.tag == Tag::head) return Step::done;
      break;
    case TokenKind::end: break;
  }
  here_ = token.source.start;
  insert_implied(Tag::body);
  mode_ = Mode::in_body;
  return Step::again;
}

/// Inside <script>, <style>, <title>, <textarea> and their like.
Builder::Step Builder::text(Token& token) {
  if (token.kind == TokenKind::text) {
    insert_text(token, token.text);
    return Step::done;
  }
  mode_ = original_mode_;
  if (token.kind == TokenKind::end_tag) {
    pop_by(token);
    return Step::done;
  }
  pop();
  return Step::again;
}

Builder::Step Builder::in_template(Token& token) {
  constexpr TagSet k_in_table = {Tag::caption, Tag::colgroup, Tag::tbody, Tag::tfoot, Tag::thead};
  switch (token.kind) {
    case TokenKind::text:
    case TokenKind::comment:
    case TokenKind::doctype: return in_body(token);
    case TokenKind::end_tag: return token.tag == Tag::template_ ? in_head(token) : Step::done;
    case TokenKind::end:
      if (!open_.has(Tag::template_)) return Step::done;
      end_template(token);
      return Step::again;
    case TokenKind::start_tag: break;
  }
  if (k_head_elements.has(token.tag)) return in_head(token);
  mode_ = k_in_table.has(token.tag)                      ? Mode::in_table
          : token.tag == Tag::col                        ? Mode::in_column_group
          : token.tag == Tag::tr                         ? Mode::in_table_body
          : token.tag == Tag::td || token.tag == Tag::th ? Mode::in_row
                                                         : Mode::in_body;
  template_modes_.back() = mode_;
  return Step::again;
}

Builder::Step Builder::after_body(Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      if (is_white(token)) return in_body(token);
      break;
    case TokenKind::comment: return insert_comment(token, {open_[0].node}), Step::done;
    case TokenKind::doctype:
    case TokenKind::end: return Step::done;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      break;
    case TokenKind::end_tag:
      if (token.tag != Tag::html) break;
      if (!is_fragment_) mode_ = Mode::after_after_body;
      return Step::done;
  }
  mode_ = Mode::in_body;
  return Step::again;
}

/// Of text among frames or columns, the white space alone is kept.
void Builder::only_white_space(Token& token) {
  while (!token.source.empty()) {
    insert_text(take_white_space(token), TextKind::body);
    if (!token.source.empty()) ++token.source.start;
  }
}

Builder::Step Builder::in_frameset(Token& token) {
  switch (token.kind) {
    case TokenKind::text: return only_white_space(token), Step::done;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::doctype:
    case TokenKind::end: return Step::done;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      if (token.tag == Tag::frameset) insert_element(token);
      if (token.tag == Tag::frame) insert_void(token);
      if (token.tag == Tag::noframes) return in_head(token);
      return Step::done;
    case TokenKind::end_tag:
      if (token.tag != Tag::frameset || open_.size() == 1) return Step::done;
      pop_by(token);
      if (!is_fragment_ && !open_.top().is(Tag::frameset)) mode_ = Mode::after_frameset;
      return Step::done;
  }
  return Step::done;
}

Builder::Step Builder::after_frameset(Token& token) {
  switch (token.kind) {
    case TokenKind::text: return only_white_space(token), Step::done;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      return token.tag == Tag::noframes ? in_head(token) : Step::done;
    case TokenKind::end_tag:
      if (token.tag == Tag::html) mode_ = Mode::after_after_frameset;
      return Step::done;
    default: return Step::done;
  }
}

Builder::Step Builder::after_after_body(Token& token) {
  switch (token.kind) {
    case TokenKind::comment: return insert_comment(token, {k_document}), Step::done;
    case TokenKind::doctype: return in_body(token);
    case TokenKind::text:
      if (is_white(token)) return in_body(token);
      break;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      break;
    case TokenKind::end: return Step::done;
    case TokenKind::end_tag: break;
  }
  mode_ = Mode::in_body;
  return Step::again;
}

Builder::Step Builder::after_after_frameset(Token& token) {
  switch (token.kind) {
    case TokenKind::comment: return insert_comment(token, {k_document}), Step::done;
    case TokenKind::text: return only_white_space(token), Step::done;
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      return token.tag == Tag::noframes ? in_head(token) : Step::done;
    default: return Step::done;
  }
}

}  // namespace debunk::html
