#include "page/mend_marks.h"

#include <algorithm>
#include <cstdint>


namespace debunk::page {
namespace {

constexpr ClassWords k_no_part = bit(ClassWord::menu) | bit(ClassWord::footer) | bit(ClassWord::aside) | bit(ClassWord::comments) | bit(ClassWord::related) |
                                 bit(ClassWord::share) | bit(ClassWord::promo) | bit(ClassWord::subscribe) | bit(ClassWord::notice) | bit(ClassWord::author) |
                                 bit(ClassWord::form) | bit(ClassWord::hidden) | bit(ClassWord::teaser);
constexpr std::uint32_t k_paragraph = 20;   // words at least
constexpr std::uint64_t k_story = 300;      // words of a story that has comments, and is none
constexpr std::uint64_t k_end_share = 20;   // the first and the last 20th of the article are its ends

/// Boxes that stand in the middle of stories.
constexpr ClassWords k_box = bit(ClassWord::subscribe) | bit(ClassWord::notice) | bit(ClassWord::comments) | bit(ClassWord::promo);
constexpr std::uint64_t k_box_share = 5;    // a fifth of the article at most is in them, or the names mean something else

/// Boxes that stand below stories.
constexpr ClassWords k_tail = bit(ClassWord::related) | bit(ClassWord::author) | bit(ClassWord::share) | bit(ClassWord::subscribe) | bit(ClassWord::promo) |
                              bit(ClassWord::notice) | bit(ClassWord::comments) | bit(ClassWord::footer);
constexpr std::uint64_t k_rest = 100;       // words of a story that has boxes below it

constexpr std::uint32_t k_lead = 8;         // words at least
constexpr std::size_t k_reach = 12;         // blocks from the headline to the lead, from the lead to the text
constexpr std::uint32_t k_longest_link = 25, k_signature = 3;  // words

ClassWords words_around(const TextBlocks& text, const TextBlock& block) { return text.nodes[block.container].words_around; }
bool is_comment(const TextBlocks& text, const TextBlock& block) { return words_around(text, block) & bit(ClassWord::comments); }

bool is_paragraph(const TextBlocks& text, const TextBlock& block) {
  return block.words >= k_paragraph && block.link_characters * 5 <= block.characters && (block.ends_sentence || block.sentence_ends > 0) &&
         !(block.inside & (k_in_caption | k_in_figure)) &&
         !(block.words < 60 && ((text.nodes[block.container].words | block.inline_words) & bit(ClassWord::caption)));
}

/// The article as it is marked.
struct Whole {
  std::uint64_t words = 0;
  ClassWords common = ~ClassWords{0};  ///< of what all its paragraphs stand in
};

Whole whole(const TextBlocks& text, const std::vector<bool>& marked) {
  Whole all;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (!marked[i]) continue;
    all.words += text.blocks[i].words;
    if (text.blocks[i].words > 15) all.common &= words_around(text, text.blocks[i]);
  }
  return all;
}

void fill(const TextBlocks& text, std::vector<bool>& marked) {
  const auto [all, common] = whole(text, marked);
  if (all == 0) return;
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const TextBlock& block = text.blocks[i];
    if (marked[i])
      before += block.words;
    else if (before * k_end_share >= all && (all - before) * k_end_share >= all && is_paragraph(text, block) &&
             !(words_around(text, block) & k_no_part & ~common))
      marked[i] = true;
  }
}

void drop_comments(const TextBlocks& text, std::vector<bool>& marked) {
  std::uint64_t others = 0;
  for (std::size_t i = 0; i < marked.size(); ++i)
    if (marked[i] && !is_comment(text, text.blocks[i])) others += text.blocks[i].words;
  if (others < k_story) return;
  for (std::size_t i = 0; i < marked.size(); ++i)
    if (is_comment(text, text.blocks[i])) marked[i] = false;
}

void drop_boxes(const TextBlocks& text, std::vector<bool>& marked) {
  const auto [all, common] = whole(text, marked);
  const ClassWords box = k_box & ~common;
  std::uint64_t in_boxes = 0;
  for (std::size_t i = 0; i < marked.size(); ++i)
    if (marked[i] && (words_around(text, text.blocks[i]) & box)) in_boxes += text.blocks[i].words;
  if (in_boxes * k_box_share > all) return;
  for (std::size_t i = 0; i < marked.size(); ++i)
    if (words_around(text, text.blocks[i]) & box) marked[i] = false;
}

