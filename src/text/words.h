// The one pass over the bytes that all rules share: words, and every character that is neither word nor white space.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "debunk/span.h"
#include "text/character.h"

namespace debunk::text {

enum WordBit : std::uint16_t {
  k_initial_capital = 1,  ///< the first letter is upper case
  k_all_capitals = 2,     ///< two or more letters, none lower case, at least one upper case
  k_inner_capital = 4,    ///< an upper-case letter right after a lower-case one: iPhone, McDonald
  k_has_letter = 8,
  k_has_digit = 16,
  k_non_ascii = 32,
  k_mixed_scripts = 64,   ///< letters of two scripts, as characters are (Han, Hiragana, Katakana and Hangul together count as one)
  k_invisible = 128,      ///< a format character inside
  k_disguised = 256,      ///< a letter that stands for an ASCII one by compatibility only
  k_has_lower = 512,
  k_has_kana = 1024,      ///< Hiragana or Katakana: Japanese, where Han alone may be Chinese
  k_has_hangul = 2048,
};

/// A run of letters, digits and marks, with single apostrophes between letters ("don't"). A hyphen ends a word.
/// Trivial, so that vectors copy words as bytes: `Word{}` is zero, `Word` alone is not made.
struct Word {
  std::uint32_t start, end;
  std::uint64_t hash;   ///< of the case-folded word without invisible characters and disguise: `hash_of_word`
  std::uint16_t bits;
  Script script;        ///< of the first letter; Common if there is none

  Span span() const { return {start, end}; }
  std::uint32_t size() const { return end - start; }
  bool is(std::uint16_t any_of) const { return (bits & any_of) != 0; }
};

/// A character outside words that is no white space (punctuation, symbol, control), or an invisible one, also inside words.
/// Trivial, as words are.
struct Mark {
  std::uint32_t start;
  char32_t character;
  std::uint32_t words_before;  ///< how many words begin before it: the index of the first that begins behind it
};

struct Tokens {
  std::vector<Word> words;
  std::vector<Mark> marks;
  bool ascii = true;
};

/// `valid` is valid UTF-8 of less than 4 GiB.
Tokens tokenize(std::string_view valid);

/// The same, character by character: what the faster way must agree with.
Tokens tokenize_plainly(std::string_view valid);

/// The hash of a word: its folded letters, packed into eight bytes (one each if ASCII, else two or three; a letter is not split), each
/// packet mixed in by a multiplication whose high half comes back down, and at least two, so that nearly all words take the same way. Mixing
/// one packet loses nothing: ASCII words of up to eight letters never share a hash.
class WordHash {
 public:
  constexpr void add(char32_t folded) {
    if (folded < 0x80)
      put(folded, 1);
    else if (folded < 0x8000)
      put(folded | 0x8000, 2);
    else
      put(folded | 0x800000, 3);
  }

  constexpr std::uint64_t value() const {
    const std::uint64_t all = mixed(state_, packet_);
    return packets_ == 0 ? mixed(all, 0) : all;
  }

  /// The same for a word in ASCII, a packet at once, the first letter lowest: mixed(k_start, first), mixed(that, second) …; zero if there is no second.
  static constexpr std::uint64_t k_start = 0x2545F4914F6CDD1Du;
  static constexpr std::uint64_t mixed(std::uint64_t state, std::uint64_t packet) {
    const std::uint64_t product = (state ^ packet) * 0x9E3779B97F4A7C15u;
    return product ^ (product >> 32);
  }

 private:
  constexpr void put(std::uint64_t bytes, unsigned count) {
    if (used_ + count > 8) {
      state_ = mixed(state_, packet_);
      packet_ = 0;
      used_ = 0;
      ++packets_;
    }
    packet_ |= bytes << (8 * used_);
    used_ += count;
  }

  std::uint64_t state_ = k_start;
  std::uint64_t packet_ = 0;
  unsigned used_ = 0, packets_ = 0;
};

/// The hash that `tokenize` gives a word: for looking words up in tables. ASCII letters may be in any case.
std::uint64_t hash_of_word(std::string_view valid);

}  // namespace debunk::text
