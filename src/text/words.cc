#include "text/words.h"

#include <unicode/uscript.h>

#include <array>
#include <bit>

#include "text/ascii_block.h"
#include "text/utf8.h"

namespace debunk::text {
namespace {

// Per byte: what an ASCII character does to a word, and its folded form.
enum AsciiKind : std::uint8_t { k_ascii_lower, k_ascii_upper, k_ascii_digit, k_ascii_space, k_apostrophe, k_multibyte, k_other };

constexpr std::array<std::uint8_t, 256> k_kinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  kinds.fill(k_other);
  for (unsigned c = 'a'; c <= 'z'; ++c) kinds[c] = k_ascii_lower;
  for (unsigned c = 'A'; c <= 'Z'; ++c) kinds[c] = k_ascii_upper;
  for (unsigned c = '0'; c <= '9'; ++c) kinds[c] = k_ascii_digit;
  for (const char c : {' ', '\t', '\n', '\r', '\f', '\v'}) kinds[static_cast<unsigned char>(c)] = k_ascii_space;
  kinds['\''] = k_apostrophe;
  for (unsigned c = 0x80; c < 0x100; ++c) kinds[c] = k_multibyte;
  return kinds;
}();

/// Scripts that share words: Chinese, Japanese and Korean writing mixes them freely.
Script family(Script script) {
  switch (script) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO: return USCRIPT_HAN;
    default: return script;
  }
}

bool is_apostrophe(char32_t character) { return character == '\'' || character == U'\u2019' || character == U'\u02BC'; }

/// A vector filled a batch at a time: a word that goes straight into one is written in pieces and read again as a whole, and waits for itself.
class WordList {
 public:
  explicit WordList(std::size_t expected) { words_.reserve(expected); }

  void push(Word word) {
    batch_[count_] = word;
    if (++count_ == batch_.size()) flush();
  }

  std::vector<Word> take() {
    flush();
    return std::move(words_);
  }

 private:
  void flush() {
    words_.insert(words_.end(), batch_.begin(), batch_.begin() + static_cast<std::ptrdiff_t>(count_));
    count_ = 0;
  }

  std::array<Word, 128> batch_{};
  std::size_t count_ = 0;
  std::vector<Word> words_;
};

