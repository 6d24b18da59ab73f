// What holds for the analysis of any text, English or not: for tests and fuzzing.
#pragma once

#include <string>
#include <string_view>

#include "language/analysis.h"

namespace debunk::properties {

/// The first property that does not hold, in words; empty if all hold.
inline std::string broken_english(std::string_view text, const language::Analysis& analysis) {
  std::uint32_t tokens = 0;
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const language::Sentence& sentence = analysis.sentences[s];
    if (sentence.first_token != tokens || sentence.token_count == 0 || sentence.token_count > language::k_longest_sentence) return "a sentence's tokens";
    std::uint32_t roots = 0;
    for (std::uint32_t i = tokens; i < sentence.end_token(); ++i) {
      const language::Token& token = analysis.tokens[i];
      if (token.sentence != s || token.start >= token.end || token.end > text.size() || (i > 0 && analysis.tokens[i - 1].end > token.start)) return "a token's place";
      if (token.head < tokens || token.head >= sentence.end_token()) return "a head of another sentence";
      if ((token.head == i) != (token.relation == language::Relation::root)) return "a root that hangs";
      roots += token.head == i;
      std::uint32_t at = i, steps = 0;
      while (analysis.tokens[at].head != at && steps++ < sentence.token_count) at = analysis.tokens[at].head;
      if (at != sentence.root) return "no way to the root";
    }
    if (roots != 1) return "roots";
    tokens = sentence.end_token();
  }
  if (tokens != analysis.tokens.size()) return "tokens outside sentences";
  if (analysis.lemma_ends.size() != tokens + 1 || analysis.lemma_ends.back() != analysis.lemmas.size()) return "lemmas";
  std::size_t children = 0;
  for (std::uint32_t i = 0; i < tokens; ++i) {
    for (const std::uint32_t child : analysis.children(i)) {
      if (analysis.tokens[child].head != i) return "a child of another";
      ++children;
    }
    if (analysis.token_at(analysis.tokens[i].start) != i) return "a token that is not where it is";
  }
  if (children + analysis.sentences.size() != tokens) return "children that are left out";
  std::size_t end = 0;
  for (const language::Entity& entity : analysis.entities) {
    if (entity.token_count == 0 || entity.first_token < end || entity.first_token + entity.token_count > tokens) return "a name's tokens";
    end = entity.first_token + entity.token_count;
    if (entity.span != Span{analysis.tokens[entity.first_token].start, analysis.tokens[end - 1].end}) return "a name's span";
  }
  return {};
}

}  // namespace debunk::properties
