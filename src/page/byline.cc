// Statements that readers see: <time>, links to the author, and elements whose class says what they hold.
#include "page/collector.h"
#include "page/value.h"

namespace debunk::page {
namespace {

using html::AttributeName;
using html::NodeId;
using html::Tag;

/// A byline is no longer; what is, is about the author.
constexpr std::size_t k_longest_byline = 100;
constexpr std::size_t k_longest_date = 80;

bool has_any(std::string_view small, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (small.find(word) != std::string_view::npos) return true;
  return false;
}

std::string classes_of(std::string_view html, const html::Tree& tree, NodeId id) {
  std::string out;
  for (const AttributeName name : {AttributeName::class_, AttributeName::id})
    if (const html::Attribute* value = tree.attribute(id, name); value != nullptr && value->value.size() < 300)
      out += small_letters(value->value.of(html)) + " ";
  return out;
}

void read_time(std::string_view html, const html::Tree& tree, NodeId id, Collector& out) {
  const std::string classes = classes_of(html, tree, id);
  const Field field = has_any(classes, {"updat", "modif"}) ? Field::modified : Field::published;
  if (const html::Attribute* value = tree.attribute(id, AttributeName::datetime); value != nullptr && !value->value.empty())
    return out.add(field, StatedIn::time, attribute_text(html, *value), value->value);
  const ElementText text = element_text(html, tree, id, k_longest_date);
  out.add(field, StatedIn::time, text.text, text.span);
}

/// Short text whose element is named for the author or the date.
void read_named(std::string_view html, const html::Tree& tree, NodeId id, Collector& out) {
  const std::string classes = classes_of(html, tree, id);
  if (classes.empty()) return;
  const bool is_comment = has_any(classes, {"comment", "related", "bio", "avatar", "image", "img", "box"});
  if (!is_comment && !out.has(Field::author, StatedIn::byline) && has_any(classes, {"author", "byline", "autor"})) {
    const ElementText text = element_text(html, tree, id, k_longest_byline);
    if (text.text.size() < k_longest_byline) out.add(Field::author, StatedIn::byline, text.text, text.span);
  }
  if (!is_comment && has_any(classes, {"date", "datum", "publi", "posted", "time", "fecha", "data-"}) &&
      !out.has(Field::published, StatedIn::byline)) {
    const ElementText text = element_text(html, tree, id, k_longest_date);
    if (text.text.size() < k_longest_date) out.add(Field::published, StatedIn::byline, text.text, text.span);
  }
}

}  // namespace

void read_byline(std::string_view html, const html::Tree& tree, NodeId id, Collector& out) {
  const html::Node& node = tree.nodes[id];
  if (node.is(Tag::time)) return read_time(html, tree, id, out);
  if (node.is(Tag::a)) {
    if (const html::Attribute* rel = tree.attribute(id, AttributeName::rel);
        rel != nullptr && small_letters(rel->value.of(html)).find("author") != std::string::npos) {
      const ElementText text = element_text(html, tree, id, k_longest_byline);
      return out.add(Field::author, StatedIn::byline, text.text, text.span);
    }
  }
  read_named(html, tree, id, out);
}

}  // namespace debunk::page
