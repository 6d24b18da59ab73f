// Small sets of words by their stems.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/headline/stem.h"
#include "text/words.h"

namespace debunk::rules::headline {

/// The stems of some words, sorted.
inline std::vector<std::uint64_t> stems_of(std::string_view words) {
  std::vector<std::uint64_t> stems;
  for (const text::Word& word : text::tokenize(words).words) stems.push_back(stem_of(words.substr(word.start, word.size())));
  std::ranges::sort(stems);
  return stems;
}

inline bool has(const std::vector<std::uint64_t>& sorted, std::uint64_t stem) { return stem != 0 && std::ranges::binary_search(sorted, stem); }

}  // namespace debunk::rules::headline
