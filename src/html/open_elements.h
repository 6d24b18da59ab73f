// The stack of open elements (WHATWG, section 13.2.4.2), with how many of each tag are on it: most questions are answered by "none is".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "html/tag_set.h"
#include "html/tree.h"

namespace debunk::html {

/// A search of the stack that has not ended after so many elements ends without a result, so that time is linear in any page.
inline constexpr std::size_t k_search_limit = 1024;

struct OpenElement {
  NodeId node = k_none;
  Tag tag = Tag::unknown;
  Namespace ns = Namespace::html;
  std::uint32_t hash = 0;   ///< of the name of an unknown tag
  bool html_point = false;  ///< an HTML integration point: what is inside is HTML
  bool text_point = false;  ///< a MathML text integration point

  bool is(Tag wanted) const { return tag == wanted && ns == Namespace::html; }
  bool is_one_of(const TagSet& tags) const { return ns == Namespace::html && tags.has(tag); }
};

/// Where a search for an open element ends.
enum class Scope : std::uint8_t { general, list_item, button, table };

class OpenElements {
 public:
  bool empty() const { return elements_.empty(); }
  std::size_t size() const { return elements_.size(); }
  std::size_t deepest() const { return deepest_; }
  const OpenElement& top() const { return elements_.back(); }
  const OpenElement& operator[](std::size_t index) const { return elements_[index]; }

  void push(const OpenElement& element) {
    elements_.push_back(element);
    count(element, 1);
    deepest_ = std::max(deepest_, elements_.size());
  }
  OpenElement pop() {
    const OpenElement element = elements_.back();
    elements_.pop_back();
    count(element, -1);
    return element;
  }
  void insert(std::size_t index, const OpenElement& element) {
    elements_.insert(elements_.begin() + static_cast<std::ptrdiff_t>(index), element);
    count(element, 1);
    deepest_ = std::max(deepest_, elements_.size());
  }
  void erase(std::size_t index) {
    count(elements_[index], -1);
    elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(index));
  }
  /// Another element in the place of one with the same tag.
  void replace(std::size_t index, NodeId node) { elements_[index].node = node; }

  /// Is an HTML element with the tag, one that is not unknown, anywhere on the stack?
  bool has(Tag tag) const { return counts_[static_cast<std::size_t>(tag)] != 0; }
  /// May an element with an unknown tag of this hash, of any namespace, be on the stack?
  bool may_have(std::uint32_t hash) const { return hash_counts_[hash % k_hashes] != 0; }
  bool has_in_scope(Tag tag, Scope scope = Scope::general) const { return has(tag) && search({tag}, scope); }
  bool has_in_scope(const TagSet& tags, Scope scope = Scope::general) const { return search(tags, scope); }

  /// Is the element at `index` in the general scope?
  bool is_in_scope(std::size_t index) const;

  /// The index of a node, size() if it is not there.
  std::size_t index_of(NodeId node) const;

  /// The lowest index that a search looks at.
  std::size_t search_end() const { return elements_.size() > k_search_limit ? elements_.size() - k_search_limit : 0; }

 private:
  bool search(const TagSet& tags, Scope scope) const;
  void count(const OpenElement& element, int change) {
    if (element.tag == Tag::unknown)
      hash_counts_[element.hash % k_hashes] += static_cast<std::uint32_t>(change);
    else if (element.ns == Namespace::html)
      counts_[static_cast<std::size_t>(element.tag)] += static_cast<std::uint32_t>(change);
  }

  std::vector<OpenElement> elements_;
  static constexpr std::size_t k_hashes = 512;
  std::array<std::uint32_t, 256> counts_{};
  std::array<std::uint32_t, k_hashes> hash_counts_{};
  std::size_t deepest_ = 0;
};

}  // namespace debunk::html
