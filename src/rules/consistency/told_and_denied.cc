// Told and denied: two statements that tell the same in nearly the same words, but that one says it is not so, or says the opposite.
#include <algorithm>
#include <array>
#include <vector>

#include "rules/consistency/retellings.h"
#include "rules/findings.h"

namespace debunk::rules::consistency {

using language::Outline;
using language::WordKind;

namespace {

struct Opposite {
  std::uint64_t hash = 0;
  std::uint64_t key = 0;
  bool other = false;
};

const std::vector<Opposite>& opposites() {
  static const std::vector<Opposite> all = [] {
    std::vector<Opposite> list;
    std::uint64_t key = 0;
    const auto add = [&](std::string_view words, bool other) {
      for (const text::Word& word : text::tokenize(words).words) list.push_back({word.hash, key, other});
    };
#define OPPOSITES(some, others) \
  ++key;                        \
  add(some, false);             \
  add(others, true);
#include "rules/consistency/opposites.def"
#undef OPPOSITES
    std::ranges::sort(list, {}, &Opposite::hash);
    return list;
  }();
  return all;
}

const Opposite* opposite_of(std::uint64_t hash) {
  const auto found = std::ranges::lower_bound(opposites(), hash, {}, &Opposite::hash);
  return found != opposites().end() && found->hash == hash ? &*found : nullptr;
}

bool is_any_of(const Outline& outline, std::uint32_t i, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return outline.is(i, word); });
}

constexpr std::array<std::string_view, 21> k_auxiliaries = {"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "can",
                                                            "should", "did", "does", "do", "be", "been", "being", "to", "also", "who"};
constexpr std::array<std::string_view, 8> k_open = {"if", "whether", "unless", "would", "could", "might", "may", "should"};

/// A question, a condition, a wish, "not that …": what is not told as so.
bool is_open(const Outline& outline, std::uint32_t i) {
  const std::uint32_t sentence = outline.terms[i].sentence, first = outline.sentence_starts[sentence], end = outline.sentence_ends[sentence];
  constexpr std::uint32_t k_before = 6;
  for (std::uint32_t k = i; k > first && k + k_before > i; --k) {
    if (is_any_of(outline, k - 1, k_open)) return true;
  }
  return outline.text.substr(outline.words[end - 1].end, 1) == "?" || outline.is(first, "not");
}

/// "Not only", "not just", "no longer" deny nothing of it.
bool is_only_half(const Outline& outline, std::uint32_t denial) {
  return outline.is(denial + 1, "only") || outline.is(denial + 1, "just") || outline.is(denial + 1, "longer") || outline.is(denial + 1, "even") || outline.is(denial + 1, "yet");
}

}  // namespace

void told_and_denied(const Article& article, Findings& findings) {
  const Outline& outline = article.outline();
  std::vector<Piece> pieces;
  std::vector<std::uint64_t> denied_keys;  // most articles deny little: only words that are denied, or have an opposite, are looked at twice
  const auto denial_before = [&](std::uint32_t i) -> std::uint32_t {
    for (std::uint32_t k = i; k-- > 0 && i - k <= 2 && outline.terms[k].sentence == outline.terms[i].sentence && outline.terms[k + 1].joined;) {
      if (outline.terms[k].kind == WordKind::negation && !outline.is(k, "no") && !outline.is(k, "without") && !outline.is(k, "nobody")) return k;
      if (outline.terms[k].kind != WordKind::function) break;
    }
    return i;
  };
  const auto is_verb_like = [&](std::uint32_t i) { return outline.terms[i].kind == WordKind::content && i > 0 && outline.terms[i].joined; };
  for (std::uint32_t i = 1; i < outline.terms.size(); ++i) {
    if (is_verb_like(i) && denial_before(i) != i) denied_keys.push_back(outline.terms[i].key);
  }
  std::ranges::sort(denied_keys);
  for (std::uint32_t i = 1; i < outline.terms.size(); ++i) {
    if (!is_verb_like(i)) continue;
    const Opposite* const opposite = opposite_of(outline.words[i].hash);
    if (opposite == nullptr && !std::ranges::binary_search(denied_keys, outline.terms[i].key)) continue;
    if (!is_told(article, i) || is_open(outline, i)) continue;
    const std::uint32_t denial = denial_before(i);
    if (denial != i && is_only_half(outline, denial)) continue;
    if (opposite == nullptr && denial == i && !is_any_of(outline, i - 1, k_auxiliaries) && !outline.word(i).ends_with("ed")) continue;
    const bool other = (denial != i) != (opposite != nullptr && opposite->other);
    pieces.push_back({{denial, i + 1}, other ? 2u : 1u, {opposite != nullptr ? opposite->key : outline.terms[i].key}});
  }
  if (pieces.size() < 2) return;
  for (const Retelling& one : find_retellings(article, pieces, [](const Piece&, const Piece&) { return true; })) {
    const Span odd = outline.span(one.odd.first, one.odd.end), usual = outline.span(one.usual.first, one.usual.end);
    Finding& finding = findings.add(odd, "here it is \"" + std::string(article.text().substr(odd.start, odd.size())) + "\", and elsewhere, in the same words, \"" +
                                             std::string(article.text().substr(usual.start, usual.size())) + "\"");
    finding.related.push_back({findings.quote(usual), "told the other way"});
  }
}

}  // namespace debunk::rules::consistency
