#include "page/main_content.h"

#include <algorithm>

#include "page/article_features.h"
#include "page/article_model.h"
#include "page/headline.h"

namespace debunk::page {
namespace {

std::optional<BlockKind> kind_of(const TextBlocks& text, const TextBlock& block) {
  if (block.inside & k_in_heading) return BlockKind::subhead;
  if (block.inside & (k_in_caption | k_in_figure)) return BlockKind::caption;
  if (block.words < 60 && ((text.nodes[block.container].words | block.inline_words) & bit(ClassWord::picture))) return BlockKind::caption;
  if (block.inside & k_in_quotation) return BlockKind::quotation;
  if (block.inside & (k_in_list | k_in_table)) return BlockKind::list_item;
  return std::nullopt;
}

}  // namespace

MainContent main_content(std::string_view html, const html::Tree& tree) {
  MainContent content{text_blocks(html, tree), {}};
  const TextBlocks& text = content.text;
  const ArticleFeatures features(tree, text);
  const std::vector<bool> marked = marked_blocks(tree, text, features, article_weights());
  const std::size_t headline = find_headline(html, tree, text, marked);
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    if (!marked[i] && i != headline) continue;
    const TextBlock& block = text.blocks[i];
    content.blocks.push_back({static_cast<std::uint32_t>(i), i == headline ? BlockKind::headline : kind_of(text, block), (block.inside & k_in_pre) != 0});
  }
  return content;
}

}  // namespace debunk::page
