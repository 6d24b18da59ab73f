#include "page/article_model.h"

#include <algorithm>
#include <array>

namespace debunk::page {
namespace {

constexpr LogOdds k_weight_unit = k_log_unit / 16;
constexpr LogOdds k_threshold = -60;  // a sentence too many does less harm than one too few

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
constexpr ContextTree k_context_trees[] = {
#define TREE(sights, limits, ...) {sights, limits, {__VA_ARGS__}},
#define FOUR(a, b, c, d) {a, b, c, d}
#include "page/article_trees.def"
#undef FOUR
#undef TREE
};
static_assert(std::size(k_block_weights) == k_block_features && std::size(k_begin_weights) == k_element_features &&
              std::size(k_leave_weights) == k_element_features && std::size(k_alone_weights) == 2);

/// Sums over all below an element, with the element inside and outside; and its switches, for the way down.
struct Sums {
  LogOdds inside = 0, outside = 0;
  LogOdds begin = 0, leave = 0;
};

/// How likely a part is inside if what it is in is so with `around`.
Chance below(Chance around, const Sums& own) {
  const Chance stays = chance_of(own.inside - own.outside - own.leave), begins = chance_of(own.inside + own.begin - own.outside);
  return times(around, stays) + times(k_certain - around, begins);
}

void add_to(Sums& around, const Sums& own) {
  around.inside += log_sum(own.inside, own.outside + own.leave);
  around.outside += log_sum(own.outside, own.inside + own.begin);
}

}  // namespace

const ArticleWeights& article_weights() {
  static constexpr ArticleWeights k_weights = {k_block_weights, k_begin_weights, k_leave_weights, k_alone_weights};
  return k_weights;
}

std::vector<Chance> first_look(const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const ArticleWeights& weights) {
  std::vector<Sums> elements(tree.nodes.size()), blocks(text.blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Sums& own = blocks[i];
    features.of_block(i, [&](std::size_t feature) { own.inside += weights.blocks[feature]; });
    own.inside *= k_weight_unit;
    own.begin = weights.alone[0] * k_weight_unit;
    own.leave = weights.alone[1] * k_weight_unit;
    add_to(elements[text.blocks[i].container], own);
  }
  for (std::size_t i = text.order.size(); i > 0; --i) {
    const html::NodeId element = text.order[i - 1];
    if (features.subtree(element).characters == 0) continue;
    Sums& own = elements[element];
    features.of_element(element, [&](std::size_t feature) {
      own.begin += weights.begin[feature];
      own.leave += weights.leave[feature];
    });
    own.begin *= k_weight_unit;
    own.leave *= k_weight_unit;
    add_to(elements[tree.nodes[element].parent], own);
  }

  std::vector<Chance> chances(tree.nodes.size()), result(blocks.size());
  for (const html::NodeId element : text.order)
    if (features.subtree(element).characters > 0) chances[element] = below(chances[tree.nodes[element].parent], elements[element]);
  for (std::size_t i = 0; i < blocks.size(); ++i) result[i] = below(chances[text.blocks[i].container], blocks[i]);
  return result;
}

std::vector<std::int32_t> judged(std::span<const Sights> seen, std::span<const ContextTree> trees) {
  // The questions are the same for all blocks: a row for each sight, and the compiler makes one instruction of sixteen comparisons.
  constexpr std::size_t k_at_once = 16;
  const std::size_t count = (seen.size() + k_at_once - 1) / k_at_once * k_at_once;
  std::vector<std::uint8_t> rows(k_sights * count);
  for (std::size_t i = 0; i < seen.size(); ++i)
    for (std::size_t sight = 0; sight < k_sights; ++sight) rows[sight * count + i] = seen[i][sight];
  std::vector<std::int32_t> sums(count);
  for (const ContextTree& tree : trees) {
    std::array<const std::uint8_t*, k_tree_depth> asked{};
    for (std::size_t level = 0; level < k_tree_depth; ++level) asked[level] = rows.data() + tree.sight[level] * count;
    for (std::size_t start = 0; start < count; start += k_at_once) {
      std::array<std::uint8_t, k_at_once> leaf{};
      for (std::size_t level = k_tree_depth; level-- > 0;)
        for (std::size_t i = 0; i < k_at_once; ++i)
          leaf[i] = static_cast<std::uint8_t>(leaf[i] << 1 | (asked[level][start + i] > tree.limit[level]));
      for (std::size_t i = 0; i < k_at_once; ++i) sums[start + i] += tree.leaves[leaf[i]];
    }
  }
  sums.resize(seen.size());
  return sums;
}

std::vector<bool> marked_blocks(std::string_view html, const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const Opening& opening, const ArticleWeights& weights) {
  std::vector<bool> marked(text.blocks.size());
  const std::vector<Chance> chances = first_look(tree, text, features, weights);
  // A page of links has no article. Any other has one, be it unlikely.
  const TextSize& all = features.subtree(html::k_document);
  if (all.prose == 0 && all.link_characters * 2 > all.characters) return marked;
  // Most of a page is far from the article and looks it: only what may be near is looked at twice.
  std::vector<Sights> seen = sights(html, tree, text, features, chances, opening);
  std::vector<std::size_t> near;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (!may_be_near(seen[i])) continue;
    seen[near.size()] = seen[i];
    near.push_back(i);
  }
  constexpr std::size_t k_together = 4096;  // blocks: the rows of these stay in the cache
  for (std::size_t first = 0; first < near.size(); first += k_together) {
    const std::size_t count = std::min(k_together, near.size() - first);
    const std::vector<std::int32_t> scores = judged(std::span(seen).subspan(first, count), k_context_trees);
    for (std::size_t i = 0; i < count; ++i) marked[near[first + i]] = scores[i] > k_threshold;
  }
  return marked;
}

}  // namespace debunk::page
