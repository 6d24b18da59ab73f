// The insertion modes inside tables (WHATWG, sections 13.2.6.4.9 to 13.2.6.4.15). What may not stand there is put before the table.
#include <algorithm>

#include "html/builder.h"

namespace debunk::html {
namespace {

constexpr TagSet k_table_context = {Tag::table, Tag::template_, Tag::html},
                 k_body_context = {Tag::tbody, Tag::tfoot, Tag::thead, Tag::template_, Tag::html},
                 k_row_context = {Tag::tr, Tag::template_, Tag::html};
constexpr TagSet k_takes_text = {Tag::table, Tag::tbody, Tag::template_, Tag::tfoot, Tag::thead, Tag::tr};
constexpr TagSet k_bodies = {Tag::tbody, Tag::tfoot, Tag::thead}, k_cells = {Tag::td, Tag::th};
constexpr TagSet k_parts = k_bodies | k_cells | TagSet{Tag::caption, Tag::col, Tag::colgroup, Tag::tr};
constexpr TagSet k_outside = {Tag::body, Tag::html};

}  // namespace

void Builder::clear_to(const TagSet& tags) {
  while (!open_.top().is_one_of(tags)) pop();
}

Builder::Step Builder::in_table(Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      if (!open_.top().is_one_of(k_takes_text)) break;
      original_mode_ = mode_;
      mode_ = Mode::in_table_text;
      return Step::again;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::doctype: return Step::done;
    case TokenKind::end: return in_body(token);
    case TokenKind::start_tag: return table_start_tag(token);
    case TokenKind::end_tag:
      if (token.tag == Tag::table) {
        if (!open_.has_in_scope(Tag::table, Scope::table)) return Step::done;
        pop_until(Tag::table, token);
        reset_mode();
        return Step::done;
      }
      if (token.tag == Tag::template_) return in_head(token);
      if (k_parts.has(token.tag) || k_outside.has(token.tag)) return Step::done;
      break;
  }
  return in_table_anything_else(token);
}

Builder::Step Builder::table_start_tag(Token& token) {
  switch (token.tag) {
    case Tag::caption:
      clear_to(k_table_context);
      push_marker();
      insert_element(token);
      mode_ = Mode::in_caption;
      return Step::done;
    case Tag::colgroup:
      clear_to(k_table_context);
      insert_element(token);
      mode_ = Mode::in_column_group;
      return Step::done;
    case Tag::col:
      clear_to(k_table_context);
      insert_implied(Tag::colgroup);
      mode_ = Mode::in_column_group;
      return Step::again;
    case Tag::tbody:
    case Tag::tfoot:
    case Tag::thead:
      clear_to(k_table_context);
      insert_element(token);
      mode_ = Mode::in_table_body;
      return Step::done;
    case Tag::td:
    case Tag::th:
    case Tag::tr:
      clear_to(k_table_context);
      insert_implied(Tag::tbody);
      mode_ = Mode::in_table_body;
      return Step::again;
    case Tag::table:
      if (!open_.has_in_scope(Tag::table, Scope::table)) return Step::done;
      pop_until(Tag::table, token);
      reset_mode();
      return Step::again;
    case Tag::style:
    case Tag::script:
    case Tag::template_: return in_head(token);
    case Tag::input:
      if (!is_hidden_input(token)) break;
      insert_void(token);
      return Step::done;
    case Tag::form:
      if (open_.has(Tag::template_) || form_ != k_none) return Step::done;
      form_ = insert_void(token);
      return Step::done;
    default: break;
  }
  return in_table_anything_else(token);
}

/// As in the body, but before the table ("foster parenting").
Builder::Step Builder::in_table_anything_else(Token& token) {
  foster_ = true;
  const Step step = in_body(token);
  foster_ = false;
  return step;
}

/// White space stays in the table; a run of text with anything else is put before it as a whole.
Builder::Step Builder::in_table_text(Token& token) {
  if (token.kind == TokenKind::text) {
    if (table_text_.size() == k_table_text_limit) flush_table_text();
    table_text_.push_back(token);
    return Step::done;
  }
  flush_table_text();
  mode_ = original_mode_;
  return Step::again;
}

void Builder::flush_table_text() {
  const bool white = std::ranges::all_of(table_text_, [&](const Token& text) { return is_blank(text); });
  for (Token& text : table_text_) {
    if (white)
      insert_text(text, TextKind::body);
    else
      in_table_anything_else(text);
  }
  table_text_.clear();
}

bool Builder::close_caption() {
  if (!open_.has_in_scope(Tag::caption, Scope::table)) return false;
  pop_until_one_of({Tag::caption});
  clear_formatting_to_marker();
  mode_ = Mode::in_table;
  return true;
}

Builder::Step Builder::in_caption(Token& token) {
  const bool start = token.kind == TokenKind::start_tag, end = token.kind == TokenKind::end_tag;
  if (end && token.tag == Tag::caption) {
    if (!open_.has_in_scope(Tag::caption, Scope::table)) return Step::done;
    pop_until(Tag::caption, token);
    clear_formatting_to_marker();
    mode_ = Mode::in_table;
    return Step::done;
  }
  if ((start && k_parts.has(token.tag)) || (end && token.tag == Tag::table)) return close_caption() ? Step::again : Step::done;
  if (end && (k_parts.has(token.tag) || k_outside.has(token.tag))) return Step::done;
  return in_body(token);
}

