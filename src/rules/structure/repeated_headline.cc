// The headline again at the head of the story: a template prints it, and the text brings it along.
#include <vector>

#include "rules/findings.h"
#include "rules/structure/likeness.h"
#include "rules/structure/repetition.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_blocks_looked_at = 4;  ///< after the headline: byline, dateline, caption and the first paragraph
constexpr std::size_t k_least_words = 3;
constexpr std::size_t k_least_words_nearly = 6;  ///< of shorter ones too many are alike by chance
constexpr double k_nearly = 0.85;

/// The line or sentence of `words` words that `block` begins with; empty if neither ends there.
Span opening_with(const Article& article, const Block& block, std::size_t words) {
  const Words all = words_in(article, block.span);
  if (all.size() < words) return {};
  if (all.size() == words) return block.span;
  const std::size_t last = all[words - 1].end, next = all[words].start;
  const std::string_view between = article.text().substr(last, next - last);
  if (const std::size_t line = between.find('\n'); line != std::string_view::npos)
    return {block.span.start, last + between.substr(0, line).find_last_not_of(" \r\t") + 1};
  for (const text::Sentence& sentence : article.sentences())
    if (sentence.terminated && sentence.span.end > last && sentence.span.end <= next) return {block.span.start, sentence.span.end};
  return {};
}

void report(const Article& article, Findings& findings, Span headline, Span again, bool exact) {
  Finding& finding = findings.add(again, exact ? "the headline stands a second time" : "nearly the same words as the headline");
  finding.related.push_back({findings.quote(headline), "the headline"});
  finding.fix = Fix{exact ? Applicability::safe : Applicability::unsafe, "remove it", {{with_gap(article, again), ""}}};
}

}  // namespace

void repeated_headline(const Article& article, Findings& findings) {
  const auto& blocks = article.blocks();
  if (blocks.size() < 2 || blocks[0].kind != BlockKind::headline) return;
  const Words headline = words_in(article, blocks[0].span);
  if (headline.size() < k_least_words) return;
  struct Again {
    Span span;
    bool exact = true;
  };
  std::vector<Again> found;
  for (std::size_t i = 1; i < blocks.size() && i <= k_blocks_looked_at; ++i) {
    const Block& block = blocks[i];
    if (block.kind == BlockKind::caption || block.kind == BlockKind::list_item || article.is_planted(block.span)) continue;
    const Span opening = opening_with(article, block, headline.size());
    const Words words = words_in(article, block.span);
    if (!opening.empty() && same_words(words_in(article, opening), headline))
      found.push_back({opening, true});
    else if (headline.size() >= k_least_words_nearly && likeness(headline, words) >= k_nearly && !differ_in_facts(headline, words))
      found.push_back({block.span, false});
  }
  // What stands there three times is no headline but a button of the page.
  if (found.size() == 1) report(article, findings, blocks[0].span, found[0].span, found[0].exact);
}

}  // namespace debunk::rules::structure
