#include "rules/consistency/retellings.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace debunk::rules::consistency {

using language::Likeness;
using language::Outline;
using language::Place;
using language::WordKind;

namespace {

constexpr std::uint32_t k_least_words = 7, k_most_words = 60;
constexpr std::size_t k_keys_each_side = 4;
constexpr int k_least_agreed = 4, k_most_unlike = 2, k_most_rest = 2;

/// Posts of networks, tables, references, addresses, price lists.
bool is_prose(std::string_view sentence) {
  for (const std::string_view mark : {"@", "[", "|", "/", "www.", ".com", "; ", "\u2022", "*", "^"}) {
    if (sentence.find(mark) != std::string_view::npos) return false;
  }
  return !sentence.starts_with("(") && !sentence.ends_with(":") && !(sentence.ends_with(")") && sentence.find("(") < sentence.size() / 2);
}

/// Pieces that were found to clash, directly or by way of others.
class Groups {
 public:
  explicit Groups(std::size_t size) : group_(size) { std::iota(group_.begin(), group_.end(), 0u); }

  void join(std::uint32_t one, std::uint32_t other) { group_[find(other)] = find(one); }

  std::vector<std::vector<std::uint32_t>> of_several() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> all;
    for (std::uint32_t i = 0; i < group_.size(); ++i) {
      if (find(i) != i) all[find(i)].push_back(i);
    }
    std::vector<std::vector<std::uint32_t>> several;
    for (auto& [first, others] : all) {
      others.push_back(first);
      std::ranges::sort(others);
      several.push_back(std::move(others));
    }
    return several;
  }

 private:
  std::uint32_t find(std::uint32_t i) {
    while (group_[i] != i) i = group_[i] = group_[group_[i]];
    return i;
  }
  std::vector<std::uint32_t> group_;
};

/// Of pieces that are told in two ways, one of those that fewer have; in more ways, it is a form.
std::optional<Retelling> odd_one_of(const std::vector<Piece>& pieces, const std::vector<std::uint32_t>& group) {
  const std::uint64_t value = pieces[group.front()].value;
  std::vector<std::uint32_t> same, other;
  for (const std::uint32_t i : group) (pieces[i].value == value ? same : other).push_back(i);
  if (other.empty() || std::ranges::any_of(other, [&](std::uint32_t i) { return pieces[i].value != pieces[other.front()].value; })) return {};
  const bool odd_first = same.size() < other.size();
  const std::uint32_t odd = odd_first ? same.front() : other.front(), usual = odd_first ? other.front() : same.front();
  return Retelling{pieces[usual].place, pieces[odd].place};
}

}  // namespace

bool is_told(const Article& article, std::uint32_t word) {
  const Outline& outline = article.outline();
  const language::OutlinedWord& term = outline.terms[word];
  if (term.quoted || (outline.sentence_flags[term.sentence] & (Outline::k_headline | Outline::k_list)) != 0) return false;
  const text::Sentence& sentence = article.sentences()[term.sentence];
  return sentence.word_count >= k_least_words && sentence.word_count <= k_most_words &&
         is_prose(article.text().substr(sentence.span.start, sentence.span.size()));
}

bool is_running_report(const Article& article) {
  constexpr std::size_t k_most_times = 2, k_longest = 12;
  std::size_t times = 0;
  for (const Block& block : article.blocks()) {
    const std::string_view line = article.text().substr(block.span.start, block.span.size());
    times += line.size() <= k_longest && (line.starts_with("__") || (line.find(':') != std::string_view::npos && line.find_first_of("0123456789") == 0));
  }
  return times > k_most_times;
}

std::vector<std::uint64_t> keys_beside(const Outline& outline, Place place) {
  const std::uint32_t sentence = outline.terms[place.first].sentence;
  std::vector<std::uint64_t> keys;
  const auto add = [&](std::uint32_t i, std::size_t most) {
    const WordKind kind = outline.terms[i].kind;
    if ((kind == WordKind::content || kind == WordKind::name) && keys.size() < most) keys.push_back(outline.terms[i].key);
  };
  for (std::uint32_t i = place.first; i-- > outline.sentence_starts[sentence] && keys.size() < k_keys_each_side;) add(i, k_keys_each_side);
  const std::size_t most = keys.size() + k_keys_each_side;
  for (std::uint32_t i = place.end; i < outline.sentence_ends[sentence] && keys.size() < most; ++i) add(i, most);
  return keys;
}

bool tells_the_same(const Likeness& likeness) {
  const int different = likeness.unlike + likeness.rest;
  return likeness.content >= k_least_agreed + different && likeness.unlike <= k_most_unlike && likeness.unlike_names == 0 && likeness.rest <= k_most_rest &&
         likeness.rest_names == 0 && !likeness.other_time && !likeness.other_number && !likeness.contrast && !likeness.denial;
}

std::vector<Retelling> find_retellings(const Article& article, const std::vector<Piece>& pieces,
                                       const std::function<bool(const Piece&, const Piece&)>& may_clash) {
  const Outline& outline = article.outline();
  if (is_running_report(article)) return {};
  Groups groups(pieces.size());
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key;
  std::unordered_set<std::uint32_t> seen;
  for (std::uint32_t i = 0; i < pieces.size() && i < k_most_pieces; ++i) {
    const Piece& piece = pieces[i];
    seen.clear();
    for (const std::uint64_t key : piece.keys) {
      std::vector<std::uint32_t>& others = by_key[key];
      for (const std::uint32_t k : others) {
        const Piece& other = pieces[k];
        if (k == i || other.value == piece.value || outline.terms[other.place.first].sentence == outline.terms[piece.place.first].sentence) continue;
        if (seen.insert(k).second && may_clash(other, piece) && tells_the_same(language::compare(outline, other.place, piece.place))) groups.join(k, i);
      }
      if (others.empty() || others.back() != i) others.push_back(i);
      if (others.size() > k_most_of_key) others.erase(others.begin());
    }
  }
  std::vector<Retelling> found;
  for (const std::vector<std::uint32_t>& group : groups.of_several()) {
    if (const std::optional<Retelling> one = odd_one_of(pieces, group)) found.push_back(*one);
  }
  if (found.size() > k_most_retellings) found.clear();
  return found;
}

}  // namespace debunk::rules::consistency
