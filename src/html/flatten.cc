#include "html/flatten.h"

namespace debunk::html {
namespace {

/// The children of a node become the siblings that follow it.
void raise_children(std::vector<Node>& nodes, NodeId id) {
  Node& node = nodes[id];
  const NodeId first = node.first_child, last = node.last_child, next = node.next_sibling;
  for (NodeId child = first; child != k_none; child = nodes[child].next_sibling) nodes[child].parent = node.parent;
  nodes[first].previous_sibling = id;
  nodes[last].next_sibling = next;
  node.next_sibling = first;
  (next == k_none ? nodes[node.parent].last_child : nodes[next].previous_sibling) = last;
  node.first_child = node.last_child = k_none;
}

}  // namespace

bool flatten(Tree& tree) {
  std::vector<Node>& nodes = tree.nodes;
  bool deeper = false;
  std::size_t depth = 0;
  NodeId id = k_document;
  while (true) {
    if (depth == k_depth_limit && nodes[id].first_child != k_none) {
      raise_children(nodes, id);
      deeper = true;
    }
    if (nodes[id].first_child != k_none) {
      id = nodes[id].first_child;
      ++depth;
      continue;
    }
    while (id != k_document && nodes[id].next_sibling == k_none) {
      id = nodes[id].parent;
      --depth;
    }
    if (id == k_document) return deeper;
    id = nodes[id].next_sibling;
  }
}

}  // namespace debunk::html