Builder::Step Builder::in_column_group(Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      if (!open_.top().is(Tag::colgroup)) return only_white_space(token), Step::done;  // in a <template>
      insert_text(take_white_space(token), TextKind::body);
      if (token.source.empty()) return Step::done;
      break;
    case TokenKind::comment: return insert_comment(token), Step::done;
    case TokenKind::doctype: return Step::done;
    case TokenKind::end: return in_body(token);
    case TokenKind::start_tag:
      if (token.tag == Tag::html) return in_body(token);
      if (token.tag == Tag::col) return insert_void(token), Step::done;
      if (token.tag == Tag::template_) return in_head(token);
      break;
    case TokenKind::end_tag:
      if (token.tag == Tag::colgroup) {
        if (!open_.top().is(Tag::colgroup)) return Step::done;
        pop_by(token);
        mode_ = Mode::in_table;
        return Step::done;
      }
      if (token.tag == Tag::col) return Step::done;
      if (token.tag == Tag::template_) return in_head(token);
      break;
  }
  if (!open_.top().is(Tag::colgroup)) return Step::done;
  pop();
  mode_ = Mode::in_table;
  return Step::again;
}

Builder::Step Builder::in_table_body(Token& token) {
  constexpr TagSet k_ends_body = k_bodies | TagSet{Tag::caption, Tag::col, Tag::colgroup};
  const auto end_body = [&] {
    clear_to(k_body_context);
    pop();
    mode_ = Mode::in_table;
  };
  if (token.kind == TokenKind::start_tag) {
    if (token.tag == Tag::tr) {
      clear_to(k_body_context);
      insert_element(token);
      mode_ = Mode::in_row;
      return Step::done;
    }
    if (k_cells.has(token.tag)) {
      clear_to(k_body_context);
      insert_implied(Tag::tr);
      mode_ = Mode::in_row;
      return Step::again;
    }
  }
  if (token.kind == TokenKind::end_tag) {
    if (k_bodies.has(token.tag)) {
      if (!open_.has_in_scope(token.tag, Scope::table)) return Step::done;
      clear_to(k_body_context);
      pop_by(token);
      mode_ = Mode::in_table;
      return Step::done;
    }
    if (token.tag != Tag::table && (k_parts.has(token.tag) || k_outside.has(token.tag))) return Step::done;
  }
  const bool ends_body =
      (token.kind == TokenKind::start_tag && k_ends_body.has(token.tag)) || (token.kind == TokenKind::end_tag && token.tag == Tag::table);
  if (!ends_body) return in_table(token);
  if (!open_.has_in_scope(k_bodies, Scope::table)) return Step::done;
  end_body();
  return Step::again;
}

Builder::Step Builder::in_row(Token& token) {
  constexpr TagSet k_ends_row = k_bodies | TagSet{Tag::caption, Tag::col, Tag::colgroup, Tag::tr};
  if (token.kind == TokenKind::start_tag && k_cells.has(token.tag)) {
    clear_to(k_row_context);
    insert_element(token);
    mode_ = Mode::in_cell;
    push_marker();
    return Step::done;
  }
  const bool start = token.kind == TokenKind::start_tag, end = token.kind == TokenKind::end_tag;
  if (end && token.tag == Tag::tr) {
    if (!open_.has_in_scope(Tag::tr, Scope::table)) return Step::done;
    clear_to(k_row_context);
    pop_by(token);
    mode_ = Mode::in_table_body;
    return Step::done;
  }
  const bool ends_body = end && k_bodies.has(token.tag);
  if ((start && k_ends_row.has(token.tag)) || (end && token.tag == Tag::table) || ends_body) {
    if (ends_body && !open_.has_in_scope(token.tag, Scope::table)) return Step::done;
    if (!open_.has_in_scope(Tag::tr, Scope::table)) return Step::done;
    clear_to(k_row_context);
    pop();
    mode_ = Mode::in_table_body;
    return Step::again;
  }
  if (end && (k_parts.has(token.tag) || k_outside.has(token.tag))) return Step::done;
  return in_table(token);
}

void Builder::close_cell() {
  pop_until_one_of(k_cells);
  clear_formatting_to_marker();
  mode_ = Mode::in_row;
}

Builder::Step Builder::in_cell(Token& token) {
  constexpr TagSet k_around = k_bodies | TagSet{Tag::table, Tag::tr};
  const bool start = token.kind == TokenKind::start_tag, end = token.kind == TokenKind::end_tag;
  if (end && k_cells.has(token.tag)) {
    if (!open_.has_in_scope(token.tag, Scope::table)) return Step::done;
    pop_until(token.tag, token);
    clear_formatting_to_marker();
    mode_ = Mode::in_row;
    return Step::done;
  }
  if (start && k_parts.has(token.tag)) {
    if (!open_.has_in_scope(k_cells, Scope::table)) return Step::done;
    close_cell();
    return Step::again;
  }
  if (end && k_around.has(token.tag)) {
    if (!open_.has_in_scope(token.tag, Scope::table)) return Step::done;
    close_cell();
    return Step::again;
  }
  if (end && (k_parts.has(token.tag) || k_outside.has(token.tag))) return Step::done;
  return in_body(token);
}

}  // namespace debunk::html