template <bool in_blocks>
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), words_(text.size() / 5) {
    tokens_.marks.reserve(text.size() / 24);
  }

  Tokens run() {
    const std::size_t size = text_.size();
    for (std::size_t at = 0; at < size;) {
      const std::uint8_t one = kind(at);
      if (one <= k_ascii_digit) {
        const std::size_t end = in_blocks ? short_ascii_word(at) : at;
        at = end != at ? end : word(at);
      } else if (one == k_ascii_space) {
        ++at;
      } else if (one == k_multibyte) {
        at = multibyte(at);
      } else {
        tokens_.marks.push_back({static_cast<std::uint32_t>(at), static_cast<unsigned char>(text_[at])});
        ++at;
      }
    }
    tokens_.words = words_.take();
    return std::move(tokens_);
  }

 private:
  std::uint8_t kind(std::size_t at) const { return k_kinds[static_cast<unsigned char>(text_[at])]; }

  /// Each of these reads what stands at `at` and gives the place after it.
  std::size_t multibyte(std::size_t at) {
    tokens_.ascii = false;
    const Decoded decoded = decode(text_, at);
    const CharacterInfo& info = character_info(decoded.character);
    if (info.is(k_letter | k_digit)) return word(at);
    if (!info.is(k_space)) tokens_.marks.push_back({static_cast<std::uint32_t>(at), decoded.character});
    return at + decoded.length;
  }

  /// A word of up to eight ASCII letters and digits, as most are, without a look at each. `at`, and nothing done, if it may be more.
  std::size_t short_ascii_word(const std::size_t at) {
    const AsciiBlock block = AsciiBlock::load(text_, at);
    std::uint64_t letters = block.letters(), digits = block.digits();
    const unsigned count = AsciiBlock::leading(letters | digits);
    const std::uint64_t inside = AsciiBlock::first(count);
    letters &= inside;
    digits &= inside;
    const std::size_t end = at + count;
    if (end < text_.size()) {
      const std::uint8_t next = kind(end);
      if (next <= k_ascii_digit) return long_ascii_word(at);
      if (next == k_multibyte || (next == k_apostrophe && letters != 0 && letter_at(end + 1))) return at;
    }
    const std::uint64_t small = letters & block.small_letters(), capitals = letters ^ small;
    const std::uint64_t first = letters & (~letters + 1);
    const auto if_any = [](std::uint64_t bytes, unsigned bit) { return bytes != 0 ? bit : 0u; };
    const unsigned bits = if_any(letters, k_has_letter) | if_any(small, k_has_lower) | if_any(digits, k_has_digit) |
                          if_any(capitals & first, k_initial_capital) | if_any(capitals & (small << 8), k_inner_capital) |
                          (small == 0 && letters != first ? unsigned{k_all_capitals} : 0u);
    words_.push({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), WordHash::of_packet(block.folded() & inside),
                 static_cast<std::uint16_t>(bits), letters != 0 ? static_cast<Script>(USCRIPT_LATIN) : Script{}});
    return end;
  }

  /// The same for any length.
  std::size_t long_ascii_word(const std::size_t at) {
    WordHash hash;
    std::uint64_t letters = 0, small = 0, digits = 0, inner = 0, small_before = 0, first = 0;
    std::size_t end = at, count = 0;
    for (unsigned inside_block = 8; inside_block == 8; end += inside_block) {
      const AsciiBlock block = AsciiBlock::load(text_, end);
      std::uint64_t letter = block.letters(), digit = block.digits();
      inside_block = AsciiBlock::leading(letter | digit);
      if (inside_block == 0) break;
      const std::uint64_t inside = AsciiBlock::first(inside_block);
      letter &= inside;
      digit &= inside;
      const std::uint64_t lower = letter & block.small_letters(), upper = letter ^ lower;
      hash.add_packet(block.folded() & inside);
      if (letters == 0) first = upper & letter & (~letter + 1);
      inner |= upper & (lower << 8 | small_before);
      small_before = lower >> 56;
      letters |= letter;
      small |= lower;
      digits |= digit;
      count += static_cast<unsigned>(std::popcount(letter));
    }
    if (end < text_.size()) {
      const std::uint8_t next = kind(end);
      if (next == k_multibyte || (next == k_apostrophe && letters != 0 && letter_at(end + 1))) return at;
    }
    const auto if_any = [](std::uint64_t bytes, unsigned bit) { return bytes != 0 ? bit : 0u; };
    const unsigned bits = if_any(letters, k_has_letter) | if_any(small, k_has_lower) | if_any(digits, k_has_digit) |
                          if_any(first, k_initial_capital) | if_any(inner, k_inner_capital) |
                          (small == 0 && count >= 2 ? unsigned{k_all_capitals} : 0u);
    words_.push({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), hash.value(), static_cast<std::uint16_t>(bits),
                 letters != 0 ? static_cast<Script>(USCRIPT_LATIN) : Script{}});
    return end;
  }

  /// From the first letter or digit to the end of the word.
  std::size_t word(std::size_t at) {
    Word word;
    word.start = static_cast<std::uint32_t>(at);
    WordHash hash;
    std::uint32_t upper = 0, letters = 0;
    bool after_lower = false;
    for (; at < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      switch (k_kinds[byte]) {
        case k_ascii_lower:
          hash.add(byte);
          word.bits |= k_has_lower | k_has_letter;
          after_lower = true;
          if (word.script != USCRIPT_LATIN) ascii_letter(word);
          ++letters;
          ++at;
          continue;
        case k_ascii_upper:
          hash.add(byte + 32u);
          if (letters == 0) word.bits |= k_initial_capital;
          if (after_lower) word.bits |= k_inner_capital;
          word.bits |= k_has_letter;
          after_lower = false;
          if (word.script != USCRIPT_LATIN) ascii_letter(word);
          ++letters;
          ++upper;
          ++at;
          continue;
        case k_ascii_digit:
          hash.add(byte);
          word.bits |= k_has_digit;
          after_lower = false;
          ++at;
          continue;
        case k_apostrophe:
          if (!letter_at(at + 1) || letters == 0) break;
          hash.add('\'');
          after_lower = false;
          ++at;
          continue;
        case k_multibyte: {
          const Decoded decoded = decode(text_, at);
          const CharacterInfo& info = character_info(decoded.character);
          if (info.is(k_letter | k_digit | k_mark)) {
            tokens_.ascii = false;
            word.bits |= k_non_ascii;
            if (info.is(k_letter)) {
              if (letters == 0 && info.is(k_upper)) word.bits |= k_initial_capital;
              if (after_lower && info.is(k_upper)) word.bits |= k_inner_capital;
              word.bits |= k_has_letter;
              ++letters;
              upper += info.is(k_upper);
              after_lower = info.is(k_lower);
              if (info.is(k_lower)) word.bits |= k_has_lower;
              script_of_letter(word, info.script);
            }
            if (info.is(k_digit)) word.bits |= k_has_digit;
            if (info.is(k_disguise)) word.bits |= k_disguised;
            hash.add(info.folded);
          } else if (info.is(k_format) && continues_word(at + decoded.length)) {
            tokens_.ascii = false;
            word.bits |= k_invisible | k_non_ascii;
            tokens_.marks.push_back({static_cast<std::uint32_t>(at), decoded.character});
          } else if (is_apostrophe(decoded.character) && letters > 0 && letter_at(at + decoded.length)) {
            tokens_.ascii = false;
            word.bits |= k_non_ascii;
            hash.add('\'');
            after_lower = false;
          } else {
            break;
          }
          at += decoded.length;
          continue;
        }
        default: break;
      }
      break;
    }
    if (letters >= 2 && upper > 0 && !(word.bits & k_has_lower)) word.bits |= k_all_capitals;
    word.end = static_cast<std::uint32_t>(at);
    word.hash = hash.value();
    words_.push(word);
    return at;
  }

  static void ascii_letter(Word& word) { script_of_letter(word, USCRIPT_LATIN); }

  static void script_of_letter(Word& word, Script script) {
    if (!has_script(script)) return;
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) word.bits |= k_has_kana;
    if (script == USCRIPT_HANGUL) word.bits |= k_has_hangul;
    if (!has_script(word.script))
      word.script = script;
    else if (family(word.script) != family(script))
      word.bits |= k_mixed_scripts;
  }

  bool letter_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return k_kinds[byte] == k_ascii_lower || k_kinds[byte] == k_ascii_upper;
    return character_info(decode(text_, at).character).is(k_letter);
  }

  /// After an invisible character: does the word go on?
  bool continues_word(std::size_t at) const {
    while (at < text_.size()) {
      const Decoded decoded = decode(text_, at);
      const CharacterInfo& info = character_info(decoded.character);
      if (!info.is(k_format)) return info.is(k_letter | k_digit | k_mark);
      at += decoded.length;
    }
    return false;
  }

  std::string_view text_;
  WordList words_;
  Tokens tokens_;
};

}  // namespace

Tokens tokenize(std::string_view valid) { return Tokenizer<true>(valid).run(); }
Tokens tokenize_plainly(std::string_view valid) { return Tokenizer<false>(valid).run(); }

std::uint64_t hash_of_word(std::string_view valid) {
  WordHash hash;
  for (std::size_t at = 0; at < valid.size();) {
    const Decoded decoded = decode(valid, at);
    at += decoded.length;
    const CharacterInfo& info = character_info(decoded.character);
    if (!info.is(k_format)) hash.add(info.folded);
  }
  return hash.value();
}

}  // namespace debunk::text
