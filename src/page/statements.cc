#include "page/statements.h"

#include "html/names.h"
#include "page/collector.h"
#include "page/value.h"

namespace debunk::page {
namespace {

using html::AttributeName;
using html::Node;
using html::NodeId;
using html::Tag;

constexpr std::size_t k_headline_limit = 400;

bool has_word(std::string_view html, const html::Attribute* attribute, std::string_view word) {
  return attribute != nullptr && small_letters(attribute->value.of(html)).find(word) != std::string::npos;
}

void add_text(std::string_view html, const html::Tree& tree, NodeId id, StatedIn where, Collector& out) {
  const ElementText text = element_text(html, tree, id, k_headline_limit);
  out.add(Field::headline, where, text.text, text.span);
}

/// What readers see is asked only where machines were not told who wrote a story and when.
bool knows_better(const Collector& out) {
  const auto is_told = [&](Field field) {
    return out.has(field, StatedIn::json_ld) || out.has(field, StatedIn::meta) || out.has(field, StatedIn::microdata);
  };
  return is_told(Field::author) && (is_told(Field::published) || out.has(Field::published, StatedIn::open_graph));
}

}  // namespace

std::vector<Statement> statements(std::string_view html, const html::Tree& tree) {
  Collector out;
  Bylines bylines(html, tree, out);
  bool has_article = false;
  NodeId scope = html::k_none;
  for (NodeId id = tree.next(html::k_document); id != html::k_none; id = tree.next(id)) {
    const Node& node = tree.nodes[id];
    if (node.kind != html::NodeKind::element || node.ns != html::Namespace::html) continue;
    switch (node.tag) {
      case Tag::html:
        for (const AttributeName name : {AttributeName::lang, AttributeName::xml_lang})
          if (const html::Attribute* language = tree.attribute(id, name))
            out.add(Field::language, StatedIn::root, attribute_text(html, *language), language->value);
        break;
      case Tag::meta: read_meta(html, tree, id, out); break;
      case Tag::title: add_text(html, tree, id, StatedIn::title, out); break;
      case Tag::h1: add_text(html, tree, id, StatedIn::heading, out); break;
      case Tag::link:
        if (const html::Attribute* href = tree.attribute(id, AttributeName::href);
            href != nullptr && has_word(html, tree.attribute(id, AttributeName::rel), "canonical"))
          out.add(Field::address, StatedIn::link, attribute_text(html, *href), href->value);
        break;
      case Tag::script:
        if (node.first_child != html::k_none && has_word(html, tree.attribute(id, AttributeName::type), "ld+json"))
          read_json_ld(html, tree.nodes[node.first_child].source, has_article, out);
        break;
      default: break;
    }
    if (node.attribute_count > 0 && node.tag != Tag::script) {
      read_microdata(html, tree, id, scope, out);
      if (node.tag != Tag::meta && node.tag != Tag::body && node.tag != Tag::html && node.tag != Tag::link && !knows_better(out))
        bylines.read(id);
    }
  }
  return out.take();
}

std::vector<Picture> pictures(std::string_view html, const html::Tree& tree) {
  std::vector<Picture> out;
  for (NodeId id = tree.next(html::k_document); id != html::k_none && out.size() < k_pictures_limit; id = tree.next(id)) {
    const Node& node = tree.nodes[id];
    if (node.is(Tag::meta) && has_word(html, tree.attribute(id, AttributeName::property), "og:image"))
      if (const html::Attribute* content = tree.attribute(id, AttributeName::content);
          content != nullptr && !content->value.empty() && tree.attribute(id, AttributeName::property)->value.size() == 8)
        out.push_back({attribute_text(html, *content), {}, content->value});
    if (!node.is(Tag::figure)) continue;
    const html::Attribute* source = nullptr;
    std::string caption;
    NodeId inside = tree.next(id, id);
    for (std::size_t i = 0; i < k_figure_nodes && inside != html::k_none; ++i, inside = tree.next(inside, id)) {
      const Node& one = tree.nodes[inside];
      if (one.is(Tag::img) && source == nullptr) {
        source = tree.attribute(inside, AttributeName::data_src);
        if (source == nullptr) source = tree.attribute(inside, AttributeName::src);
      }
      if (one.is(Tag::figcaption)) caption = element_text(html, tree, inside, k_value_limit).text;
    }
    if (source != nullptr && !source->value.empty()) out.push_back({attribute_text(html, *source), std::move(caption), source->value});
  }
  return out;
}

}  // namespace debunk::page
