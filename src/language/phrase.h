// The phrases that a parse makes: of each token the first and the last of all that hang on it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "language/analysis.h"

namespace debunk::language {

/// Tokens [first, end).
struct Phrase {
  std::uint32_t first = 0, end = 0;

  bool empty() const { return first >= end; }
  bool contains(std::uint32_t token) const { return first <= token && token < end; }
};

class Phrases {
 public:
  /// Linear: no sentence has more than k_longest_sentence tokens.
  explicit Phrases(const Analysis& analysis) : of_(analysis.tokens.size()) {
    const auto& tokens = analysis.tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) of_[i] = {i, i + 1};
    for (std::uint32_t i = 0; i < tokens.size(); ++i)
      for (std::uint32_t at = i; tokens[at].head != at;) {
        at = tokens[at].head;
        Phrase& above = of_[at];
        if (above.first <= i && i < above.end) break;  // so it is of all further above
        above = {std::min(above.first, i), std::max(above.end, i + 1)};
      }
  }

  Phrase of(std::uint32_t token) const { return of_[token]; }

 private:
  std::vector<Phrase> of_;
};

}  // namespace debunk::language
