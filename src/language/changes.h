// Something that was one quantity and became another: "rose 25 percent to 50 from 40", "from 40 to 50, an increase of a quarter", "7 percent, down
// from 9", with the direction that the words give and the amount that they state.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/quantities.h"
#include "text/sentences.h"

namespace debunk::language {

struct Change {
  static constexpr std::uint32_t k_none = UINT32_MAX;

  std::uint32_t from = 0, to = 0;   ///< indices of quantities
  std::uint32_t amount = k_none;    ///< index of the quantity that says by how much
  int direction = 0;                ///< 1 up, -1 down, 0: no word says it
  double multiple = 0;              ///< 2 "doubled", 0.5 "halved"; 0: none
  Span direction_span;              ///< the word that says it; empty if none does
  Span span;                        ///< all of it
  std::uint32_t sentence = 0;
  bool negated = false;             ///< "did not rise"
};

/// In text order.
std::vector<Change> find_changes(const Reading& reading, std::span<const Quantity> quantities, std::span<const text::Sentence> sentences);

}  // namespace debunk::language
