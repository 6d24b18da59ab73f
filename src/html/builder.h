// Tree construction (WHATWG, section 13.2.6): what each token does to the tree, by the insertion mode. One file for each group of modes;
// parse.cc is the way in.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "html/open_elements.h"
#include "html/parse.h"
#include "html/tokenizer.h"

namespace debunk::html {

// clang-format off
enum class Mode : std::uint8_t {
  initial, before_html, before_head, in_head, in_head_noscript, after_head, in_body, text, in_table, in_table_text, in_caption, in_column_group,
  in_table_body, in_row, in_cell, in_template, after_body, in_frameset, after_frameset, after_after_body, after_after_frameset,
};
// clang-format on

/// The list of active formatting elements holds no more than these: the oldest falls out. (Each <p> may open all of them again.)
inline constexpr std::size_t k_formatting_limit = 64;
/// Elements with more attributes are never taken for alike in that list.
inline constexpr std::size_t k_alike_attributes = 16;
/// A run of text in a table is looked at as a whole, to be put before it or not, up to so many tokens.
inline constexpr std::size_t k_table_text_limit = 4096;
/// So many further <html> and <body> tags give their attributes to the first one.
inline constexpr std::size_t k_merged_tags_limit = 16;

/// Where the end tag of an element starts that is on the stack of open elements.
inline constexpr std::uint32_t k_still_open = 0xFFFFFFFF;

class Builder {
 public:
  Builder(std::string_view html, const ParseOptions& options);
  Tree build();

 private:
  /// Is the token done with, or to be looked at again in the mode that is now?
  enum class Step : bool { done, again };

  // parse.cc
  void start_fragment(const Context& context);
  void process(Token& token);
  Step dispatch(Token& token);
  Step by_mode(Token& token);
  void drop_newline(Token& token);

  // document_modes.cc: around the body
  Step initial(Token& token);
  Step before_html(Token& token);
  Step before_head(Token& token);
  Step in_head(Token& token);
  Step in_head_noscript(Token& token);
  Step after_head(Token& token);
  Step text(Token& token);
  Step in_template(Token& token);
  Step after_body(Token& token);
  Step in_frameset(Token& token);
  Step after_frameset(Token& token);
  Step after_after_body(Token& token);
  Step after_after_frameset(Token& token);
  Step end_template(const Token& token);
  void only_white_space(Token& token);

  // body_start_tags.cc, body_end_tags.cc
  Step in_body(Token& token);
  Step body_start_tag(Token& token);
  Step body_end_tag(Token& token);
  Step any_other_end_tag(const Token& token);
  Step start_list_item(Token& token, const TagSet& items);
  Step start_option(Token& token);
  Step end_form(const Token& token);
  void body_text(const Token& token);
  bool is_hidden_input(const Token& token) const;
  void merge_attributes(const Token& token, NodeId into);

  // table_modes.cc
  Step in_table(Token& token);
  Step table_start_tag(Token& token);
  Step in_table_anything_else(Token& token);
  Step in_table_text(Token& token);
  void flush_table_text();
  Step in_caption(Token& token);
  Step in_column_group(Token& token);
  Step in_table_body(Token& token);
  Step in_row(Token& token);
  Step in_cell(Token& token);
  void clear_to(const TagSet& tags);
  bool close_caption();
  void close_cell();

  // foreign_content.cc
  bool is_foreign(const Token& token) const;
  Step in_foreign_content(Token& token);
  Step foreign_start_tag(Token& token);
  Step foreign_end_tag(Token& token);
  bool breaks_out(const Token& token) const;
  void leave_foreign_content();
  void insert_foreign(const Token& token, Namespace ns);
  const OpenElement& adjusted_current() const { return open_.size() == 1 && is_fragment_ ? context_ : open_.top(); }

  // formatting.cc
  void push_formatting(NodeId node);
  void push_marker() { formatting_.push_back({}); }
  void clear_formatting_to_marker();
  void reconstruct_formatting();
  Step adoption_agency(const Token& token);
  bool adopt(const Token& token);
  NodeId formatting_element(Tag tag) const;
  std::size_t formatting_index(NodeId node) const;
  bool alike(NodeId a, NodeId b) const;

  // insertion.cc
  struct Place {
    NodeId parent = k_none;
    NodeId before = k_none;  // k_none: at the end
  };
  Place place_in(const OpenElement& target) const;
  NodeId create(const Node& node);
  void link(NodeId node, Place place);
  void unlink(NodeId node);
  void move_children(NodeId from, NodeId to);
  NodeId insert_element(const Token& token);
  NodeId insert_implied(Tag tag);
  NodeId insert_copy(NodeId of);
  NodeId copy_of(NodeId node);
  Node element_of(const Token& token, Namespace ns) const;
  NodeId insert_void(const Token& token);
  void insert_text(const Token& token, TextKind kind);
  void insert_comment(const Token& token, Place place);
  void insert_comment(const Token& token) { insert_comment(token, place_in(open_.top())); }
  void insert_raw(const Token& token, Content content);
  void close(const OpenElement& element, SourceRange end_tag);
  void pop();
  void pop_by(const Token& token);
  void pop_until(Tag tag, const Token& token);
  void pop_until_one_of(const TagSet& tags);
  void remove_open(std::size_t index);
  void imply_end_tags(Tag except = Tag::unknown);
  void close_p();
  void reset_mode();
  bool is_white(const Token& token) const { return white_space_prefix(html_, token.source, token.text) == token.source.size(); }
  bool is_blank(const Token& token) const;
  Token take_white_space(Token& token) const;
  std::string_view name_of(NodeId node) const;
  std::uint32_t hash_of(const Token& token) const;
  bool has_name(const OpenElement& element, const Token& token, std::uint32_t hash) const;

  std::string_view html_;
  bool scripting_;
  Tree tree_;
  Tokenizer tokenizer_;
  Mode mode_ = Mode::initial, original_mode_ = Mode::initial;
  std::vector<Mode> template_modes_;
  OpenElements open_;
  std::vector<NodeId> formatting_;  // k_none: a marker
  std::vector<Token> table_text_;   // pending table character tokens
  NodeId head_ = k_none, form_ = k_none;
  bool is_fragment_ = false;
  OpenElement context_;  // of a fragment; its node is k_none
  bool frameset_ok_ = true;
  bool foster_ = false;              // foster parenting
  bool skip_newline_ = false;        // a line feed right after <pre> is none of its text
  std::uint32_t here_ = 0;           // where the token starts: where elements that it closes end
  std::size_t used_attributes_ = 0;  // the others were of tags that made no node
  std::size_t merged_tags_ = 0;
};

}  // namespace debunk::html
