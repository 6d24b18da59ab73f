// The list of active formatting elements, and how wrongly nested ones are put right (WHATWG, sections 13.2.4.3 and 13.2.6.4.7, "adoption agency").
#include <algorithm>

#include "html/builder.h"
#include "html/special.h"

namespace debunk::html {
namespace {

constexpr int k_outer_rounds = 8, k_inner_rounds = 3;  // the standard's

}  // namespace

/// As the standard's "Noah's Ark clause": no more than three alike since the last marker.
void Builder::push_formatting(NodeId node) {
  std::size_t alike_count = 0, oldest = 0;
  for (std::size_t i = formatting_.size(); i > 0 && formatting_[i - 1] != k_none; --i) {
    if (!alike(formatting_[i - 1], node)) continue;
    ++alike_count;
    oldest = i - 1;
  }
  if (alike_count >= 3) formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(oldest));
  if (formatting_.size() >= k_formatting_limit) {
    // Markers stay, each for an open element: the oldest element behind the last of them falls out.
    const auto last_marker = std::find(formatting_.rbegin(), formatting_.rend(), k_none).base();
    if (last_marker != formatting_.end() && formatting_.end() - last_marker >= static_cast<std::ptrdiff_t>(k_formatting_limit))
      formatting_.erase(last_marker);
  }
  formatting_.push_back(node);
}

/// The same tag with the same attributes, in any order.
bool Builder::alike(NodeId a, NodeId b) const {
  const Node &one = tree_.nodes[a], &other = tree_.nodes[b];
  if (one.tag != other.tag || one.attribute_count != other.attribute_count || one.attribute_count > k_alike_attributes) return false;
  return std::ranges::all_of(tree_.attributes_of(a), [&](const Attribute& attribute) {
    return std::ranges::any_of(tree_.attributes_of(b), [&](const Attribute& candidate) {
      return attribute.id == candidate.id && attribute.value.of(html_) == candidate.value.of(html_) &&
             same_name(attribute.name.of(html_), candidate.name.of(html_));
    });
  });
}

void Builder::clear_formatting_to_marker() {
  while (!formatting_.empty()) {
    const NodeId last = formatting_.back();
    formatting_.pop_back();
    if (last == k_none) return;
  }
}

/// Opens again what was closed by a block's end, not by its own: <p><b>x</p><p>y.
void Builder::reconstruct_formatting() {
  const auto is_done = [&](NodeId node) { return node == k_none || tree_.nodes[node].end_tag.start == k_still_open; };
  if (formatting_.empty() || is_done(formatting_.back())) return;
  std::size_t first = formatting_.size() - 1;
  while (first > 0 && !is_done(formatting_[first - 1])) --first;
  for (; first < formatting_.size(); ++first) formatting_[first] = insert_copy(formatting_[first]);
}

/// The last one since the last marker.
NodeId Builder::formatting_element(Tag tag) const {
  for (std::size_t i = formatting_.size(); i > 0 && formatting_[i - 1] != k_none; --i)
    if (tree_.nodes[formatting_[i - 1]].tag == tag) return formatting_[i - 1];
  return k_none;
}

std::size_t Builder::formatting_index(NodeId node) const {
  const std::size_t end = formatting_.size() > k_search_limit ? formatting_.size() - k_search_limit : 0;
  for (std::size_t i = formatting_.size(); i > end; --i)
    if (formatting_[i - 1] == node) return i - 1;
  return formatting_.size();
}

Builder::Step Builder::adoption_agency(const Token& token) {
  if (open_.top().is(token.tag) && formatting_index(open_.top().node) == formatting_.size()) {
    pop_by(token);
    return Step::done;
  }
  for (int round = 0; round < k_outer_rounds; ++round)
    if (!adopt(token)) break;
  return Step::done;
}

/// One round: false if it was the last.
bool Builder::adopt(const Token& token) {
  const NodeId formatting = formatting_element(token.tag);
  if (formatting == k_none) return any_other_end_tag(token), false;
  const auto in_list = [&](std::size_t index) { return formatting_.begin() + static_cast<std::ptrdiff_t>(index); };
  const std::size_t at = open_.index_of(formatting);
  if (at == open_.size()) {
    formatting_.erase(in_list(formatting_index(formatting)));
    return false;
  }
  if (!open_.is_in_scope(at)) return false;

  std::size_t furthest_at = at + 1;
  while (furthest_at < open_.size() && !is_special(open_[furthest_at])) ++furthest_at;
  if (furthest_at == open_.size()) {
    while (open_.top().node != formatting) pop();
    token.kind == TokenKind::end_tag ? pop_by(token) : pop();
    formatting_.erase(in_list(formatting_index(formatting)));
    return false;
  }
  const OpenElement furthest = open_[furthest_at], ancestor = open_[at - 1];

  // Between the two, formatting elements get a copy inside, others end.
  std::size_t bookmark = formatting_index(formatting);
  NodeId last = furthest.node;
  std::size_t node_at = furthest_at;
  for (int inner = 1;; ++inner) {
    --node_at;
    const NodeId node = open_[node_at].node;
    if (node == formatting) break;
    std::size_t entry = formatting_index(node);
    if (inner > k_inner_rounds && entry < formatting_.size()) {
      formatting_.erase(in_list(entry));
      if (entry < bookmark) --bookmark;
      entry = formatting_.size();
    }
    if (entry == formatting_.size()) {
      remove_open(node_at);
      --furthest_at;
      continue;
    }
    const NodeId copy = copy_of(node);
    close(open_[node_at], {here_, here_});
    formatting_[entry] = copy;
    open_.replace(node_at, copy);
    if (last == furthest.node) bookmark = entry + 1;
    unlink(last);
    link(last, {copy});
    last = copy;
  }
  unlink(last);
  link(last, place_in(ancestor));

  const NodeId copy = copy_of(formatting);
  move_children(furthest.node, copy);
  link(copy, {furthest.node});
  const std::size_t entry = formatting_index(formatting);
  formatting_.insert(in_list(bookmark), copy);
  formatting_.erase(in_list(entry < bookmark ? entry : entry + 1));
  const OpenElement copy_open{copy, tree_.nodes[copy].tag};
  close(open_[at], token.kind == TokenKind::end_tag ? token.source : SourceRange{here_, here_});
  open_.erase(at);
  open_.insert(furthest_at, copy_open);
  return true;
}

}  // namespace debunk::html
