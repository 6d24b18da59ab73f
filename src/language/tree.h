// The tree of greatest score: Chu and Liu 1965, "On the shortest arborescence of a directed graph"; Edmonds 1967, "Optimum branchings".
#pragma once

#include <cstdint>
#include <span>

namespace debunk::language {

/// `scores[d * (n + 1) + h]`: how well token d (1 to n) hangs on token h, or on the root, 0. Fills `heads[1..n]`; exactly one token hangs on the
/// root. Scores are less than 2^28 in size.
void best_tree(std::span<const std::int32_t> scores, std::span<std::uint32_t> heads);

}  // namespace debunk::language
