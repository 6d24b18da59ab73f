#include "page/headline.h"

#include <algorithm>
#include <string>

#include "html/decode.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

using html::NodeId;
using html::Tag;

constexpr std::size_t k_longest = 400;    // bytes of a headline
constexpr std::size_t k_most_asked = 40;  // headings of a page
constexpr std::uint32_t k_long = 20;      // words of a block that is no headline or teaser

/// Letters and digits alone, in small letters: what two spellings of a headline have in common.
void append_letters(std::string& out, std::string_view html, const html::Node& node) {
  for (html::Decoder decoder(html, node.source, node.text); decoder.next();) {
    const std::string_view piece = decoder.piece().text;
    for (std::size_t at = 0; at < piece.size();) {
      const text::Decoded one = text::decode(piece, at);
      at += one.length;
      const text::CharacterInfo info = text::character_info(one.character);
      if (info.is(text::k_letter | text::k_digit | text::k_mark)) text::append(out, info.folded);
    }
  }
}

std::string title_of(std::string_view html, const html::Tree& tree) {
  std::string title;
  for (NodeId id = 1; id < tree.nodes.size() && title.empty(); ++id)
    if (tree.nodes[id].is(Tag::title) && tree.nodes[id].first_child != html::k_none) append_letters(title, html, tree.nodes[tree.nodes[id].first_child]);
  return title;
}

std::string letters_of(std::string_view html, const html::Tree& tree, const TextBlocks& text, const TextBlock& block) {
  std::string letters;
  for (std::uint32_t run = 0; run < block.run_count && letters.size() <= k_longest; ++run)
    append_letters(letters, html, tree.nodes[text.runs[block.first_run + run].node]);
  return letters;
}

}  // namespace

std::size_t find_headline(std::string_view html, const html::Tree& tree, const TextBlocks& text, const std::vector<bool>& marked) {
  const std::string title = title_of(html, tree);
  std::size_t best = text.blocks.size(), asked = 0;
  int best_score = 1;
  for (std::size_t i = 0; i < text.blocks.size() && asked < k_most_asked; ++i) {
    const TextBlock& block = text.blocks[i];
    if (marked[i] && block.words >= k_long && best != text.blocks.size()) break;
    const ClassWords words = text.nodes[block.container].words;
    const Tag tag = tree.nodes[block.container].tag;
    const bool heading = block.inside & k_in_heading;
    if (block.words == 0 || block.characters > k_longest || !(heading || (words & bit(ClassWord::title)))) continue;
    ++asked;
    const std::string letters = letters_of(html, tree, text, block);
    const bool in_title = letters.size() > 8 && title.find(letters) != std::string::npos;
    // A name of the site is in every title: it is short, and mostly at the end.
    const int score = (tag == Tag::h1 ? 2 : 0) + (in_title ? (title.starts_with(letters) ? 3 : 2) : 0) + ((words & bit(ClassWord::title)) ? 1 : 0) +
                      (in_title && letters.size() * 2 > title.size() ? 2 : 0) - (block.link_characters * 2 > block.characters ? 2 : 0);  // a link home, or to another story
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

}  // namespace debunk::page
