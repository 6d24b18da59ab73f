// Runs of pieces that together look planted: where the scores of a text add up.
#pragma once

#include <cstddef>
#include <vector>

#include "text/language.h"

namespace debunk::rules::injected {

struct Segment {
  std::size_t first = 0, last = 0;  // pieces [first, last)
  float score = 0;
  text::Language language = text::Language::und;
};

/// All maximal scoring subsequences of scores[first, last) (Ruzzo and Tompa 1999), added to `out`.
void maximal_segments(const std::vector<float>& scores, std::size_t first, std::size_t last, text::Language language, std::vector<Segment>& out);

}  // namespace debunk::rules::injected
