// The sentence around a place.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "rules/article.h"

namespace debunk::rules {

/// The sentence that `span` begins in; null between sentences.
inline const text::Sentence* sentence_at(const Article& article, Span span) {
  const auto& sentences = article.sentences();
  const auto after = std::ranges::upper_bound(sentences, span.start, {}, [](const text::Sentence& one) { return one.span.start; });
  if (after == sentences.begin() || !std::prev(after)->span.contains(span.start)) return nullptr;
  return &*std::prev(after);
}

/// At most this much of a sentence is searched for words.
inline constexpr std::size_t k_longest_searched = 2000;  // bytes

/// Its text, of a very long one what is near `span`; empty between sentences.
inline std::string_view sentence_text(const Article& article, Span span) {
  const text::Sentence* sentence = sentence_at(article, span);
  if (sentence == nullptr) return {};
  const std::size_t start = std::max(sentence->span.start, span.start - std::min(span.start, k_longest_searched / 2));
  return article.text().substr(start, std::min(sentence->span.end - start, k_longest_searched));
}

inline bool says_one_of(std::string_view text, std::span<const std::string_view> all) {
  return std::ranges::any_of(all, [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

}  // namespace debunk::rules
