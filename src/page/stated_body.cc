#include "page/stated_body.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "html/decode.h"
#include "page/json.h"
#include "page/value.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

constexpr std::size_t k_shingle = 4;  // words

/// Hashes of the words of a text, in any case; a character of a script without spaces is a word.
class Words {
 public:
  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const text::Decoded one = text::decode(text, at);
      at += one.length;
      if (one.character == U'\u00AD' || one.character == U'\u200B') continue;  // where a word may break
      const text::CharacterInfo info = text::character_info(one.character);
      if (!info.is(text::k_letter | text::k_digit | text::k_mark)) {
        end();
        continue;
      }
      constexpr char32_t k_first_spaceless = 0x2E80;
      if (one.character >= k_first_spaceless) end();
      word_ = (word_ ^ info.folded) * 0x100000001B3;
      open_ = true;
    }
  }

  void end() {
    if (open_) all_.push_back(word_);
    open_ = false;
    word_ = k_start;
  }

  std::size_t shingles() const { return all_.size() < k_shingle ? 0 : all_.size() - k_shingle + 1; }

  std::uint64_t shingle(std::size_t at) const {
    std::uint64_t hash = k_start;
    for (std::size_t i = 0; i < k_shingle; ++i) hash = (hash ^ all_[at + i]) * 0x9E3779B97F4A7C15 + (hash >> 29);
    return hash;
  }

 private:
  static constexpr std::uint64_t k_start = 0xCBF29CE484222325;
  std::vector<std::uint64_t> all_;
  std::uint64_t word_ = k_start;
  bool open_ = false;
};

Words words_of(std::string_view html, const html::Tree& tree, const TextBlocks& text, const TextBlock& block) {
  Words words;
  for (std::uint32_t i = 0; i < block.run_count; ++i) {
    const TextRun& run = text.runs[block.first_run + i];
    if (run.after_break) words.end();
    const html::Node& node = tree.nodes[run.node];
    for (html::Decoder decoder(html, node.source, node.text); decoder.next();) words.add(decoder.piece().text);
  }
  words.end();
  return words;
}

enum class Place : std::uint8_t { unknown, in, out };

/// What is stated, and which part of it has been seen.
class Stated {
 public:
  explicit Stated(std::string_view body) {
    Words words;
    words.add(body);
    words.end();
    for (std::size_t i = 0; i < words.shingles(); ++i) ++left_[words.shingle(i)];
    all_ = words.shingles();
  }

  /// A text that stands in it once is in once: a teaser that repeats the first sentence is not.
  Place place(const Words& words) {
    std::size_t hits = 0;
    for (std::size_t i = 0; i < words.shingles(); ++i) {
      const auto found = left_.find(words.shingle(i));
      if (found == left_.end() || found->second == 0) continue;
      --found->second;
      ++hits;
    }
    seen_ += hits;
    if (words.shingles() == 0) return Place::unknown;
    return hits * 2 >= words.shingles() ? Place::in : hits * 5 <= words.shingles() ? Place::out : Place::unknown;
  }

  bool is_shown() const { return seen_ * 10 >= all_ * 6; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> left_;
  std::size_t all_ = 0, seen_ = 0;
};

/// Of each block; those that are marked already have the first right to a text. Empty if too little of what is stated is shown.
std::vector<Place> places(std::string_view html, const html::Tree& tree, const TextBlocks& text, const std::vector<bool>& marked) {
  const std::string body = stated_body(html, tree);
  if (body.empty()) return {};
  Stated stated(body);
  std::vector<Place> all(text.blocks.size(), Place::unknown);
  for (const bool turn : {true, false})
    for (std::size_t i = 0; i < all.size(); ++i)
      if (marked[i] == turn) all[i] = stated.place(words_of(html, tree, text, text.blocks[i]));
  if (!stated.is_shown()) all.clear();
  return all;
}

}  // namespace

std::string stated_body(std::string_view html, const html::Tree& tree) {
  html::SourceRange longest;
  for (html::NodeId id = 1; id < tree.nodes.size(); ++id) {
    if (!tree.nodes[id].is(html::Tag::script) || tree.nodes[id].first_child == html::k_none) continue;
    const html::Attribute* type = tree.attribute(id, html::AttributeName::type);
    const html::SourceRange script = tree.nodes[tree.nodes[id].first_child].source;
    if (type == nullptr || type->value.of(html).find("json") == std::string_view::npos) continue;
    if (script.of(html).find("articleBody") == std::string_view::npos) continue;
    for (const JsonValue& value : read_json(html, script).values)
      if (value.kind == JsonValue::Kind::string && value.key.of(html) == "articleBody" && value.source.size() > longest.size()) longest = value.source;
  }
  if (longest.size() < k_stated_body_size) return {};
  std::string body = tidied(json_string(html, longest), longest.size());
  return body.size() < k_stated_body_size ? std::string() : body;
}

void follow_stated_body(std::string_view html, const html::Tree& tree, const TextBlocks& text, std::vector<bool>& marked) {
  const std::vector<Place> all = places(html, tree, text, marked);
  const auto first = std::ranges::find(all, Place::in);
  if (first == all.end()) return;
  const auto from = static_cast<std::size_t>(first - all.begin());
  std::size_t last = from;
  std::uint64_t marked_words = 0, words_in = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == Place::in) last = i;
    if (marked[i]) marked_words += text.blocks[i].words;
    if (marked[i] && all[i] == Place::in) words_in += text.blocks[i].words;
  }
  const bool is_whole = words_in * 10 >= marked_words * 7;
  constexpr std::uint16_t k_may_be_left_out = k_in_heading | k_in_list | k_in_quotation | k_in_table;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == Place::in) marked[i] = true;
    if (all[i] == Place::out && is_whole && (i > last || (i > from && !(text.blocks[i].inside & k_may_be_left_out)))) marked[i] = false;
  }
}

}  // namespace debunk::page