/// "Dear reader," above a letter, which goes on from it with a small letter in some languages.
void take_salutation(const TextBlocks& text, std::vector<bool>& marked) {
  std::size_t first = 0;
  while (first < marked.size() && (!marked[first] || (text.blocks[first].inside & k_in_heading))) ++first;
  if (first == 0 || first == marked.size() || marked[first - 1]) return;
  const TextBlock &block = text.blocks[first], &before = text.blocks[first - 1];
  constexpr std::uint32_t k_longest = 8;  // words
  const bool beside = words_around(text, before) == words_around(text, block) && before.inside == block.inside;
  marked[first - 1] = before.ends_comma && before.words <= k_longest && before.link_characters == 0 && beside;
}

/// Boxes behind the last paragraph that stands in none.
void drop_tail(const TextBlocks& text, std::vector<bool>& marked) {
  const auto [all, common] = whole(text, marked);
  const ClassWords tail = k_tail & ~common;
  std::uint64_t words = 0;
  std::size_t from = marked.size();
  for (std::size_t i = marked.size(); i > 0; --i) {
    if (!marked[i - 1]) continue;
    const TextBlock& block = text.blocks[i - 1];
    if (!((words_around(text, block) | block.inline_words) & tail)) break;
    words += block.words;
    from = i - 1;
  }
  if (all < words + k_rest || all < 2 * words) return;
  for (std::size_t i = from; i < marked.size(); ++i) marked[i] = false;
}

/// Texts between the headline and the first paragraph, and those that the page describes itself with.
void add_lead(const TextBlocks& text, const Opening& opening, std::vector<bool>& marked) {
  std::size_t first = 0;
  while (first < marked.size() && !(marked[first] && text.blocks[first].words >= k_paragraph)) ++first;
  if (first == marked.size()) return;
  const ClassWords no_part = k_no_part & ~whole(text, marked).common & ~bit(ClassWord::teaser);
  for (std::size_t i = 0; i < first; ++i) {
    const TextBlock& block = text.blocks[i];
    if (marked[i] || block.words < k_lead || block.link_characters * 5 > block.characters || (block.inside & (k_in_caption | k_in_figure | k_in_table | k_in_form)) ||
        (words_around(text, block) & no_part))
      continue;
    const bool is_near = opening.headline < i && i - opening.headline <= k_reach && first - i <= k_reach;
    if (opening.is_described[i] || (is_near && (block.ends_sentence || block.sentence_ends > 0) && !(block.inside & k_in_list))) marked[i] = true;
  }
}

/// A link in a line of its own, among paragraphs: "Read also: …". Where much of the article is links, it is about them.
void drop_links(const TextBlocks& text, std::vector<bool>& marked) {
  const auto goes = [&](std::size_t i) {
    const TextBlock& block = text.blocks[i];
    return marked[i] && block.words > 0 && block.words <= k_longest_link && block.link_characters * 5 >= block.characters * 4 &&
           !(block.inside & (k_in_heading | k_in_list | k_in_table | k_in_quotation));
  };
  std::uint64_t all = 0, linked = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i]) all += text.blocks[i].words;
    if (goes(i)) linked += text.blocks[i].words;
  }
  if (linked * 10 > all) return;
  for (std::size_t i = 0; i < marked.size(); ++i)
    if (goes(i)) marked[i] = false;
}

/// Who wrote it, below the story, in a word or two: "ab/PAP".
void drop_signature(const TextBlocks& text, std::vector<bool>& marked) {
  std::size_t ends[2] = {marked.size(), marked.size()}, found = 0;
  for (std::size_t i = marked.size(); i > 0 && found < 2; --i)
    if (marked[i - 1] && text.blocks[i - 1].words > 0) ends[found++] = i - 1;
  if (found < 2) return;
  const TextBlock& last = text.blocks[ends[0]];
  if (text.blocks[ends[1]].ends_sentence && last.words <= k_signature && !last.ends_sentence && !(last.inside & (k_in_list | k_in_table))) marked[ends[0]] = false;
}

}  // namespace

void mend_marks(const TextBlocks& text, const Opening& opening, std::vector<bool>& marked) {
  fill(text, marked);
  drop_comments(text, marked);
  drop_boxes(text, marked);
  drop_tail(text, marked);
  add_lead(text, opening, marked);
  drop_links(text, marked);
  drop_signature(text, marked);
  take_salutation(text, marked);
}

}  // namespace debunk::page
