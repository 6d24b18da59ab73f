// A headline beside its text: which words they share, and where. All rules of the group compare with what this finds.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "text/sentences.h"
#include "text/words.h"

namespace debunk::rules {
class Article;
}

namespace debunk::rules::headline {

/// Words [first, end) of the article.
struct WordRange {
  std::uint32_t first = 0, end = 0;

  bool empty() const { return first >= end; }
  bool contains(std::uint32_t word) const { return first <= word && word < end; }
};

/// Texts of fewer words are teasers: they need not have what the headline has.
inline constexpr std::size_t k_least_text = 60;

/// More sentences than these are not compared with the headline: news tells first what it is about.
inline constexpr std::size_t k_most_sentences = 400;

class Beside {
 public:
  Beside() = default;

  /// Of an English article that has a headline and a text of some length; else empty.
  explicit Beside(const Article& article);

  /// Of the caption that a block of the article is, in place of its headline.
  Beside(const Article& article, const Block& caption);

  bool empty() const { return headline_.empty(); }

  WordRange headline() const { return headline_; }  ///< without a label ("Watch:") and the name of the site ("- The Guardian")
  WordRange text() const { return text_; }          ///< what stands below it; around it, if it is a caption
  bool in_text(std::uint32_t word) const { return text_.contains(word) && !headline_.contains(word); }

  /// Of any word of headline or text: see `stem_of`.
  std::uint64_t stem(std::uint32_t word) const { return stems_[word]; }

  /// Has the text a word of that stem?
  bool text_has(std::uint64_t stem) const;

  /// The sentences of the text, as indices into Article::sentences().
  std::uint32_t first_sentence() const { return first_sentence_; }
  std::uint32_t end_sentence() const { return end_sentence_; }

  /// How many different words of the headline the sentence has, numbers and those in `without` left out.
  unsigned shared(const text::Sentence& sentence, std::span<const std::uint64_t> without = {}) const;

  /// The different stems of the headline that are no numbers.
  const std::vector<std::uint64_t>& headline_stems() const { return headline_stems_; }

 private:
  WordRange headline_, text_;
  void compare_words(const Article& article);

  std::uint32_t first_sentence_ = 0, end_sentence_ = 0;
  std::vector<std::uint64_t> stems_, headline_stems_, text_stems_;
};

}  // namespace debunk::rules::headline
