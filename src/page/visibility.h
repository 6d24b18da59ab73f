// Which text of a page a reader does not see, and what says so: attributes, inline style and the rules of <style>. What scripts and sheets
// in other files change is not known: menus, dialogs and accordions that open later count as hidden here, and what that means is for others to say.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "debunk/page.h"
#include "html/tree.h"

namespace debunk::page {

/// Something that hides what is inside of an element, or some of it.
struct Hiding {
  HiddenBy by = HiddenBy::attribute;
  html::SourceRange because;  ///< the attribute, the declaration or the start tag
  html::NodeId element = html::k_none;
};

struct Visibility {
  std::vector<Hiding> hidings;        ///< in document order of their elements
  std::vector<std::uint32_t> hidden;  ///< by node: 0 for what is seen, else one more than the index of its hiding
  bool cut = false;                   ///< the page has more rules, or harder ones, than are looked at

  bool is_hidden(html::NodeId node) const { return hidden[node] != 0; }
  /// Null for what is seen.
  const Hiding* hiding_of(html::NodeId node) const { return hidden[node] == 0 ? nullptr : &hidings[hidden[node] - 1]; }
};

/// Looking for the elements around one, for selectors like ".a .b", ends after so many steps for each node of the page.
inline constexpr std::size_t k_steps_per_node = 64;

/// `tree` is of `html`, parsed without scripting. Elements and texts are marked; comments and what is inside <script> and <style> are not.
/// What hides itself inside of what is hidden already has a hiding of its own: it is another thing. An element is marked if nothing that is inside could be seen; a text also for what it inherits. A page that hides itself as a whole shows
/// itself by a script, so <html> and <body> hide nothing. Linear, but for the limits of style_sheet.h.
Visibility find_hidden(std::string_view html, const html::Tree& tree);

}  // namespace debunk::page
