// What every word of an English article is to the comparison of two statements: its stem, and whether it names, counts, dates, denies or only binds.
// A cheap reading without a parse, so that a rule can tell in a moment that an article has nothing to compare.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/words.h"

namespace debunk::language {

enum class WordKind : std::uint8_t { function, content, name, number, time, calendar, contrast, negation };

/// Of one word.
struct OutlinedWord {
  std::uint64_t key = 0;  ///< of its stem: "kill", "killed" and "killing" have one; of a name, of the name without 's
  std::uint32_t sentence = 0;
  WordKind kind = WordKind::content;
  bool quoted = false;    ///< in quotation marks, or of a sentence with some
  bool joined = false;    ///< nothing but a space or a hyphen stands between it and the word before
};

struct Outline {
  std::string_view text;
  std::span<const text::Word> words;
  std::vector<OutlinedWord> terms;  ///< one of each word
  std::vector<std::uint32_t> sentence_ends;  ///< of each sentence: the word behind its last
  std::vector<std::uint32_t> sentence_starts;
  std::vector<std::uint8_t> sentence_flags;

  enum : std::uint8_t { k_headline = 1, k_quotes = 2, k_list = 4 };

  std::string_view word(std::size_t i) const { return text.substr(words[i].start, words[i].size()); }
  Span span(std::size_t first, std::size_t end) const { return {words[first].start, words[end - 1].end}; }
  bool is(std::size_t i, std::string_view lower) const { return i < words.size() && words[i].hash == text::hash_of_word(lower); }
};

Outline outline(std::string_view text, std::span<const text::Word> words, std::span<const text::Sentence> sentences,
                std::span<const text::Quotation> quotations, std::span<const Block> blocks);

/// The key of the stem of a word in ASCII: "killed" and "kills" give that of "kill".
std::uint64_t stem_key(std::string_view word);

}  // namespace debunk::language
