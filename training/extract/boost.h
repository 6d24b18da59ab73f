// Gradient boosting with trees that ask the same question at each level: logistic loss, second order, a random half of rows and sights for each tree.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "page/article_model.h"

namespace debunk::training {

struct Row {
  page::Sights seen;
  bool wanted;
  double cost;
};

struct Slope {
  double first = 0, second = 0;
  void operator+=(const Slope& other) {
    first += other.first;
    second += other.second;
  }
  double gain(double l2) const { return first * first / (second + l2); }
};

inline std::vector<page::ContextTree> boosted(const std::vector<Row>& rows) {
  constexpr std::size_t k_trees = 160;
  constexpr double k_rate = 0.1, k_l2 = 3;
  constexpr std::size_t k_leaves = std::size_t{1} << page::k_tree_depth;
  std::vector<page::ContextTree> trees;
  std::vector<double> scores(rows.size());
  std::vector<Slope> slopes(rows.size());
  std::vector<std::uint8_t> leaf(rows.size());
  std::vector<Slope> sums(k_leaves * page::k_sights * page::k_sight_values);
  std::mt19937_64 dice(7);
  while (trees.size() < k_trees) {
    std::vector<std::size_t> chosen, asked;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const double chance = 1 / (1 + std::exp(-scores[i]));
      slopes[i] = {rows[i].cost * (rows[i].wanted - chance), rows[i].cost * std::max(chance * (1 - chance), 1e-4)};
      if (dice() % 2 == 0) chosen.push_back(i);
    }
    for (std::size_t sight = 0; sight < page::k_sights; ++sight)
      if (dice() % 2 == 0) asked.push_back(sight);
    std::ranges::fill(leaf, 0);
    page::ContextTree tree{};
    for (std::size_t level = 0; level < page::k_tree_depth; ++level) {
      std::ranges::fill(sums, Slope{});
      for (const std::size_t i : chosen)
        for (const std::size_t sight : asked) sums[(leaf[i] * page::k_sights + sight) * page::k_sight_values + rows[i].seen[sight]] += slopes[i];
      double best = -1;
      for (const std::size_t sight : asked)
        for (std::size_t limit = 0; limit + 1 < page::k_sight_values; ++limit) {
          double gain = 0;
          for (std::size_t l = 0; l < std::size_t{1} << level; ++l) {
            Slope low, high;
            for (std::size_t value = 0; value < page::k_sight_values; ++value)
              (value > limit ? high : low) += sums[(l * page::k_sights + sight) * page::k_sight_values + value];
            gain += low.gain(k_l2) + high.gain(k_l2);
          }
          if (gain > best) {
            best = gain;
            tree.sight[level] = static_cast<std::uint8_t>(sight);
            tree.limit[level] = static_cast<std::uint8_t>(limit);
          }
        }
      for (std::size_t i = 0; i < rows.size(); ++i)
        leaf[i] = static_cast<std::uint8_t>(leaf[i] | (rows[i].seen[tree.sight[level]] > tree.limit[level]) << level);
    }
    std::vector<Slope> leaves(k_leaves);
    for (const std::size_t i : chosen) leaves[leaf[i]] += slopes[i];
    for (std::size_t l = 0; l < k_leaves; ++l)
      tree.leaves[l] = static_cast<std::int16_t>(std::lround(std::clamp(k_rate * leaves[l].first / (leaves[l].second + k_l2), -8.0, 8.0) * page::k_log_unit));
    for (std::size_t i = 0; i < rows.size(); ++i) scores[i] += static_cast<double>(tree.leaves[leaf[i]]) / page::k_log_unit;
    trees.push_back(tree);
  }
  return trees;
}

inline void write_trees(const std::vector<page::ContextTree>& trees, const std::string& name) {
  std::ofstream out(name);
  out << "// The trees of the second look at an article (article_model.h): which sights, their limits, and the leaves. Made by training/extract.\n";
  const auto four = [&](const std::uint8_t (&values)[page::k_tree_depth]) {
    out << "FOUR(" << +values[0] << ", " << +values[1] << ", " << +values[2] << ", " << +values[3] << ')';
  };
  for (const page::ContextTree& tree : trees) {
    out << "TREE(";
    four(tree.sight);
    out << ", ";
    four(tree.limit);
    for (const std::int16_t leaf : tree.leaves) out << ", " << leaf;
    out << ")\n";
  }
}

}  // namespace debunk::training
