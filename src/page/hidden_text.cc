#include "page/hidden_text.h"

#include <algorithm>

#include "html/parse.h"
#include "html/scan.h"
#include "html/tag_set.h"

namespace debunk::page {
namespace {

using html::AttributeName;
using html::Node;
using html::NodeId;
using html::NodeKind;
using html::Tag;
using html::Tree;

/// Elements that stand in a line of text without a space around them.
constexpr html::TagSet k_inline{Tag::b,     Tag::bdi,  Tag::bdo,    Tag::em,  Tag::font, Tag::i, Tag::mark, Tag::s,
                                Tag::small, Tag::span, Tag::strong, Tag::sub, Tag::sup,  Tag::u, Tag::wbr};

/// How far up the element is looked for that makes a text a link, or that holds two texts.
constexpr int k_nearby = 8;

bool is_text_of_script(const Tree& tree, const Node& node) {
  const Node& parent = tree.nodes[node.parent];
  return parent.is(Tag::script) || parent.is(Tag::style) || parent.ns == html::Namespace::svg;
}

/// Puts one piece together.
class Piece {
 public:
  Piece(std::string_view html, const Tree& tree) : html_(html), tree_(tree) {}

  void add(NodeId id, std::size_t offset) {
    const Node& node = tree_.nodes[id];
    if (last_ != html::k_none && has_left_block(id)) space_ = true;
    last_ = id;
    for (html::Decoder decoder(html_, node.source, node.text); decoder.next();) {
      const html::Piece& piece = decoder.piece();
      add(piece.text, piece, offset);
    }
    add_link(id);
  }

  void element(NodeId id) {
    if (!k_inline.has(tree_.nodes[id].tag)) space_ = true;
  }

  bool empty() const { return text_.empty(); }

  HiddenText take(const Hiding& hiding) {
    HiddenText out{hiding.by, hiding.because, span_, std::move(text_), std::move(links_)};
    text_.clear();
    links_.clear();
    span_ = {};
    last_ = last_link_ = html::k_none;
    space_ = false;
    return out;
  }

 private:
  /// Has an element that is not inline ended since the last text?
  bool has_left_block(NodeId id) const {
    NodeId left = tree_.nodes[last_].parent;
    for (int i = 0; i < k_nearby; ++i, left = tree_.nodes[left].parent) {
      NodeId around = tree_.nodes[id].parent;
      for (int j = 0; j < k_nearby && around != left && around != html::k_document; ++j) around = tree_.nodes[around].parent;
      if (around == left) return false;
      if (!k_inline.has(tree_.nodes[left].tag)) return true;
    }
    return true;
  }

  void add(std::string_view text, const html::Piece& piece, std::size_t offset) {
    for (std::size_t at = 0; at < text.size();) {
      if (html::is_white_space(text[at])) {
        space_ = true;
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && !html::is_white_space(text[end])) ++end;
      const Span source = piece.copied ? Span{piece.source.start + at + offset, piece.source.start + end + offset}
                                       : Span{piece.source.start + offset, piece.source.end + offset};
      span_ = text_.empty() && span_.empty() ? source : Span{std::min(span_.start, source.start), std::max(span_.end, source.end)};
      if (text_.size() < k_hidden_text_limit) {
        if (space_ && !text_.empty()) text_ += ' ';
        text_ += text.substr(at, end - at);
      }
      space_ = false;
      at = end;
    }
  }

  void add_link(NodeId text) {
    NodeId id = tree_.nodes[text].parent;
    for (int i = 0; i < k_nearby && id != html::k_none && !tree_.nodes[id].is(Tag::a); ++i) id = tree_.nodes[id].parent;
    if (!tree_.nodes[id].is(Tag::a) || id == last_link_ || links_.size() == k_hidden_links_limit) return;
    last_link_ = id;
    if (const html::Attribute* href = tree_.attribute(id, AttributeName::href))
      links_.push_back(html::decoded(html_, href->value, html::TextKind::attribute));
  }

  std::string_view html_;
  const Tree& tree_;
  std::string text_;
  std::vector<std::string> links_;
  Span span_;
  NodeId last_ = html::k_none, last_link_ = html::k_none;
  bool space_ = false;
};

/// Every text of what a comment holds, as one piece.
HiddenText read_comment(std::string_view html, const Node& node) {
  const Hiding hiding{HiddenBy::comment, {node.source.start, node.source.start + 4}, html::k_none};
  const std::string_view inside = node.end_tag.of(html);
  const Tree tree = html::parse(inside, {.context = html::Context{html::Namespace::html, "body"}});
  Piece piece(inside, tree);
  for (NodeId id = tree.next(html::k_document); id != html::k_none; id = tree.next(id)) {
    const Node& one = tree.nodes[id];
    if (one.kind == NodeKind::element) piece.element(id);
    if (one.kind == NodeKind::text && !is_text_of_script(tree, one)) piece.add(id, node.end_tag.start);
  }
  return piece.take(hiding);
}

/// Several elements that one rule hides, and links with the colour of the text around them, are one piece.
bool is_one_piece(const Hiding* a, const Hiding* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->because == b->because || (a->by == b->by && a->by == HiddenBy::colour);
}

}  // namespace

std::vector<HiddenText> hidden_text(std::string_view html, const Tree& tree, const Visibility& visibility) {
  std::vector<HiddenText> out;
  Piece piece(html, tree);
  const Hiding* current = nullptr;
  const auto end = [&] {
    if (!piece.empty()) out.push_back(piece.take(*current));
    current = nullptr;
  };
  for (NodeId id = tree.next(html::k_document); id != html::k_none; id = tree.next(id)) {
    const Node& node = tree.nodes[id];
    if (node.kind == NodeKind::element) {
      if (current != nullptr) piece.element(id);
    } else if (node.kind == NodeKind::comment && !node.end_tag.empty() && html.substr(node.source.start, 4) == "<!--") {
      if (HiddenText comment = read_comment(html, node); !comment.text.empty()) {
        end();
        out.push_back(std::move(comment));
      }
    } else if (node.kind == NodeKind::text && !is_text_of_script(tree, node)) {
      if (html::white_space_prefix(html, node.source, node.text) == node.source.size()) continue;
      const Hiding* const hiding = visibility.hiding_of(id);
      if (!is_one_piece(current, hiding)) {
        end();
        current = hiding;
      }
      if (hiding != nullptr) piece.add(id, 0);
    }
  }
  end();
  return out;
}

}  // namespace debunk::page
