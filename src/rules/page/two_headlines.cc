// The headlines that a page gives to machines (JSON-LD, Open Graph) beside those that readers see (<title>, <h1>). Versions of one headline share
// words, in any order; two headlines share none.
#include <algorithm>
#include <vector>

#include "rules/page/stated.h"

namespace debunk::rules::page {
namespace {

/// Headlines of fewer words are names of pages and sections.
constexpr std::size_t k_least_words = 5;
/// Words that say nothing are shorter, in most languages.
constexpr std::size_t k_telling_letters = 4;

struct Words {
  std::vector<std::uint64_t> all;  // sorted
  std::size_t telling = 0;
};

Words words_of(std::string_view headline) {
  Words out;
  for (const text::Word& word : text::tokenize(headline).words) {
    if (word.size() < k_telling_letters && !word.is(text::k_has_digit | text::k_non_ascii)) continue;
    out.all.push_back(word.hash);
  }
  out.telling = out.all.size();
  std::ranges::sort(out.all);
  return out;
}

bool share_a_word(const Words& a, const Words& b) {
  std::vector<std::uint64_t> both;
  std::ranges::set_intersection(a.all, b.all, std::back_inserter(both));
  return !both.empty();
}

}  // namespace

void two_headlines(const Article& article, Findings& findings) {
  using enum StatedIn;
  std::vector<std::pair<const Statement*, Words>> seen;
  for (const Statement* one : stated(article, Field::headline, {title, heading}))
    if (Words words = words_of(one->value); words.telling >= k_least_words) seen.emplace_back(one, std::move(words));
  if (seen.empty()) return;
  for (const Statement* told : stated(article, Field::headline, {json_ld, open_graph})) {
    const Words words = words_of(told->value);
    if (words.telling < k_least_words) continue;
    if (std::ranges::any_of(seen, [&](const auto& one) { return share_a_word(words, one.second); })) continue;
    Finding& finding = findings.add_of_file(
        told->span, std::string(to_string(told->where)) + " gives another headline than " + std::string(to_string(seen[0].first->where)));
    relate(*seen[0].first, findings, finding);
    return;
  }
}

}  // namespace debunk::rules::page
