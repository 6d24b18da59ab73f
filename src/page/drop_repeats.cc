#include "page/drop_repeats.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "html/decode.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

constexpr std::size_t k_least_words = 8;     ///< of a block; labels and buttons repeat for their own reasons
constexpr std::size_t k_least_sentence = 3;  ///< words; "Yes." stands everywhere

using Hash = std::uint64_t;
constexpr Hash k_start = 0xCBF29CE484222325, k_prime = 0x100000001B3;

struct Sentence {
  Hash hash = k_start;
  std::size_t words = 0;
};

/// A block as hashes of its words and of its sentences, in any case. Where a sentence ends is taken lightly: both copies are cut alike.
class Reading {
 public:
  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const text::Decoded one = text::decode(text, at);
      at += one.length;
      const text::CharacterInfo info = text::character_info(one.character);
      if (info.is(text::k_format)) continue;
      if (info.is(text::k_letter | text::k_digit | text::k_mark)) {
        constexpr char32_t k_first_spaceless = 0x2E80;
        if (one.character >= k_first_spaceless) end_word();
        word_ = (word_ ^ info.folded) * k_prime;
        open_ = true;
        continue;
      }
      end_word();
      if (is_stop(one.character)) end_sentence();
    }
  }

  void end_sentence() {
    end_word();
    if (sentence_.words > 0) sentences.push_back(sentence_);
    sentence_ = {};
  }

  std::vector<Hash> words;
  std::vector<Sentence> sentences;

 private:
  static bool is_stop(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'\u2026' || c == U'\u3002' || c == U'\u0964' || c == U'\u061F'; }

  void end_word() {
    if (!open_) return;
    words.push_back(word_);
    sentence_.hash = (sentence_.hash ^ word_) * k_prime + (sentence_.hash >> 29);
    ++sentence_.words;
    word_ = k_start;
    open_ = false;
  }

  Sentence sentence_;
  Hash word_ = k_start;
  bool open_ = false;
};

Reading read(std::string_view html, const html::Tree& tree, const TextBlocks& text, const TextBlock& block) {
  Reading reading;
  for (std::uint32_t i = 0; i < block.run_count; ++i) {
    const TextRun& run = text.runs[block.first_run + i];
    if (run.after_break) reading.end_sentence();
    const html::Node& node = tree.nodes[run.node];
    for (html::Decoder decoder(html, node.source, node.text); decoder.next();) reading.add(decoder.piece().text);
  }
  reading.end_sentence();
  return reading;
}

/// Nearly the same words in any order: headings vary a colon and a dash.
bool same_words(std::vector<Hash> a, std::vector<Hash> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  std::vector<Hash> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size() * 10 >= std::max(a.size(), b.size()) * 9 && !both.empty();
}

bool is_prose(const TextBlock& block) {
  return block.words >= k_least_words && !(block.inside & (k_in_heading | k_in_caption | k_in_figure | k_in_pre)) && block.link_characters * 2 <= block.characters;
}

/// Which sentences stood below which parent first.
class Seen {
 public:
  /// Is most of it in sentences that stood before, below another parent?
  bool has_most_of(const Reading& block, html::NodeId parent) const {
    std::size_t again = 0;
    for (const Sentence& one : block.sentences) {
      if (one.words < k_least_sentence) continue;
      const auto found = parents_.find(one.hash);
      if (found != parents_.end() && found->second != parent) again += one.words;
    }
    return again * 3 >= block.words.size() * 2;
  }

  void add(const Reading& block, html::NodeId parent) {
    for (const Sentence& one : block.sentences)
      if (one.words >= k_least_sentence) parents_.try_emplace(one.hash, parent);
  }

 private:
  std::unordered_map<Hash, html::NodeId> parents_;
};

}  // namespace

void drop_repeats(std::string_view html, const html::Tree& tree, const TextBlocks& text, std::size_t headline, std::vector<bool>& marked) {
  const std::size_t size = text.blocks.size();
  const std::vector<Hash> title = headline < size ? read(html, tree, text, text.blocks[headline]).words : std::vector<Hash>{};
  Seen seen;
  for (std::size_t i = 0; i < size; ++i) {
    if (!marked[i] || i == headline) continue;
    const TextBlock& block = text.blocks[i];
    if (block.inside & k_in_heading) {
      if (title.size() >= k_least_sentence && same_words(read(html, tree, text, block).words, title)) marked[i] = false;
    } else if (is_prose(block)) {
      const Reading reading = read(html, tree, text, block);
      const html::NodeId parent = block.inside & k_in_form ? block.container : tree.nodes[block.container].parent;  // no author writes into forms
      marked[i] = !seen.has_most_of(reading, parent);
      if (marked[i]) seen.add(reading, parent);
    }
  }
}

}  // namespace debunk::page
