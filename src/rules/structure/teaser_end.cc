// The text is a teaser: what follows stands behind a link.
#include <algorithm>
#include <array>
#include <span>

#include "rules/findings.h"
#include "rules/structure/likeness.h"
#include "rules/structure/prose.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_short_story = 150;  ///< words; in a longer one an ellipsis is as a rule a way to end
constexpr std::size_t k_link = 4;           ///< words of "Read more", "Continue reading", in any language

bool ends_with_any(std::string_view text, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

constexpr std::array<std::string_view, 5> k_bracketed{"[…]", "[...]", "(…)", "(...)", "[….]"};
constexpr std::array<std::string_view, 4> k_ellipses{"…", "...", "……", ". . ."};

}  // namespace

void teaser_end(const Article& article, Findings& findings) {
  const auto& blocks = article.blocks();
  if (blocks.size() < 2) return;
  std::size_t index = blocks.size() - 1;
  const auto has_ellipsis = [&](std::size_t i) {
    const std::string_view block = article.text().substr(blocks[i].span.start, blocks[i].span.size());
    return ends_with_any(block, k_bracketed) || ends_with_any(block, k_ellipses);
  };
  if (!has_ellipsis(index) && !has_ellipsis(index - 1)) return;
  const text::Sentence* last = last_sentence(article, index);
  const bool link = last != nullptr && !last->terminated && words_in(article, blocks[index].span).size() <= k_link;
  if (link) last = last_sentence(article, --index);
  if (last == nullptr || blocks[index].kind == BlockKind::headline || article.is_quoted(last->span)) return;
  const std::string_view text = article.text().substr(last->span.start, last->span.size());
  const bool bracketed = ends_with_any(text, k_bracketed);
  if (!bracketed && !ends_with_any(text, k_ellipses)) return;
  if (!bracketed && article.words().size() > k_short_story && !link) return;
  const Words words = words_in(article, last->span);
  if (words.size() < k_link) return;
  findings.add({words[words.size() - k_link].start, last->span.end}, "the text ends like a teaser, with an ellipsis");
}

}  // namespace debunk::rules::structure
