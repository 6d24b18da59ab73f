// There is a headline, and no story under it.
#include <algorithm>

#include "rules/findings.h"
#include "rules/structure/likeness.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_least_words = 3, k_most_words = 25;

}  // namespace

void headline_only(const Article& article, Findings& findings) {
  const auto& blocks = article.blocks();
  if (blocks.empty() || article.words().size() < k_least_words || article.words().size() > k_most_words) return;
  const auto stands_above = [](const Block& block) {
    return block.kind == BlockKind::headline || block.kind == BlockKind::byline || block.kind == BlockKind::dateline;
  };
  const bool whole_sentence = std::ranges::any_of(article.sentences(), &text::Sentence::terminated);
  if (whole_sentence || blocks[0].kind != BlockKind::headline || !std::ranges::all_of(blocks, stands_above) || article.is_planted(blocks[0].span))
    return;
  findings.add(blocks[0].span, "there is a headline, and nothing below it");
}

}  // namespace debunk::rules::structure
