// How likely the blocks around a block are to be of the article, as numbers of weights: what the second look sees (article_model.h).
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "html/tree.h"
#include "page/log_odds.h"
#include "page/text_blocks.h"

namespace debunk::page {

inline constexpr std::size_t k_chance_bins = 8, k_absent = k_chance_bins, k_reach = 3;

/// Groups of features: of the block, of those of the same parent, of the same grandparent, of the blocks at distances -3 … 3, how much of the article
/// lies before; block and parent together; and one that always holds.
inline constexpr std::size_t k_context_groups = 3 + 2 * k_reach + 1;
inline constexpr std::size_t k_context_features = k_context_groups * (k_chance_bins + 1) + k_chance_bins * k_chance_bins + 1;

class ArticleContext {
 public:
  /// `chances` of each block. A page has an article: where none is likely, they are counted from the likeliest.
  ArticleContext(const html::Tree& tree, const TextBlocks& text, const std::vector<Chance>& chances);

  /// Calls `use` with the number of each feature that holds.
  template <class Use>
  void of_block(std::size_t index, Use use) const {
    std::size_t group = 0;
    const auto see = [&](std::size_t bin) { use(group++ * (k_chance_bins + 1) + bin); };
    const View& own = views_[index];
    see(own.self);
    see(own.parent);
    see(own.grandparent);
    for (std::size_t distance = 1; distance <= k_reach; ++distance) {
      see(index >= distance ? views_[index - distance].self : k_absent);
      see(index + distance < views_.size() ? views_[index + distance].self : k_absent);
    }
    see(own.before);
    use(k_context_groups * (k_chance_bins + 1) + own.self * k_chance_bins + own.parent);
    use(k_context_features - 1);
  }

 private:
  struct View {
    std::uint8_t self, parent, grandparent, before;
  };
  std::vector<View> views_;
};

}  // namespace debunk::page
