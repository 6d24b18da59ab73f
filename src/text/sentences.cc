#include "text/sentences.h"

#include <algorithm>
#include <array>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::text {
namespace {

bool ends_sentence(char32_t c) {
  switch (c) {
    case U'.': case U'!': case U'?': case U'\u2026': case U'\u3002': case U'\uFF01': case U'\uFF1F': case U'\uFF0E': case U'\uFF61':
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

/// Abbreviations that a capital follows without a new sentence. By hash, so that the pass costs nothing where none occurs.
bool is_title_abbreviation(std::uint64_t hash) {
  static const auto hashes = [] {
    std::array words{hash_of_word("mr"),  hash_of_word("mrs"), hash_of_word("ms"),   hash_of_word("dr"),   hash_of_word("prof"), hash_of_word("st"),
                     hash_of_word("sen"), hash_of_word("rep"), hash_of_word("gov"),  hash_of_word("gen"),  hash_of_word("col"),  hash_of_word("lt"),
                     hash_of_word("sgt"), hash_of_word("capt"), hash_of_word("rev"), hash_of_word("hon"),  hash_of_word("jr"),   hash_of_word("sr"),
                     hash_of_word("vs"),  hash_of_word("no"),  hash_of_word("inc"),  hash_of_word("co"),   hash_of_word("corp"), hash_of_word("ltd"),
                     hash_of_word("jan"), hash_of_word("feb"), hash_of_word("mar"),  hash_of_word("apr"),  hash_of_word("jun"),  hash_of_word("jul"),
                     hash_of_word("aug"), hash_of_word("sep"), hash_of_word("sept"), hash_of_word("oct"),  hash_of_word("nov"),  hash_of_word("dec"),
                     hash_of_word("m"),   hash_of_word("mme"), hash_of_word("sra"),  hash_of_word("bzw"),  hash_of_word("z"),    hash_of_word("ca")};
    std::sort(words.begin(), words.end());
    return words;
  }();
  return std::binary_search(hashes.begin(), hashes.end(), hash);
}

class Splitter {
 public:
  Splitter(std::string_view text, const Tokens& tokens) : text_(text), tokens_(tokens) {}

  void block(const Block& block, std::uint32_t index, std::vector<Sentence>& out) {
    block_ = block.span;
    index_ = index;
    while (mark_ < tokens_.marks.size() && tokens_.marks[mark_].start < block_.start) ++mark_;
    start_ = block_.start;
    for (; mark_ < tokens_.marks.size() && tokens_.marks[mark_].start < block_.end; ++mark_) {
      const Mark& mark = tokens_.marks[mark_];
      if (mark.start < start_ || !ends_sentence(mark.character)) continue;
      const std::size_t end = end_of_run(mark.start);
      if (end >= block_.end) break;
      if (splits_at(mark, end)) emit(end, true, out);
    }
    emit(block_.end, false, out);
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

  bool splits_at(const Mark& mark, std::size_t end) {
    if (stands_alone(mark.character)) return true;
    std::size_t next = end;
    bool space = false;
    while (next < block_.end) {
      const Decoded decoded = decode(text_, next);
      const CharacterInfo& info = character_info(decoded.character);
      if (info.is(k_space)) space = true;
      else if (info.is(k_letter | k_digit)) break;
      next += decoded.length;
    }
    if (!space) return false;
    if (next < block_.end && character_info(decode(text_, next).character).is(k_lower)) return false;
    if (mark.character != U'.') return true;
    while (after_mark_ < tokens_.words.size() && tokens_.words[after_mark_].start < mark.start) ++after_mark_;
    if (after_mark_ == 0) return true;
    const Word& before = tokens_.words[after_mark_ - 1];
    if (before.end != mark.start) return true;
    // One capital letter and a stop is an initial ("J. Smith", "U.S. Senate").
    if (before.size() == 1 && before.is(k_initial_capital)) return false;
    return !is_title_abbreviation(before.hash);
  }

  void emit(std::size_t end, bool terminated, std::vector<Sentence>& out) {
    std::size_t first = start_, last = end;
    start_ = end;
    while (first < last && character_info(decode(text_, first).character).is(k_space)) first += decode(text_, first).length;
    while (first < last) {
      const Decoded tail = decode_before(text_, last);
      if (!character_info(tail.character).is(k_space)) break;
      last -= tail.length;
    }
    if (first == last) return;
    Sentence sentence;
    sentence.span = {first, last};
    sentence.block = index_;
    sentence.terminated = terminated || ends_with_stop(first, last);
    while (word_ < tokens_.words.size() && tokens_.words[word_].start < first) ++word_;
    sentence.first_word = static_cast<std::uint32_t>(word_);
    while (word_ < tokens_.words.size() && tokens_.words[word_].start < last) ++word_;
    sentence.word_count = static_cast<std::uint32_t>(word_) - sentence.first_word;
    out.push_back(sentence);
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
  std::size_t start_ = 0, mark_ = 0, word_ = 0, after_mark_ = 0;
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
