#include "text/sentences.h"

#include <algorithm>
#include <array>

#include "text/character.h"
#include "text/utf8.h"
#include "text/word_filter.h"

namespace debunk::text {
namespace {

bool ends_sentence(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  switch (c) {
    case U'\u2026': case U'\u3002': case U'\uFF01': case U'\uFF1F': case U'\uFF0E': case U'\uFF61':
    case U'\u0964': case U'\u0965': case U'\u061F': case U'\u06D4': case U'\u0589': case U'\u203C': case U'\u203D': case U'\u2047':
    case U'\u2048': case U'\u2049': case U'\u1362': case U'\u104B': case U'\u17D4':
      return true;
    default: return false;
  }
}

bool closes_after_end(char32_t c) {
  switch (c) {
    case U'"': case U'\'': case U'\u201D': case U'\u2019': case U'\u201C': case U'\u00BB': case U'\u203A': case U')': case U']':
    case U'\u300D': case U'\u300F': case U'\uFF09': case U'\u300B':
      return true;
    default: return false;
  }
}

/// Full stops that need no space after them: the scripts that write none.
bool stands_alone(char32_t c) { return c == U'\u3002' || c == U'\uFF01' || c == U'\uFF1F' || c == U'\uFF61'; }

/// Words by their hashes.
class WordSet {
 public:
  explicit WordSet(std::string_view list) {
    for (const Word& word : tokenize(list).words) {
      hashes_.push_back(word.hash);
      filter_.add(word.hash);
    }
    std::sort(hashes_.begin(), hashes_.end());
  }

  bool has(std::uint64_t hash) const {
    return filter_.may_have(hash) && std::binary_search(hashes_.begin(), hashes_.end(), hash);
  }

 private:
  WordFilter filter_;
  std::vector<std::uint64_t> hashes_;
};

/// Abbreviations that a capital follows without a new sentence.
bool is_title_abbreviation(std::uint64_t hash) {
  static const WordSet words(
      "mr mrs ms dr prof st sen rep gov gen col lt sgt capt rev hon jr sr vs no inc co corp ltd jan feb mar apr jun jul aug sep sept oct nov dec m mme sra bzw z ca");
  return words.has(hash);
}

class Splitter {
 public:
  Splitter(std::string_view text, const Tokens& tokens) : text_(text), tokens_(tokens) {}

  void block(const Block& block, std::uint32_t index, std::vector<Sentence>& out) {
    block_ = block.span;
    index_ = index;
    const auto& marks = tokens_.marks;
    while (mark_ < marks.size() && marks[mark_].start < block_.start) ++mark_;
    start_ = block_.start;
    for (; mark_ < marks.size() && marks[mark_].start < block_.end; ++mark_) {
      const Mark& mark = marks[mark_];
      if (!ends_sentence(mark.character) || mark.start < start_) continue;
      const std::size_t end = end_of_run(mark.start);
      if (end >= block_.end) break;
      if (splits_at(mark, end)) emit(end, mark.words_before, true, out);
    }
    // Behind the last mark that was looked at stand few words, if any.
    std::size_t words = mark_ > 0 ? std::max<std::size_t>(word_, marks[mark_ - 1].words_before) : word_;
    while (words < tokens_.words.size() && tokens_.words[words].start < block_.end) ++words;
    emit(block_.end, words, false, out);
  }

 private:
  /// Past the full stops and closing marks at `at`.
  std::size_t end_of_run(std::size_t at) const {
    while (at < block_.end) {
      const Decoded next = decode(text_, at);
      if (!ends_sentence(next.character) && !closes_after_end(next.character)) break;
      at += next.length;
    }
    return at;
  }

  bool splits_at(const Mark& mark, std::size_t end) const {
    if (stands_alone(mark.character)) return true;
    const auto& words = tokens_.words;
    const bool has_next = mark.words_before < words.size() && words[mark.words_before].start < block_.end;
    const std::size_t next = has_next ? words[mark.words_before].start : block_.end;
    if (!has_space(end, next)) return false;
    if (has_next && character_info(decode(text_, next).character).is(k_lower)) return false;
    if (mark.character != U'.' || mark.words_before == 0) return true;
    const Word& before = words[mark.words_before - 1];
    if (before.end != mark.start) return true;
    // One capital letter and a stop is an initial ("J. Smith", "U.S. Senate").
    if (before.size() == 1 && before.is(k_initial_capital)) return false;
    return !is_title_abbreviation(before.hash);
  }

  bool has_space(std::size_t from, std::size_t to) const {
    for (std::size_t at = from; at < to;) {
      const Decoded decoded = decode(text_, at);
      if (character_info(decoded.character).is(k_space)) return true;
      at += decoded.length;
    }
    return false;
  }

  /// The sentence up to `end`, with the words up to index `words`.
  void emit(std::size_t end, std::size_t words, bool terminated, std::vector<Sentence>& out) {
    std::size_t first = start_, last = end;
    start_ = end;
    while (first < last && character_info(decode(text_, first).character).is(k_space)) first += decode(text_, first).length;
    while (first < last) {
      const Decoded tail = decode_before(text_, last);
      if (!character_info(tail.character).is(k_space)) break;
      last -= tail.length;
    }
    if (first == last) return;
    out.push_back({{first, last}, static_cast<std::uint32_t>(word_), static_cast<std::uint32_t>(words - word_), index_, terminated || ends_with_stop(first, last)});
    word_ = words;
  }

  bool ends_with_stop(std::size_t first, std::size_t last) const {
    while (last > first) {
      const Decoded tail = decode_before(text_, last);
      if (ends_sentence(tail.character)) return true;
      if (!closes_after_end(tail.character)) return false;
      last -= tail.length;
    }
    return false;
  }

  std::string_view text_;
  const Tokens& tokens_;
  Span block_;
  std::uint32_t index_ = 0;
  std::size_t start_ = 0, mark_ = 0;
  std::size_t word_ = 0;  ///< the first of the next sentence
};

}  // namespace

std::vector<Sentence> find_sentences(std::string_view text, const Tokens& tokens, const std::vector<Block>& blocks) {
  std::vector<Sentence> sentences;
  sentences.reserve(blocks.size() + text.size() / 100);
  Splitter splitter(text, tokens);
  for (std::uint32_t i = 0; i < blocks.size(); ++i) splitter.block(blocks[i], i, sentences);
  return sentences;
}

}  // namespace debunk::text
