#include "html/tree.h"

#include "html/foreign_names.h"

namespace debunk::html {
namespace {

std::string small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return text;
}

}  // namespace

NodeId Tree::next(NodeId id, NodeId root) const {
  if (nodes[id].first_child != k_none) return nodes[id].first_child;
  for (; id != root; id = nodes[id].parent)
    if (nodes[id].next_sibling != k_none) return nodes[id].next_sibling;
  return k_none;
}

NodeId Tree::last_of(NodeId id) const {
  while (nodes[id].last_child != k_none) id = nodes[id].last_child;
  return id;
}

std::span<const Attribute> Tree::attributes_of(NodeId id) const {
  return std::span(attributes).subspan(nodes[id].first_attribute, nodes[id].attribute_count);
}

const Attribute* Tree::attribute(NodeId id, AttributeName name) const {
  for (const Attribute& attribute : attributes_of(id))
    if (attribute.id == name) return &attribute;
  return nullptr;
}

std::string element_name(std::string_view html, const Node& node) {
  if (node.tag != Tag::unknown) return std::string(node.ns == Namespace::svg ? svg_element_name(to_string(node.tag)) : to_string(node.tag));
  const std::string_view tag = node.source.of(html).substr(1);
  const SourceRange name{node.source.start + 1, node.source.start + 1 + static_cast<std::uint32_t>(tag.find_first_of("\t\n\f\r />"))};
  const std::string small = small_letters(decoded(html, name, TextKind::raw));
  return node.ns == Namespace::svg ? std::string(svg_element_name(small)) : small;
}

std::string attribute_name(std::string_view html, const Node& node, const Attribute& attribute) {
  const std::string small = small_letters(decoded(html, attribute.name, TextKind::raw));
  if (node.ns == Namespace::svg) return std::string(svg_attribute_name(small));
  return node.ns == Namespace::math && small == "definitionurl" ? "definitionURL" : small;
}

}  // namespace debunk::html
