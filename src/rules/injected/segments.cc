#include "rules/injected/segments.h"

namespace debunk::rules::injected {

void maximal_segments(const std::vector<float>& scores, std::size_t first, std::size_t last, text::Language language, std::vector<Segment>& out) {
  struct Candidate {
    std::size_t first, last;
    float left, right;  // sums up to its start and up to its end
  };
  std::vector<Candidate> list;
  float sum = 0;
  for (std::size_t i = first; i < last; ++i) {
    const float before = sum;
    sum += scores[i];
    if (scores[i] <= 0) continue;
    Candidate next{i, i + 1, before, sum};
    for (;;) {
      std::size_t j = list.size();
      while (j > 0 && list[j - 1].left >= next.left) --j;
      if (j == 0 || list[j - 1].right >= next.right) break;
      next.first = list[j - 1].first;
      next.left = list[j - 1].left;
      list.resize(j - 1);
    }
    list.push_back(next);
  }
  for (const Candidate& candidate : list) out.push_back({candidate.first, candidate.last, candidate.right - candidate.left, language});
}

}  // namespace debunk::rules::injected
