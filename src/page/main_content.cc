#include "page/main_content.h"

#include "page/article_features.h"
#include "page/article_model.h"
#include "page/drop_repeats.h"
#include "page/headline.h"
#include "page/mend_marks.h"
#include "page/stated_body.h"

namespace debunk::page {
namespace {

std::optional<BlockKind> kind_of(const TextBlocks& text, const TextBlock& block) {
  if (block.inside & k_in_heading) return BlockKind::subhead;
  if (block.inside & (k_in_caption | k_in_figure)) return BlockKind::caption;
  if (block.words < 40 && block.has_copyright) return BlockKind::caption;
  if (block.words < 60 && ((text.nodes[block.container].words | block.inline_words) & bit(ClassWord::caption))) return BlockKind::caption;
  if ((block.inside & k_in_quotation) || (block.words < 60 && (text.nodes[block.container].words & bit(ClassWord::quote)))) return BlockKind::quotation;
  if (block.inside & (k_in_list | k_in_table)) return BlockKind::list_item;
  return std::nullopt;
}

}  // namespace

MainContent main_content(std::string_view html, const html::Tree& tree, const Visibility& visibility) {
  const TextBlocks text = text_blocks(html, tree);
  const Opening opening = find_opening(html, tree, text);
  const ArticleFeatures features(tree, text, opening);
  std::vector<bool> marked = marked_blocks(html, tree, text, features, opening, article_weights());
  mend_marks(text, opening, marked);
  follow_stated_body(html, tree, text, marked);
  return content_of(html, tree, text, marked, visibility);
}

MainContent content_of(std::string_view html, const html::Tree& tree, const TextBlocks& text, std::vector<bool> marked, const Visibility& visibility) {
  const std::size_t headline = find_headline(html, tree, text, marked);
  drop_repeats(html, tree, text, headline, marked);
  MainContent content;
  std::size_t bytes = 0, hidden_bytes = 0;
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    if (!marked[i] && i != headline) continue;
    const TextBlock& block = text.blocks[i];
    ContentBlock& one = content.blocks.emplace_back();
    one.kind = i == headline ? BlockKind::headline : kind_of(text, block);
    one.is_paragraph = tree.nodes[block.container].is(html::Tag::p);
    one.is_preformatted = (block.inside & k_in_pre) != 0;
    one.runs.assign(text.runs.begin() + block.first_run, text.runs.begin() + block.first_run + block.run_count);
    for (const TextRun& run : one.runs) {
      const std::size_t size = tree.nodes[run.node].source.size();
      bytes += size;
      if (visibility.is_hidden(run.node)) hidden_bytes += size;
    }
  }
  if (hidden_bytes > 0 && hidden_bytes * 2 < bytes) {
    for (ContentBlock& one : content.blocks) std::erase_if(one.runs, [&](const TextRun& run) { return visibility.is_hidden(run.node); });
    std::erase_if(content.blocks, [](const ContentBlock& one) { return one.runs.empty(); });
  }
  return content;
}

}  // namespace debunk::page
