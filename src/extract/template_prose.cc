#include "extract/template_prose.h"

#include "extract/html_prose.h"
#include "html/parse.h"
#include "page/main_content.h"
#include "page/visibility.h"

namespace debunk::extract {
namespace {

using html::NodeId;
using html::SourceRange;
using html::Tag;

bool is_template(std::string_view html, const html::Tree& tree, NodeId script) {
  const html::Attribute* type = tree.attribute(script, html::AttributeName::type);
  return type != nullptr && type->value.of(html).find("template") != std::string_view::npos;
}

SourceRange largest_template(std::string_view html, const html::Tree& tree) {
  SourceRange largest;
  for (NodeId id = 1; id < tree.nodes.size(); ++id) {
    if (!tree.nodes[id].is(Tag::script) || tree.nodes[id].first_child == html::k_none || !is_template(html, tree, id)) continue;
    const SourceRange inside = tree.nodes[tree.nodes[id].first_child].source;
    if (inside.size() > largest.size()) largest = inside;
  }
  return largest;
}

/// A tree of a part of the page as one of the page.
void shift(html::Tree& tree, std::uint32_t by) {
  const auto moved = [&](SourceRange& range) {
    range.start += by;
    range.end += by;
  };
  for (html::Node& node : tree.nodes) {
    moved(node.source);
    moved(node.end_tag);
  }
  for (html::Attribute& attribute : tree.attributes) {
    moved(attribute.name);
    moved(attribute.value);
  }
}

}  // namespace

void append_template_article(std::string_view html, const html::Tree& tree, Prose& prose, IgnoreComments& comments) {
  const SourceRange range = largest_template(html, tree);
  if (range.size() < k_template_size) return;
  html::Tree inside = html::parse(range.of(html));
  shift(inside, range.start);
  append_article(html, inside, page::main_content(html, inside, page::find_hidden(html, inside)), prose, comments);
}

}  // namespace debunk::extract
