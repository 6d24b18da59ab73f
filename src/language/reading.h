// A text and its words, read as sequences: this word, then exactly this between them, then that one.
#pragma once

#include <span>
#include <string_view>

#include "debunk/span.h"
#include "text/words.h"

namespace debunk::language {

struct Reading {
  std::string_view text;
  std::span<const text::Word> words;
  std::span<const std::uint32_t> telling;  ///< find_telling_words: where dates, times and numbers can begin

  std::size_t size() const { return words.size(); }
  std::string_view word(std::size_t i) const { return text.substr(words[i].start, words[i].size()); }
  std::uint64_t hash(std::size_t i) const { return words[i].hash; }

  /// What stands between word `i` and the one behind it, or the end of the text.
  std::string_view gap(std::size_t i) const {
    const std::size_t end = i + 1 < words.size() ? words[i + 1].start : text.size();
    return text.substr(words[i].end, end - words[i].end);
  }
  /// What stands before word `i`, from the end of the one before it.
  std::string_view gap_before(std::size_t i) const { return i > 0 ? gap(i - 1) : text.substr(0, words[0].start); }

  /// Does another word follow `i` after exactly this?
  bool follows(std::size_t i, std::string_view between) const { return i + 1 < words.size() && gap(i) == between; }

  Span span(std::size_t first, std::size_t end) const { return {words[first].start, words[end - 1].end}; }
};

}  // namespace debunk::language
