#include "language/tree.h"

#include <algorithm>
#include <vector>

namespace debunk::language {
namespace {

constexpr std::int64_t k_root_cost = std::int64_t{1} << 40;  ///< more than any tree scores: one token hangs on the root, not two

/// Is every token's best head, taken together, a tree with one root?
bool is_tree(std::span<const std::uint32_t> heads) {
  const std::size_t n = heads.size();
  std::size_t roots = 0;
  std::vector<std::uint32_t> seen(n, 0);
  for (std::uint32_t i = 1; i < n; ++i) roots += heads[i] == 0;
  if (roots != 1) return false;
  for (std::uint32_t i = 1; i < n; ++i) {
    std::uint32_t at = i;
    while (at != 0 && seen[at] == 0) {
      seen[at] = i;
      at = heads[at];
    }
    if (at != 0 && seen[at] == i) return false;
  }
  return true;
}

/// A cycle that was made one node, and how to undo it.
struct Contraction {
  std::uint32_t node;
  std::vector<std::uint32_t> cycle, heads;   ///< its tokens, and the heads they have in it
  std::vector<std::uint32_t> enters, leaves; ///< by outside node: which token of the cycle it would be head of, or hang on
};

class Edmonds {
 public:
  /// `root_cost` is taken off the score of hanging on the root.
  Edmonds(std::span<const std::int32_t> scores, std::span<std::uint32_t> heads, std::int64_t root_cost) : n_(heads.size()), score_(n_ * n_), heads_(heads), active_(n_, true) {
    for (std::size_t d = 1; d < n_; ++d) {
      for (std::size_t h = 0; h < n_; ++h) score_[d * n_ + h] = scores[d * n_ + h] - (h == 0 ? root_cost : 0);
    }
  }

  void run() {
    for (std::uint32_t d = 1; d < n_; ++d) choose(d);
    for (;;) {
      const std::uint32_t start = in_cycle();
      if (start == 0) break;
      contract(start);
    }
    for (; !contractions_.empty(); contractions_.pop_back()) expand(contractions_.back());
  }

 private:
  std::int64_t& score(std::size_t dependent, std::size_t head) { return score_[dependent * n_ + head]; }

  void choose(std::uint32_t d) {
    std::uint32_t best = 0;
    for (std::uint32_t h = 1; h < n_; ++h) {
      if (active_[h] && h != d && score(d, h) > score(d, best)) best = h;
    }
    heads_[d] = best;
  }

  /// A token of a cycle; 0 if there is none.
  std::uint32_t in_cycle() const {
    std::vector<std::uint32_t> seen(n_, 0);
    for (std::uint32_t i = 1; i < n_; ++i) {
      if (!active_[i]) continue;
      std::uint32_t at = i;
      while (at != 0 && seen[at] == 0) {
        seen[at] = i;
        at = heads_[at];
      }
      if (at != 0 && seen[at] == i) return at;
    }
    return 0;
  }

  void contract(std::uint32_t start) {
    Contraction one{start, {}, {}, std::vector<std::uint32_t>(n_, 0), std::vector<std::uint32_t>(n_, 0)};
    std::int64_t whole = 0;
    std::uint32_t at = start;
    do {
      one.cycle.push_back(at);
      one.heads.push_back(heads_[at]);
      whole += score(at, heads_[at]);
      at = heads_[at];
    } while (at != start);
    for (const std::uint32_t token : one.cycle) active_[token] = false;
    for (std::uint32_t u = 0; u < n_; ++u) {
      if (!active_[u]) continue;
      std::uint32_t enters = one.cycle[0], leaves = one.cycle[0];
      std::int64_t best_in = score(enters, u) - score(enters, one.heads[0]);
      for (std::size_t i = 1; i < one.cycle.size(); ++i) {
        const std::uint32_t token = one.cycle[i];
        const std::int64_t in = score(token, u) - score(token, one.heads[i]);
        if (in > best_in) best_in = in, enters = token;
        if (u != 0 && score(u, token) > score(u, leaves)) leaves = token;
      }
      one.enters[u] = enters;
      one.leaves[u] = leaves;
    }
    for (std::uint32_t u = 0; u < n_; ++u) {
      if (!active_[u]) continue;
      std::size_t place = 0;
      while (one.cycle[place] != one.enters[u]) ++place;
      const std::int64_t in = score(one.enters[u], u) - score(one.enters[u], one.heads[place]) + whole;
      const std::int64_t out = u == 0 ? 0 : score(u, one.leaves[u]);
      kept_.push_back({one.node, u, in});
      if (u != 0) score(u, one.node) = out;
    }
    for (const Kept& kept : kept_) score(kept.node, kept.outside) = kept.score;
    kept_.clear();
    // What hung on a token of the cycle hangs on the cycle: its best head is still the best.
    std::vector<bool> inside(n_, false);
    for (const std::uint32_t token : one.cycle) inside[token] = true;
    for (std::uint32_t u = 1; u < n_; ++u) {
      if (active_[u] && inside[heads_[u]]) heads_[u] = one.node;
    }
    active_[one.node] = true;
    choose(one.node);
    contractions_.push_back(std::move(one));
  }

  void expand(const Contraction& one) {
    const std::uint32_t outside = heads_[one.node];
    for (std::uint32_t u = 1; u < n_; ++u) {
      if (active_[u] && u != one.node && heads_[u] == one.node) heads_[u] = one.leaves[u];
    }
    for (std::size_t i = 0; i < one.cycle.size(); ++i) {
      active_[one.cycle[i]] = true;
      heads_[one.cycle[i]] = one.heads[i];
    }
    heads_[one.enters[outside]] = outside;
  }

  struct Kept {
    std::uint32_t node, outside;
    std::int64_t score;
  };

  std::size_t n_;
  std::vector<std::int64_t> score_;
  std::span<std::uint32_t> heads_;
  std::vector<bool> active_;
  std::vector<Contraction> contractions_;
  std::vector<Kept> kept_;
};

}  // namespace

void best_tree(std::span<const std::int32_t> scores, std::span<std::uint32_t> heads) {
  const std::uint32_t n = static_cast<std::uint32_t>(heads.size());
  for (std::uint32_t d = 1; d < n; ++d) {
    const std::int32_t* const row = scores.data() + std::size_t{d} * n;
    std::uint32_t best = 0;
    for (std::uint32_t h = 1; h < n; ++h) {
      if (h != d && row[h] > row[best]) best = h;
    }
    heads[d] = best;
  }
  if (is_tree(heads)) return;
  Edmonds(scores, heads, 0).run();
  if (!is_tree(heads)) Edmonds(scores, heads, k_root_cost).run();
}

}  // namespace debunk::language
