#include "page/article_model.h"

#include <algorithm>

namespace debunk::page {
namespace {

constexpr std::int16_t k_block_weights[] = {
#define BLOCK(group, ...) __VA_ARGS__,
#include "page/article_weights.def"
#undef BLOCK
};
constexpr std::int16_t k_begin_weights[] = {
#define BEGIN(group, ...) __VA_ARGS__,
#include "page/article_weights.def"
#undef BEGIN
};
constexpr std::int16_t k_leave_weights[] = {
#define LEAVE(group, ...) __VA_ARGS__,
#include "page/article_weights.def"
#undef LEAVE
};
constexpr std::int16_t k_alone_weights[] = {
#define ALONE(group, ...) __VA_ARGS__,
#include "page/article_weights.def"
#undef ALONE
};
static_assert(std::size(k_block_weights) == k_block_features && std::size(k_begin_weights) == k_element_features &&
              std::size(k_leave_weights) == k_element_features && std::size(k_alone_weights) == 2);

/// The best sum of all below an element, with the element inside and outside; and its switches, for the way down.
struct Sums {
  std::int64_t inside = 0, outside = 0;
  std::int32_t begin = 0, leave = 0;
};

}  // namespace

const ArticleWeights& article_weights() {
  static constexpr ArticleWeights k_weights = {k_block_weights, k_begin_weights, k_leave_weights, k_alone_weights[0], k_alone_weights[1]};
  return k_weights;
}

std::vector<bool> marked_blocks(const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const ArticleWeights& weights,
                                std::span<const std::int32_t> offsets) {
  std::vector<Sums> sums(tree.nodes.size());
  std::vector<std::int32_t> scores(text.blocks.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    std::int32_t& score = scores[i];
    score = offsets.empty() ? 0 : offsets[i];
    features.of_block(i, [&](std::size_t feature) { score += weights.blocks[feature]; });
    Sums& around = sums[text.blocks[i].container];
    around.inside += std::max<std::int32_t>(score, weights.leave_block);
    around.outside += std::max<std::int32_t>(0, score + weights.begin_block);
  }
  for (std::size_t i = text.order.size(); i > 0; --i) {
    const html::NodeId element = text.order[i - 1];
    Sums& own = sums[element];
    if (features.subtree(element).characters == 0) continue;
    features.of_element(element, [&](std::size_t feature) {
      own.begin += weights.begin[feature];
      own.leave += weights.leave[feature];
    });
    Sums& around = sums[tree.nodes[element].parent];
    around.inside += std::max(own.inside, own.outside + own.leave);
    around.outside += std::max(own.outside, own.inside + own.begin);
  }
  std::vector<bool> inside(tree.nodes.size());
  for (const html::NodeId element : text.order) {
    const Sums& own = sums[element];
    inside[element] = inside[tree.nodes[element].parent] ? own.inside >= own.outside + own.leave : own.inside + own.begin > own.outside;
  }
  std::vector<bool> marked(text.blocks.size());
  for (std::size_t i = 0; i < marked.size(); ++i)
    marked[i] = inside[text.blocks[i].container] ? scores[i] >= weights.leave_block : scores[i] + weights.begin_block > 0;
  return marked;
}

}  // namespace debunk::page
