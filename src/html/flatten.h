// Trees of bounded depth, whatever the page.
#pragma once

#include "html/tree.h"

namespace debunk::html {

/// Hangs every node deeper than k_depth_limit beside its ancestor at that depth, in document order. True if there was one. Linear.
bool flatten(Tree& tree);

}  // namespace debunk::html
