#include "text/words.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <type_traits>

#include "text/byte_masks.h"
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

/// A vector filled a batch at a time: what goes straight into one is written in pieces and read again as a whole, and waits for itself.
template <class Item>
class List {
  static_assert(std::is_trivial_v<Item>, "copied as bytes");

 public:
  explicit List(std::size_t expected) { items_.reserve(expected); }

  /// Room for `most` items (64 at most), written one after the other; then `took` says how many there were.
  Item* room(std::size_t most) {
    if (batched_ + most > batch_.size()) flush();
    return batch_.data() + batched_;
  }
  void took(std::size_t count) {
    batched_ += count;
    size_ += count;
  }

  void push(const Item& item) {
    *room(1) = item;
    took(1);
  }

  std::size_t size() const { return size_; }

  std::vector<Item> take() {
    flush();
    return std::move(items_);
  }

 private:
  void flush() {
    items_.insert(items_.end(), batch_.data(), batch_.data() + batched_);
    batched_ = 0;
  }

  std::array<Item, 192> batch_;
  std::size_t batched_ = 0, size_ = 0;
  std::vector<Item> items_;
};

constexpr std::uint64_t k_folding = 0x2020202020202020u;  // right for letters, digits and apostrophes: in small letters

/// Eight bytes, the first lowest.
std::uint64_t load_packet(const char* bytes) {
  std::uint64_t packet = 0;
  if constexpr (std::endian::native == std::endian::little)
    std::memcpy(&packet, bytes, 8);
  else
    for (int i = 0; i < 8; ++i) packet |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return packet;
}

/// The lowest `count` bits (of less than 64), all set.
std::uint64_t lowest(unsigned count) { return (std::uint64_t{1} << count) - 1; }

/// The bits from `start` to before `end` (less than 64).
std::uint64_t between(unsigned start, unsigned end) { return (std::uint64_t{1} << end) - (std::uint64_t{1} << start); }

