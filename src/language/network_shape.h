// What training and use of the network agree on.
#pragma once

#include <algorithm>
#include <cstddef>

#include "language/grammar.h"

namespace debunk::language {

/// 0: no name; 1 + 2k: a name of kind k begins; 2 + 2k: it goes on.
inline constexpr std::size_t k_entity_labels = 1 + 2 * k_entity_kind_count;

/// How far a head stands from what hangs on it, in tokens and to which side; the root, which stands before all, apart.
inline constexpr std::size_t k_distance_buckets = 26;
constexpr std::size_t distance_bucket(std::size_t dependent, std::size_t head) {
  if (head == 0) return 0;
  const std::size_t distance = head < dependent ? dependent - head : head - dependent;
  std::size_t bucket = distance;
  if (distance > 6) bucket = distance <= 8 ? 7 : distance <= 11 ? 8 : distance <= 15 ? 9 : distance <= 22 ? 10 : distance <= 35 ? 11 : 12;
  return head < dependent ? bucket : 12 + bucket;  // distance is at least 1; 0 only of a token to itself, which is never asked
}

}  // namespace debunk::language
