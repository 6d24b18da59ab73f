// A page as a tree: what browsers make of the bytes, as numbers and places. A tree knows no text: its functions take the page it was made of.
//
// Every node in document order, and the text of all:
//
//     const Tree tree = parse(html);
//     for (NodeId id = tree.next(k_document); id != k_none; id = tree.next(id)) {
//       const Node& node = tree.nodes[id];
//       if (node.is(Tag::script)) { id = tree.last_of(id); continue; }              // skips what is inside
//       if (node.kind == NodeKind::text) out += decoded(html, node.source, node.text);  // Decoder gives pieces and their places
//     }
//
// The content of a <template> is its children. The children of a node: for (NodeId id = node.first_child; id != k_none; id = tree.nodes[id].next_sibling). The value of an attribute:
// if (const Attribute* href = tree.attribute(id, AttributeName::href)) decoded(html, href->value, TextKind::attribute).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/token.h"

namespace debunk::html {

using NodeId = std::uint32_t;  ///< index into Tree::nodes

inline constexpr NodeId k_document = 0;
inline constexpr NodeId k_none = 0;  ///< as a link: there is none (the document is nobody's child)

enum class NodeKind : std::uint8_t { document, doctype, element, text, comment };
enum class Namespace : std::uint8_t { html, svg, math };

struct Node {
  NodeId parent = k_none, previous_sibling = k_none, next_sibling = k_none, first_child = k_none, last_child = k_none;
  SourceRange source;   ///< the start tag, comment or doctype; the characters of a text. Empty: the parser put the element there
  SourceRange end_tag;  ///< of an element: its end tag, or an empty range where the parser closed it. Of a comment: its data
  std::uint32_t first_attribute = 0;
  std::uint16_t attribute_count = 0;
  Tag tag = Tag::unknown;
  NodeKind kind = NodeKind::document;
  Namespace ns = Namespace::html;
  TextKind text = TextKind::body;  ///< of a text
  bool copy = false;               ///< an element that the parser opened again: <b> in <b>x<p>y; its start tag belongs to an earlier node

  /// An element of HTML.
  bool is(Tag wanted) const { return tag == wanted && kind == NodeKind::element && ns == Namespace::html; }
};

struct Doctype {
  SourceRange name, public_id, system_id;  ///< TextKind::raw
  bool has_public_id = false, has_system_id = false;
};

/// What a tree may hold. Pages have some thousand nodes; the largest known, some hundred thousand.
inline constexpr std::size_t k_node_limit = std::size_t{1} << 21;
inline constexpr std::size_t k_attribute_limit = std::size_t{1} << 21;
/// The document has depth 0. What is deeper hangs beside its ancestor at this depth, in document order, as in browsers.
inline constexpr std::size_t k_depth_limit = 512;

struct Tree {
  std::vector<Node> nodes;            ///< nodes[k_document] first; by their start tags, which is not document order in broken pages
  std::vector<Attribute> attributes;  ///< of all elements
  Doctype doctype;                    ///< of the node of that kind, if there is one
  bool quirks = false;                ///< as old browsers: no doctype, or an old one

  // Where limits were hit.
  std::size_t read = 0;         ///< bytes of the page that are in the tree: all, unless it would have grown over its limits
  bool attributes_cut = false;  ///< a tag had more attributes than k_attributes_of_tag
  bool flattened = false;       ///< there were elements deeper than k_depth_limit

  /// The next node in document order among those below `root`; k_none after the last.
  NodeId next(NodeId id, NodeId root = k_document) const;
  /// The last node in document order among `id` and those below it.
  NodeId last_of(NodeId id) const;

  std::span<const Attribute> attributes_of(NodeId id) const;
  const Attribute* attribute(NodeId id, AttributeName name) const;  ///< null if it has none
};

/// The name of an element as the standard writes it: small letters in HTML, "foreignObject" in SVG.
std::string element_name(std::string_view html, const Node& node);
/// The name of an attribute of `node`, likewise: "viewBox" in SVG.
std::string attribute_name(std::string_view html, const Node& node, const Attribute& attribute);

}  // namespace debunk::html