/// std::popcount, which is a call where the processor may be too old for its instruction.
std::uint32_t count_of_bits(std::uint64_t bits) {
  bits -= bits >> 1 & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
  return static_cast<std::uint32_t>(((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu) * 0x0101010101010101u >> 56);
}

/// By the size of a word of up to 16 letters: the bytes of its first and of its second packet that are letters.
struct PacketMasks {
  std::uint64_t first = 0, second = 0;
};
constexpr std::array<PacketMasks, 17> k_packet_masks = [] {
  std::array<PacketMasks, 17> masks{};
  for (unsigned size = 1; size <= 16; ++size)
    for (unsigned i = 0; i < size; ++i) (i < 8 ? masks[size].first : masks[size].second) |= std::uint64_t{0xFF} << (i % 8 * 8);
  return masks;
}();

/// The hash of an ASCII word, of which 16 bytes or more may be read.
[[gnu::always_inline]] inline std::uint64_t hash_of_ascii(const char* bytes, std::size_t size) {
  std::uint64_t hash = WordHash::k_start;
  while (size > 16) [[unlikely]] {
    hash = WordHash::mixed(hash, load_packet(bytes) | k_folding);
    size -= 8, bytes += 8;
  }
  const PacketMasks& masks = k_packet_masks[size];
  hash = WordHash::mixed(hash, (load_packet(bytes) | k_folding) & masks.first);
  return WordHash::mixed(hash, (load_packet(bytes + 8) | k_folding) & masks.second);
}

/// Text is read through windows of 64 bytes: a bit mask for each kind of character, and words are where the bits of letters and digits begin
/// and end. What touches a character beyond ASCII is read character by character.
template <bool in_windows>
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), words_(text.size() / 5), marks_(text.size() / 24) {}

  Tokens run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::uint8_t one = kind(at);
      // Between words of other alphabets there is a space, for which no window is needed.
      at = in_windows && one != k_multibyte && one != k_ascii_space ? window(at) : character(at);
    }
    return {words_.take(), marks_.take(), ascii_};
  }

 private:
  static constexpr unsigned k_window = 64;

  bool is_ascii(std::size_t at) const { return static_cast<unsigned char>(text_[at]) < 0x80; }
  std::uint8_t kind(std::size_t at) const { return k_kinds[static_cast<unsigned char>(text_[at])]; }

  void mark(std::size_t at, char32_t character, std::size_t words_before) {
    marks_.push({static_cast<std::uint32_t>(at), character, static_cast<std::uint32_t>(words_before)});
  }

  // Each of these reads what stands at `at` and gives the place after it.

  std::size_t character(std::size_t at) {
    const std::uint8_t one = kind(at);
    if (one <= k_ascii_digit) return word(at);
    if (one == k_multibyte) return multibyte(at);
    if (one != k_ascii_space) mark(at, static_cast<unsigned char>(text_[at]), words_.size());
    return at + 1;
  }

  std::size_t multibyte(std::size_t at) {
    ascii_ = false;
    const Decoded decoded = decode(text_, at);
    const CharacterInfo& info = character_info(decoded.character);
    if (info.is(k_letter | k_digit)) return word(at);
    if (!info.is(k_space)) mark(at, decoded.character, words_.size());
    return at + decoded.length;
  }

  /// No word goes on at `base`.
  std::size_t window(const std::size_t base) {
    constexpr std::size_t k_read = k_window + 16;  // words are read sixteen bytes at once
    const std::size_t left = text_.size() - base;
    if (left >= k_read) [[likely]] return window(base, text_.data() + base, left);
    std::array<char, k_read> last{};
    std::memcpy(last.data(), text_.data() + base, left);
    return window(base, last.data(), left);
  }

  std::size_t window(const std::size_t base, const char* const bytes, const std::size_t left) {
    const AsciiMasks is = ascii_masks(bytes);
    if (is.beyond != 0)
      if (const std::size_t after = window_of_signs(base, bytes, left, is); after != base) return after;
    const std::uint64_t inside = is.letters | is.digits | (is.apostrophes & is.letters << 1 & is.letters >> 1);
    const unsigned known = known_of(~inside, left);
    if (known == 0) return word(base);
    Window seen(bytes, is, inside, known);
    // A word may go on behind these: a letter beyond ASCII; an apostrophe before one; an apostrophe between a digit and a letter.
    const std::uint64_t open = is.beyond | (is.apostrophes & (is.beyond >> 1 | (is.digits << 1 & is.letters >> 1)));
    if (open != 0) [[unlikely]] return mixed_window(base, known, seen, open);
    marks(base, seen, seen.marks);
    words(base, seen);
    return base + known;
  }

  /// How far all is known: to the end of the text, or to the last place that is in no word, if one byte more was seen behind it. So every word that is
  /// known ends in the window: zeros stand behind the text.
  static unsigned known_of(std::uint64_t outside, std::size_t left) {
    if (left < k_window) return static_cast<unsigned>(left);
    const std::uint64_t seen = outside & lowest(k_window - 2);
    return seen == 0 ? 0 : k_window - static_cast<unsigned>(std::countl_zero(seen));
  }

  struct Window {
    Window(const char* all, const AsciiMasks& masks, std::uint64_t in_words, unsigned known)
        : bytes(all),
          is(masks),
          inside(in_words),
          wanted(lowest(known)),
          starts(inside & ~(inside << 1) & wanted),
          ends(~inside & inside << 1),
          unusual_ends(((inside + (is.digits | (is.capitals & inside << 1))) | (is.capitals & ~(inside << 1)) << 1) & ends),
          marks(~(inside | is.spaces | is.beyond) & wanted) {}

    const char* bytes;
    AsciiMasks is;
    std::uint64_t inside;        ///< of words: letters, digits, apostrophes between letters
    std::uint64_t wanted;        ///< the bytes that are known
    std::uint64_t starts, ends;  ///< of words: the first byte, and the one behind the last
    /// Of words with digits, or with capitals that do not begin them (what is added to all bits of a word carries to its end), or of one capital.
    std::uint64_t unusual_ends;
    std::uint64_t marks;
  };

  /// The same where characters beyond ASCII are typographic signs, as in most articles in English; `base` if not all are.
  std::size_t window_of_signs(const std::size_t base, const char* const bytes, const std::size_t left, const AsciiMasks& is) {
    const auto whole = [](std::uint64_t leads) { return leads | leads << 1 | leads << 2; };
    const SignMasks signs = sign_masks(bytes);
    const std::uint64_t apostrophes = signs.apostrophes & is.letters << 1 & is.letters >> 3;
    const std::uint64_t inside = is.letters | is.digits | (is.apostrophes & is.letters << 1 & is.letters >> 1) | whole(apostrophes);
    const std::uint64_t last_signs = left < k_window ? 0 : whole(signs.leads & ~lowest(k_window - 4));  // of which what follows was not seen
    const unsigned known = known_of(~(inside | last_signs), left);
    if (known == 0) return base;
    Window seen(bytes, is, inside, known);
    const std::uint64_t others = is.beyond & ~whole(signs.leads);
    const std::uint64_t open = (is.apostrophes & is.digits << 1 & is.letters >> 1) | (signs.apostrophes & is.digits << 1 & is.letters >> 3);
    if (((others & seen.wanted) | open) != 0) return base;
    seen.marks |= signs.leads & ~apostrophes & seen.wanted;
    ascii_ = ascii_ && (is.beyond & seen.wanted) == 0;
    marks(base, seen, seen.marks);
    for (std::uint64_t starts = seen.starts, ends = seen.ends; starts != 0; starts &= starts - 1, ends &= ends - 1) {
      const auto start = static_cast<unsigned>(std::countr_zero(starts)), end = static_cast<unsigned>(std::countr_zero(ends));
      if ((between(start, end) & apostrophes) != 0) {
        word(base + start);
        continue;
      }
      ascii_word(base, seen, start, end, *words_.room(1));
      words_.took(1);
    }
    return base + known;
  }

  /// The same with characters beyond ASCII among the others.
  std::size_t mixed_window(const std::size_t base, const unsigned known, Window& seen, std::uint64_t open) {
    std::uint64_t beyond = seen.is.beyond & seen.wanted;
    for (std::uint64_t events = seen.starts | beyond; events != 0; events = seen.starts | beyond) {
      const auto at = static_cast<unsigned>(std::countr_zero(events));
      const std::uint64_t before = lowest(at);
      marks(base, seen, seen.marks & before);
      seen.marks &= ~before;
      const bool is_word = (seen.starts >> at & 1) != 0;
      seen.ends &= ~(before | std::uint64_t{1} << at);
      const auto end = static_cast<unsigned>(std::countr_zero(seen.ends));
      if (is_word && end < k_window && (open >> end & 1) == 0) {
        ascii_word(base, seen, at, end, *words_.room(1));
        words_.took(1);
        seen.starts &= seen.starts - 1;
        continue;
      }
      const std::size_t after = (is_word ? word(base + at) : multibyte(base + at)) - base;
      if (after >= known) return base + after;
      const std::uint64_t rest = ~lowest(static_cast<unsigned>(after));
      seen.starts &= rest;
      seen.marks &= rest;
      beyond &= rest;
    }
    marks(base, seen, seen.marks);
    return base + known;
  }

  void marks(std::size_t base, const Window& seen, std::uint64_t which) {
    Mark* const room = marks_.room(k_window);
    Mark* out = room;
    for (; which != 0; which &= which - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(which));
      const auto byte = static_cast<unsigned char>(seen.bytes[at]);
      const char32_t character = byte < 0x80 ? byte : decode({seen.bytes + at, 3}, 0).character;
      const std::size_t words_before = words_.size() + count_of_bits(seen.starts & lowest(at));
      *out++ = {static_cast<std::uint32_t>(base + at), character, static_cast<std::uint32_t>(words_before)};
    }
    marks_.took(static_cast<std::size_t>(out - room));
  }

  void words(std::size_t base, const Window& seen) {
    Word* const room = words_.room(k_window / 2);
    Word* out = room;
    for (std::uint64_t starts = seen.starts, ends = seen.ends; starts != 0; starts &= starts - 1, ends &= ends - 1)
      ascii_word(base, seen, static_cast<unsigned>(std::countr_zero(starts)), static_cast<unsigned>(std::countr_zero(ends)), *out++);
    words_.took(static_cast<std::size_t>(out - room));
  }

  /// Fills `word` in its place: see List.
  [[gnu::always_inline]] static void ascii_word(std::size_t base, const Window& seen, unsigned start, unsigned end, Word& word) {
    word.start = static_cast<std::uint32_t>(base + start);
    word.end = static_cast<std::uint32_t>(base + end);
    word.hash = hash_of_ascii(seen.bytes + start, end - start);
    // Nearly all words are small letters, the first perhaps a capital.
    static_assert(k_initial_capital == 1);
    word.bits = static_cast<std::uint16_t>(k_has_letter | k_has_lower | (seen.is.capitals >> start & 1));
    word.script = static_cast<Script>(USCRIPT_LATIN);
    if ((seen.unusual_ends >> end & 1) != 0) [[unlikely]] unusual_word(seen, between(start, end), word);
  }

  /// One with digits, with capitals behind other letters, or of one capital.
  [[gnu::noinline]] static void unusual_word(const Window& seen, std::uint64_t here, Word& word) {
    const std::uint64_t letters = seen.is.letters & here, small = letters & ~seen.is.capitals, first = letters & (~letters + 1);
    const auto if_any = [](std::uint64_t of, unsigned bit) { return of != 0 ? bit : 0u; };
    word.bits = static_cast<std::uint16_t>(if_any(letters, k_has_letter) | if_any(small, k_has_lower) | if_any(seen.is.digits & here, k_has_digit) |
                                           if_any(seen.is.capitals & first, k_initial_capital) |
                                           if_any(seen.is.capitals & small << 1, k_inner_capital) |
                                           (small == 0 && letters != first ? unsigned{k_all_capitals} : 0u));
    if (letters == 0) word.script = Script{};
  }

  /// From the first letter or digit to the end of the word.
  std::size_t word(const std::size_t start) {
    std::size_t at = start;
    WordHash hash;
    unsigned bits = 0, letters = 0;
    unsigned seen = 0;  // CharacterBits of the letters beyond ASCII
    Script script = 0;
    unsigned after_lower = 0;
    const auto ascii_letter = [&] {
      bits |= k_has_letter;
      ++letters;
      if (script != USCRIPT_LATIN) script_of_letter(USCRIPT_LATIN, script, bits);
    };
    for (; at < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      switch (k_kinds[byte]) {
        case k_ascii_lower:
          hash.add(byte);
          bits |= k_has_lower;
          after_lower = 1;
          ascii_letter();
          ++at;
          continue;
        case k_ascii_upper:
          hash.add(byte + 32u);
          if (letters == 0) bits |= k_initial_capital;
          if (after_lower != 0) bits |= k_inner_capital;
          after_lower = 0;
          ascii_letter();
          seen |= k_upper;
          ++at;
          continue;
        case k_ascii_digit:
          hash.add(byte);
          bits |= k_has_digit;
          after_lower = 0;
          ++at;
          continue;
        case k_apostrophe:
          if (!letter_at(at + 1) || letters == 0) break;
          hash.add('\'');
          after_lower = 0;
          ++at;
          continue;
        case k_multibyte: {
          Decoded decoded = decode(text_, at);
          CharacterInfo info = character_info(decoded.character);
          if (info.is(k_letter | k_digit | k_mark)) {
            // Letters of other alphabets come in rows: as few jumps as can be.
            ascii_ = false;
            do {
              const unsigned letter = info.bits & k_letter, capital = info.is(k_upper), small = info.is(k_lower);
              seen |= info.bits;
              bits |= ((capital & (letters == 0)) ? unsigned{k_initial_capital} : 0u) | ((capital & after_lower) ? unsigned{k_inner_capital} : 0u);
              after_lower = letter != 0 ? small : after_lower;
              letters += letter;
              if ((letter != 0) & (script != info.script)) script_of_letter(info.script, script, bits);
              hash.add(info.folded);
              at += decoded.length;
              if (at >= text_.size() || is_ascii(at)) break;
              decoded = decode(text_, at);
              info = character_info(decoded.character);
            } while (info.is(k_letter | k_digit | k_mark));
            continue;
          } else if (info.is(k_format) && continues_word(at + decoded.length)) {
            ascii_ = false;
            bits |= k_invisible | k_non_ascii;
            mark(at, decoded.character, words_.size() + 1);
          } else if (is_apostrophe(decoded.character) && letters > 0 && letter_at(at + decoded.length)) {
            ascii_ = false;
            bits |= k_non_ascii;
            hash.add('\'');
            after_lower = 0;
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
    const auto if_seen = [&](unsigned character_bit, unsigned bit) { return (seen & character_bit) != 0 ? bit : 0u; };
    bits |= if_seen(k_letter, k_has_letter) | if_seen(k_lower, k_has_lower) | if_seen(k_digit, k_has_digit) | if_seen(k_disguise, k_disguised) |
            if_seen(k_letter | k_digit | k_mark, k_non_ascii);
    if (letters >= 2 && (seen & k_upper) != 0 && (bits & k_has_lower) == 0) bits |= k_all_capitals;
    Word& word = *words_.room(1);
    word.start = static_cast<std::uint32_t>(start);
    word.end = static_cast<std::uint32_t>(at);
    word.hash = hash.value();
    word.bits = static_cast<std::uint16_t>(bits);
    word.script = script;
    words_.took(1);
    return at;
  }

  /// A letter of script `one` in a word that is of `script` so far.
  static void script_of_letter(Script one, Script& script, unsigned& bits) {
    if (!has_script(one)) return;
    if (one == USCRIPT_HIRAGANA || one == USCRIPT_KATAKANA) bits |= k_has_kana;
    if (one == USCRIPT_HANGUL) bits |= k_has_hangul;
    if (!has_script(script)) script = one;
    else if (family(script) != family(one)) bits |= k_mixed_scripts;
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
  List<Word> words_;
  List<Mark> marks_;
  bool ascii_ = true;
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
