#include "page/article_context.h"

namespace debunk::page {
namespace {

constexpr Chance percent(unsigned value) { return k_certain / 100 * value; }

std::uint8_t bin(Chance chance) {
  static constexpr Chance k_limits[k_chance_bins - 1] = {percent(2), percent(10), percent(25), percent(50), percent(75), percent(90), percent(98)};
  return static_cast<std::uint8_t>(std::ranges::upper_bound(k_limits, chance) - std::begin(k_limits));
}

/// The mean of chances, by words.
struct Mean {
  std::uint64_t sum = 0, words = 0;

  void add(Chance chance, std::uint32_t count) {
    sum += std::uint64_t{chance} * count;
    words += count;
  }
  Chance value() const { return words == 0 ? 0 : static_cast<Chance>(sum / words); }
};

}  // namespace

ArticleContext::ArticleContext(const html::Tree& tree, const TextBlocks& text, const std::vector<Chance>& chances) : views_(chances.size()) {
  const Chance most = chances.empty() ? 0 : std::ranges::max(chances);
  const auto counted = [&](std::size_t i) {
    return most >= percent(70) || most == 0 ? chances[i] : static_cast<Chance>(std::uint64_t{chances[i]} * k_certain / most);
  };
  std::vector<Mean> parents(tree.nodes.size()), grandparents(tree.nodes.size());
  Mean all;
  for (std::size_t i = 0; i < views_.size(); ++i) {
    const html::NodeId parent = tree.nodes[text.blocks[i].container].parent, grandparent = tree.nodes[parent].parent;
    parents[parent].add(counted(i), text.blocks[i].words);
    grandparents[grandparent].add(counted(i), text.blocks[i].words);
    all.add(counted(i), text.blocks[i].words);
  }
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < views_.size(); ++i) {
    const html::NodeId parent = tree.nodes[text.blocks[i].container].parent, grandparent = tree.nodes[parent].parent;
    before += std::uint64_t{counted(i)} * text.blocks[i].words;
    const Chance share = all.sum == 0 ? 0 : static_cast<Chance>((before >> 8) * (k_certain >> 8) / ((all.sum >> 16) + 1));
    views_[i] = {bin(counted(i)), bin(parents[parent].value()), bin(grandparents[grandparent].value()), bin(share)};
  }
}

}  // namespace debunk::page
