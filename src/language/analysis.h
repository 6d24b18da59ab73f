// What the English of a text says: its sentences, tokens, their parts of speech and how they hang together, and the names in it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "language/grammar.h"
#include "language/split.h"

namespace debunk::language {

/// A word or mark as English treebanks cut them: "do|n't", "John|'s", "al|-|Ani", "5|%", "U.S.". Trivial.
struct Token {
  std::uint32_t start, end;  ///< bytes of the text
  std::uint32_t head;        ///< index of the token it hangs on, of the same sentence; its own index: the root of the sentence
  std::uint32_t sentence;    ///< index into Analysis::sentences
  PartOfSpeech part;
  Relation relation;         ///< to the head; `root` for the root
  bool space_after;          ///< white space or the end of the block follows

  Span span() const { return {start, end}; }
  std::uint32_t size() const { return end - start; }
};

/// Its span reaches from its first token to its last. No sentence crosses a block; one of more than k_longest_sentence tokens is cut.
struct Sentence {
  Span span;
  std::uint32_t first_token = 0;
  std::uint32_t token_count = 0;
  std::uint32_t root = 0;   ///< index of the token that hangs on none
  std::uint32_t block = 0;  ///< index into Document::blocks()

  std::uint32_t end_token() const { return first_token + token_count; }
};

/// A name. In text order; they do not overlap.
struct Entity {
  Span span;
  std::uint32_t first_token = 0;
  std::uint32_t token_count = 0;
  EntityKind kind = EntityKind::person;
};

/// A value. Its token indices are of the whole text.
struct Analysis {
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Entity> entities;

  /// The dictionary form of a token, lower case but for names: "say" of "said", "Paris" of "Paris".
  std::string_view lemma(std::size_t token) const {
    return std::string_view(lemmas).substr(lemma_ends[token], lemma_ends[token + 1] - lemma_ends[token]);
  }

  /// The tokens that hang on a token, in text order.
  std::span<const std::uint32_t> children(std::size_t token) const {
    return {child_list.data() + child_ends[token], child_list.data() + child_ends[token + 1]};
  }

  /// The first child by that relation (or a finer one of it), else `k_none`.
  std::uint32_t child(std::size_t token, Relation relation) const;

  /// Index of the token that covers the byte, or of the first behind it; tokens.size() behind the last.
  std::size_t token_at(std::size_t byte) const;

  static constexpr std::uint32_t k_none = 0xFFFFFFFF;

  // How `lemma` and `children` are stored: of token i in [ends[i], ends[i + 1]).
  std::string lemmas;
  std::vector<std::uint32_t> lemma_ends, child_ends, child_list;
};

/// The analysis of the blocks of a text, which is valid UTF-8 of less than 4 GiB. Any text can be analysed, in linear time; it says
/// something only of English.
Analysis analyse(std::string_view text, const std::vector<Block>& blocks);

}  // namespace debunk::language
