#include "html/open_elements.h"

namespace debunk::html {
namespace {

constexpr TagSet k_general = {Tag::applet, Tag::caption, Tag::html,   Tag::table,  Tag::td,
                              Tag::th,     Tag::marquee, Tag::object, Tag::select, Tag::template_};
constexpr TagSet k_list_item = k_general | TagSet{Tag::ol, Tag::ul};
constexpr TagSet k_button = k_general | TagSet{Tag::button};
constexpr TagSet k_table = {Tag::html, Tag::table, Tag::template_};

constexpr TagSet k_math = {Tag::mi, Tag::mo, Tag::mn, Tag::ms, Tag::mtext, Tag::annotation_xml};
constexpr TagSet k_svg = {Tag::foreign_object, Tag::desc, Tag::title};

const TagSet& barriers(Scope scope) {
  switch (scope) {
    case Scope::list_item: return k_list_item;
    case Scope::button: return k_button;
    case Scope::table: return k_table;
    case Scope::general: break;
  }
  return k_general;
}

bool is_barrier(const OpenElement& element, Scope scope) {
  if (element.ns == Namespace::html) return barriers(scope).has(element.tag);
  return scope != Scope::table && (element.ns == Namespace::math ? k_math : k_svg).has(element.tag);
}

}  // namespace

bool OpenElements::search(const TagSet& tags, Scope scope) const {
  for (std::size_t i = elements_.size(), end = search_end(); i > end; --i) {
    if (elements_[i - 1].is_one_of(tags)) return true;
    if (is_barrier(elements_[i - 1], scope)) return false;
  }
  return false;
}

bool OpenElements::is_in_scope(std::size_t index) const {
  for (std::size_t i = elements_.size(); i > index + 1; --i)
    if (is_barrier(elements_[i - 1], Scope::general)) return false;
  return true;
}

std::size_t OpenElements::index_of(NodeId node) const {
  for (std::size_t i = elements_.size(), end = search_end(); i > end; --i)
    if (elements_[i - 1].node == node) return i - 1;
  return elements_.size();
}

}  // namespace debunk::html
