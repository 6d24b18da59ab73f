// Statements in microdata (WHATWG, section 5): itemprop, as themes write it.
#include "page/collector.h"
#include "page/statements.h"
#include "page/value.h"

namespace debunk::page {
namespace {

using html::AttributeName;
using html::NodeId;
using html::Tag;

/// How far up the item is looked for that a property belongs to, and how many nodes for the name of an author.
constexpr int k_scope_depth = 64;
constexpr int k_name_nodes = 64;

bool has_property(std::string_view html, const html::Tree& tree, NodeId id, std::string_view name) {
  const html::Attribute* property = tree.attribute(id, AttributeName::itemprop);
  return property != nullptr && property->value.of(html) == name;
}

NodeId scope_of(const html::Tree& tree, NodeId id) {
  id = tree.nodes[id].parent;
  for (int i = 0; i < k_scope_depth && id != html::k_none; ++i, id = tree.nodes[id].parent)
    if (tree.attribute(id, AttributeName::itemscope) != nullptr) return id;
  return html::k_none;
}

/// The element that holds the name of a person or an organisation.
NodeId named(std::string_view html, const html::Tree& tree, NodeId id) {
  NodeId inside = tree.next(id, id);
  for (int i = 0; i < k_name_nodes && inside != html::k_none; ++i, inside = tree.next(inside, id))
    if (tree.nodes[inside].kind == html::NodeKind::element && has_property(html, tree, inside, "name")) return inside;
  return id;
}

void add(std::string_view html, const html::Tree& tree, NodeId id, Field field, Collector& out) {
  const bool is_time = field == Field::published || field == Field::modified;
  for (const AttributeName name : {AttributeName::content, AttributeName::datetime})
    if (const html::Attribute* value = tree.attribute(id, name); value != nullptr && (name == AttributeName::content || is_time))
      return out.add(field, StatedIn::microdata, attribute_text(html, *value), value->value);
  const ElementText text = element_text(html, tree, id, 300);
  out.add(field, StatedIn::microdata, text.text, text.span);
}

}  // namespace

void read_microdata(std::string_view html, const html::Tree& tree, NodeId element, NodeId& scope, Collector& out) {
  const html::Attribute* property = tree.attribute(element, AttributeName::itemprop);
  if (property == nullptr) return;
  const std::string_view name = property->value.of(html);
  const bool is_author = name == "author" || name == "creator", is_publisher = name == "publisher";
  Field field = Field::headline;
  if (name == "datePublished")
    field = Field::published;
  else if (name == "dateModified")
    field = Field::modified;
  else if (name == "articleSection")
    field = Field::section;
  else if (is_author)
    field = Field::author;
  else if (is_publisher)
    field = Field::publisher;
  else if (name != "headline")
    return;
  const NodeId item = scope_of(tree, element);
  if (item != html::k_none) {
    const html::Attribute* type = tree.attribute(item, AttributeName::itemtype);
    if (type == nullptr || !is_article_type(type->value.of(html))) return;
    if (scope == html::k_none) scope = item;
    if (scope != item) return;  // of another article
  }
  add(html, tree, is_author || is_publisher ? named(html, tree, element) : element, field, out);
}

}  // namespace debunk::page
