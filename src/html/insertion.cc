// Putting nodes into the tree and elements off the stack: the steps that all insertion modes are made of (WHATWG, section 13.2.6.1).
#include "html/builder.h"

namespace debunk::html {
namespace {

constexpr TagSet k_table_parts = {Tag::table, Tag::tbody, Tag::tfoot, Tag::thead, Tag::tr};
constexpr TagSet k_implied_ends = {Tag::dd, Tag::dt, Tag::li, Tag::optgroup, Tag::option, Tag::p, Tag::rb, Tag::rp, Tag::rt, Tag::rtc};

}  // namespace

/// "The appropriate place for inserting a node" with `target` as override: inside it, or before the table that it is a part of.
Builder::Place Builder::place_in(const OpenElement& target) const {
  if (!foster_ || !target.is_one_of(k_table_parts)) return {target.node};
  for (std::size_t i = open_.size(), end = open_.search_end(); i > end; --i) {
    const OpenElement& element = open_[i - 1];
    if (element.is(Tag::template_)) return {element.node};
    if (!element.is(Tag::table)) continue;
    const NodeId parent = tree_.nodes[element.node].parent;
    if (parent != k_none) return {parent, element.node};
    if (i > 1) return {open_[i - 2].node};
  }
  return {open_[0].node};
}

NodeId Builder::create(const Node& node) {
  tree_.nodes.push_back(node);
  return static_cast<NodeId>(tree_.nodes.size() - 1);
}

void Builder::link(NodeId id, Place place) {
  std::vector<Node>& nodes = tree_.nodes;
  Node& node = nodes[id];
  Node& parent = nodes[place.parent];
  node.parent = place.parent;
  node.next_sibling = place.before;
  node.previous_sibling = place.before == k_none ? parent.last_child : nodes[place.before].previous_sibling;
  (node.previous_sibling == k_none ? parent.first_child : nodes[node.previous_sibling].next_sibling) = id;
  (place.before == k_none ? parent.last_child : nodes[place.before].previous_sibling) = id;
}

void Builder::unlink(NodeId id) {
  std::vector<Node>& nodes = tree_.nodes;
  Node& node = nodes[id];
  if (nodes[node.parent].first_child != id && node.previous_sibling == k_none) return;  // it has no parent
  (node.previous_sibling == k_none ? nodes[node.parent].first_child : nodes[node.previous_sibling].next_sibling) = node.next_sibling;
  (node.next_sibling == k_none ? nodes[node.parent].last_child : nodes[node.next_sibling].previous_sibling) = node.previous_sibling;
  node.parent = node.previous_sibling = node.next_sibling = k_none;
}

/// `to` has no children yet.
void Builder::move_children(NodeId from, NodeId to) {
  std::vector<Node>& nodes = tree_.nodes;
  for (NodeId child = nodes[from].first_child; child != k_none; child = nodes[child].next_sibling) nodes[child].parent = to;
  nodes[to].first_child = nodes[from].first_child;
  nodes[to].last_child = nodes[from].last_child;
  nodes[from].first_child = nodes[from].last_child = k_none;
}

Node Builder::element_of(const Token& token, Namespace ns) const {
  Node node;
  node.kind = NodeKind::element;
  node.ns = ns;
  node.tag = token.tag;
  node.source = token.source;
  node.end_tag = {k_still_open, k_still_open};
  node.first_attribute = token.first_attribute;
  node.attribute_count = static_cast<std::uint16_t>(token.attribute_count);
  return node;
}

NodeId Builder::insert_element(const Token& token) {
  const Place place = place_in(open_.top());
  const NodeId id = create(element_of(token, Namespace::html));
  used_attributes_ = tree_.attributes.size();
  link(id, place);
  open_.push({id, token.tag, Namespace::html, hash_of(token)});
  return id;
}

/// An element that the page does not name: <tbody> in <table><tr>.
NodeId Builder::insert_implied(Tag tag) {
  Token token;
  token.tag = tag;
  token.source = {here_, here_};
  const Place place = open_.empty() ? Place{k_document} : place_in(open_.top());
  const NodeId id = create(element_of(token, Namespace::html));
  link(id, place);
  open_.push({id, tag, Namespace::html});
  return id;
}

NodeId Builder::copy_of(NodeId of) {
  Node node = tree_.nodes[of];
  node.parent = node.previous_sibling = node.next_sibling = node.first_child = node.last_child = k_none;
  node.copy = true;
  node.end_tag = {k_still_open, k_still_open};
  return create(node);
}

NodeId Builder::insert_copy(NodeId of) {
  const Place place = place_in(open_.top());
  const NodeId id = copy_of(of);
  link(id, place);
  open_.push({id, tree_.nodes[id].tag});
  return id;
}

/// An element without content.
NodeId Builder::insert_void(const Token& token) {
  const NodeId id = insert_element(token);
  close(open_.pop(), {token.source.end, token.source.end});
  return id;
}

void Builder::insert_text(const Token& token, TextKind kind) {
  if (token.source.empty()) return;
  const Place place = place_in(open_.top());
  if (place.parent == k_document) return;
  Node node;
  node.kind = NodeKind::text;
  node.text = kind;
  node.source = token.source;
  link(create(node), place);
}

void Builder::insert_comment(const Token& token, Place place) {
  Node node;
  node.kind = NodeKind::comment;
  node.source = token.source;
  node.end_tag = token.name;
  link(create(node), place);
}

/// An element whose content is text up to its end tag.
void Builder::insert_raw(const Token& token, Content content) {
  insert_element(token);
  tokenizer_.set_content(content, to_string(token.tag));
  original_mode_ = mode_;
  mode_ = Mode::text;
}

void Builder::close(const OpenElement& element, SourceRange end_tag) { tree_.nodes[element.node].end_tag = end_tag; }

void Builder::pop() { close(open_.pop(), {here_, here_}); }
void Builder::pop_by(const Token& token) { close(open_.pop(), token.source); }

/// The last element popped ends with the token if that is its end tag.
void Builder::pop_until(Tag tag, const Token& token) {
  while (!open_.top().is(tag)) pop();
  token.kind == TokenKind::end_tag&& token.tag == tag ? pop_by(token) : pop();
}

void Builder::pop_until_one_of(const TagSet& tags) {
  while (!open_.top().is_one_of(tags)) pop();
  pop();
}

/// From anywhere on the stack.
void Builder::remove_open(std::size_t index) {
  close(open_[index], {here_, here_});
  open_.erase(index);
}

void Builder::imply_end_tags(Tag except) {
  while (open_.top().is_one_of(k_implied_ends) && open_.top().tag != except) pop();
}

/// A <p> that is open ends where a block begins.
void Builder::close_p() {
  if (!open_.has_in_scope(Tag::p, Scope::button)) return;
  imply_end_tags(Tag::p);
  while (!open_.top().is(Tag::p)) pop();
  pop();
}

/// The mode that the open elements ask for (WHATWG, "reset the insertion mode appropriately").
void Builder::reset_mode() {
  for (std::size_t i = open_.size(), end = open_.search_end(); i > end; --i) {
    const bool last = i == 1;
    const OpenElement& element = last && is_fragment_ ? context_ : open_[i - 1];
    if (element.ns == Namespace::html) switch (element.tag) {
        case Tag::td:
        case Tag::th:
          if (!last) return void(mode_ = Mode::in_cell);
          break;
        case Tag::tr: return void(mode_ = Mode::in_row);
        case Tag::tbody:
        case Tag::thead:
        case Tag::tfoot: return void(mode_ = Mode::in_table_body);
        case Tag::caption: return void(mode_ = Mode::in_caption);
        case Tag::colgroup: return void(mode_ = Mode::in_column_group);
        case Tag::table: return void(mode_ = Mode::in_table);
        case Tag::template_: return void(mode_ = template_modes_.back());
        case Tag::head:
          if (!last) return void(mode_ = Mode::in_head);
          break;
        case Tag::body: return void(mode_ = Mode::in_body);
        case Tag::frameset: return void(mode_ = Mode::in_frameset);
        case Tag::html: return void(mode_ = head_ == k_none ? Mode::before_head : Mode::after_head);
        default: break;
      }
  }
  mode_ = Mode::in_body;
}

/// Nothing but white space and zero bytes?
bool Builder::is_blank(const Token& token) const {
  for (SourceRange rest = token.source;; ++rest.start) {
    rest.start += static_cast<std::uint32_t>(white_space_prefix(html_, rest, token.text));
    if (rest.empty()) return true;
    if (html_[rest.start] != '\0') return false;
  }
}

/// Cuts the white space that `token` begins with off it.
Token Builder::take_white_space(Token& token) const {
  Token white = token;
  const auto size = static_cast<std::uint32_t>(white_space_prefix(html_, token.source, token.text));
  white.source.end = token.source.start += size;
  return white;
}

/// As the page has it.
std::string_view Builder::name_of(NodeId node) const {
  const std::string_view tag = html_.substr(tree_.nodes[node].source.start + 1);
  return tag.substr(0, tag.find_first_of("\t\n\f\r />"));
}

/// Of an unknown tag.
std::uint32_t Builder::hash_of(const Token& token) const { return token.tag == Tag::unknown ? name_hash(token.name.of(html_)) : 0; }

/// `hash` is that of the token.
bool Builder::has_name(const OpenElement& element, const Token& token, std::uint32_t hash) const {
  if (element.tag != token.tag || element.hash != hash) return false;
  return element.tag != Tag::unknown || same_name(name_of(element.node), token.name.of(html_));
}

}  // namespace debunk::html
