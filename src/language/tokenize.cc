#include "language/tokenize.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::language {
namespace {

using text::character_info;
using text::decode;
using text::decode_before;

constexpr unsigned k_most_contracted = 3;         ///< "y'all'd've"
constexpr std::size_t k_longest_special = 2048;  ///< bytes of an address; longer ones are cut like words

bool is_word_character(char32_t c) {
  return character_info(c).is(text::k_letter | text::k_digit | text::k_mark | text::k_format);
}
bool is_letter(char32_t c) { return character_info(c).is(text::k_letter | text::k_mark); }
bool is_digit(char32_t c) { return character_info(c).is(text::k_digit); }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'`' || c == U'\u2018'; }
bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }
bool is_dash(char32_t c) { return c == U'\u2013' || c == U'\u2014' || c == U'\u2015' || c == U'\u2212'; }

/// Lower-case ASCII of a short piece; empty where it is long or has other letters.
std::string lowered(std::string_view piece) {
  std::string lower;
  if (piece.size() > 24) return lower;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const char c = piece[i];
    if (static_cast<unsigned char>(c) == 0xE2 && piece.substr(i, 3) == "\u2019") {
      lower += '\'';
      i += 2;
      continue;
    }
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return lower;
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

template <std::size_t size>
constexpr std::array<std::string_view, size> sorted(std::array<std::string_view, size> words) {
  std::sort(words.begin(), words.end());
  return words;
}

/// What a full stop belongs to.
constexpr auto k_abbreviations = sorted(std::to_array<std::string_view>({
    "mr", "mrs", "ms", "dr", "prof", "st", "ste", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "col", "lt", "sgt", "capt", "cpl", "maj", "adm", "cmdr", "brig",
    "rev", "hon", "jr", "sr", "vs", "inc", "co", "corp", "ltd", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "etc", "eg",
    "ie", "al", "ft", "mt", "ave", "blvd", "rd", "dept", "univ", "assn", "est", "approx", "no", "nos", "fig", "figs", "vol", "vols", "pp", "ed", "eds", "cf", "viz",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la",
    "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "messrs", "mme", "supt",
    "pres", "atty", "asst", "ca", "drs", "ph.d", "attn", "tel", "ext", "u.s", "u.k", "u.n", "d.c", "a.m", "p.m", "e.g", "i.e"}));

/// Those that are words too: at the end of a block the stop is the sentence's.
constexpr auto k_also_words = sorted(std::to_array<std::string_view>(
    {"no", "al", "sat", "sun", "mon", "wed", "mass", "miss", "ill", "wash", "ed", "fig", "pa", "la", "del", "mar", "col", "hon", "ind", "est", "ave", "pres", "gen", "rep", "co"}));

/// What a hyphen does not cut off. Learned from no list: the guidelines name prefixes that are no words, these are the common ones.
constexpr auto k_prefixes = sorted(std::to_array<std::string_view>(
    {"e", "non", "pro", "anti", "co", "re", "ex", "pre", "post", "mid", "multi", "semi", "over", "cross", "neo", "socio", "psycho", "sub", "counter", "arch",
     "mini", "inter", "intra", "ultra", "quasi", "pseudo", "un", "micro", "macro", "meta", "bio", "bi", "tri", "de", "dis", "mis", "pseud", "trans", "uber", "afro",
     "euro", "anglo", "sino", "geo", "cyber", "hyper", "extra", "proto", "sub", "super"}));

constexpr auto k_clitics = sorted(std::to_array<std::string_view>({"s", "m", "re", "ve", "ll", "d"}));

/// Contractions written as one word, and where they are cut.
struct Contraction {
  std::string_view word;
  std::uint32_t first;
};
constexpr std::array k_contractions = std::to_array<Contraction>({
    {"arent", 3}, {"cannot", 3}, {"cant", 2}, {"couldnt", 5}, {"didnt", 3}, {"doesnt", 4}, {"dont", 2}, {"gimme", 3}, {"gonna", 3}, {"gotta", 3}, {"hasnt", 3},
    {"havent", 4}, {"im", 1}, {"isnt", 2}, {"ive", 1}, {"shouldnt", 6}, {"thats", 4}, {"theyre", 4}, {"wanna", 3}, {"wasnt", 3}, {"wont", 2}, {"wouldnt", 5}, {"youre", 3},
});

constexpr auto k_units = sorted(std::to_array<std::string_view>(
    {"am", "pm", "a.m", "p.m", "a.m.", "p.m.", "km", "kg", "mg", "ml", "mm", "cm", "mph", "lb", "lbs", "kw", "mw", "gb", "mb", "hz", "khz", "mhz", "ghz", "ft", "kph", "km\u00B2", "m"}));

class Cutter {
 public:
  Cutter(std::string_view text, Span block, std::vector<Piece>& out) : text_(text), block_(block), out_(out) {}

  void run() {
    for (std::size_t at = block_.start; at < block_.end;) {
      const text::Decoded next = decode(text_, at);
      if (character_info(next.character).is(text::k_space)) {
        at += next.length;
        continue;
      }
      std::size_t end = at;
      while (end < block_.end) {
        const text::Decoded here = decode(text_, end);
        if (character_info(here.character).is(text::k_space)) break;
        end += here.length;
      }
      chunk(at, end);
      out_.back().space_after = true;
      at = end;
    }
  }

 private:
  std::string_view slice(std::size_t start, std::size_t end) const { return text_.substr(start, end - start); }
  char32_t at(std::size_t place) const { return decode(text_, place).character; }
  std::size_t next(std::size_t place) const { return place + decode(text_, place).length; }
  std::size_t before(std::size_t place) const { return place - decode_before(text_, place).length; }

  void emit(std::size_t start, std::size_t end) {
    if (start < end) out_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), false});
  }

  static bool runs(char32_t c) {
    switch (c) {
      case U'.': case U'!': case U'?': case U'-': case U'=': case U'*': case U'_': case U'~': case U'+': case U'<': case U'>': case U'|': case U'\'': case U'`': case U'^':
        return true;
      default: return false;
    }
  }
  static bool ends(char32_t c) { return c == U'.' || c == U'!' || c == U'?'; }

  /// A piece without white space.
  void chunk(std::size_t start, std::size_t end) {
    if (is_face(start, end)) {
      emit(start, end);
      return;
    }
    // Marks in front.
    while (start < end) {
      const char32_t c = at(start);
      if (is_word_character(c)) break;
      const std::size_t after = next(start);
      if (opens_word(start, end, c, after)) break;
      start = emit_run(start, end);
    }
    if (is_address(start, end)) {
      const std::size_t stop = end_of_address(start, end);
      emit(start, stop);
      start = stop;
    }
    // Marks behind, from the end.
    std::size_t tail = end;
    std::size_t stop = end;
    while (tail > start) {
      const text::Decoded last = decode_before(text_, tail);
      if (is_word_character(last.character)) break;
      if (last.character == U'.' && keeps_stop(start, tail, end)) {
        stop = tail;
        break;
      }
      if (last.character == U'+' && tail - start <= 4) break;
      tail -= last.length;
      stop = tail;
    }
    if (start < tail) words(start, tail);
    for (std::size_t place = std::max(stop, start); place < end;) place = emit_run(place, end);
  }

  /// Marks alike that stand together are one token; "?!" too.
  std::size_t emit_run(std::size_t place, std::size_t end) {
    const char32_t c = at(place);
    std::size_t after = next(place);
    if (runs(c)) {
      while (after < end && (at(after) == c || (ends(c) && c != U'.' && ends(at(after))))) after = next(after);
    }
    emit(place, after);
    return after;
  }

  /// "'s" and "'72", ".5" and ".doc", "@name", "#tag": the mark belongs to what follows.
  bool opens_word(std::size_t start, std::size_t end, char32_t c, std::size_t after) const {
    if (after == end) return false;
    const char32_t follower = at(after);
    if (is_apostrophe(c) && c != U'`') {
      const std::string rest = lowered(slice(after, end));
      if (rest == "em" || rest == "n" || rest == "til" || rest == "cause" || rest == "nt") return true;
      if (is_one_of(k_clitics, rest) && start == block_.start) return false;
      return is_one_of(k_clitics, rest) || (is_digit(follower) && (rest.size() == 2 || (rest.size() == 3 && rest[2] == 's')));
    }
    if (c == U'.') return is_word_character(follower) && (start == block_.start || is_space_before(start));
    return (c == U'@' || c == U'#') && is_letter(follower);
  }

  bool is_space_before(std::size_t place) const { return character_info(decode_before(text_, place).character).is(text::k_space); }

  bool is_address(std::size_t start, std::size_t end) const {
    if (end - start < 5) return false;
    const std::string_view piece = slice(start, std::min(end, start + k_longest_special));
    if (piece.starts_with("http://") || piece.starts_with("https://") || piece.starts_with("www.") || piece.starts_with("ftp://")) return true;
    const std::size_t sign = piece.find('@');
    return sign != std::string_view::npos && sign > 0 && piece.find('.', sign) != std::string_view::npos && piece.substr(0, piece.find_last_not_of("\"()<>[],;:.!?") + 1).find_first_of("\"()<>,;") == std::string_view::npos;
  }

  std::size_t end_of_address(std::size_t start, std::size_t end) const {
    std::size_t stop = std::min(end, start + k_longest_special);
    for (std::size_t place = start; place < stop; ++place) {
      if (text_[place] == '<' || text_[place] == '>' || text_[place] == '"') stop = place;
    }
    while (stop < end && text::is_continuation(text_[stop])) --stop;
    while (stop > start + 1) {
      const char32_t last = decode_before(text_, stop).character;
      if (last != U'.' && last != U',' && last != U';' && last != U':' && last != U'!' && last != U'?' && last != U')' && last != U']' && last != U'\'' && last != U'\u2019') break;
      stop = before(stop);
    }
    return stop;
  }

  /// ":-)" and the like.
  bool is_face(std::size_t start, std::size_t end) const {
    const std::string_view piece = slice(start, end);
    if (piece.size() < 2 || piece.size() > 4) return false;
    if (piece[0] != ':' && piece[0] != ';' && piece[0] != '=') return piece == "<3";
    const std::string_view mouth = piece.substr(piece[1] == '-' ? 2 : 1);
    return !mouth.empty() && mouth.find_first_not_of(")(DPp/\\|o*") == std::string_view::npos && (mouth.size() == 1 || mouth[0] == mouth[1]);
  }

  /// Does the full stop before `tail` belong to the word? `end` is the end of the chunk.
  bool keeps_stop(std::size_t start, std::size_t tail, std::size_t end) const {
    const std::size_t word_end = tail - 1;
    if (word_end == start || tail - start > 16) return false;
    // Behind a hyphen or slash stands the word that counts.
    std::size_t first = start;
    for (std::size_t place = start; place < word_end; ++place) {
      if (text_[place] == '-' || text_[place] == '/' || text_[place] == '(') first = place + 1;
    }
    const std::string word = lowered(slice(first, word_end));
    if (word.empty() || !is_word_character(decode_before(text_, word_end).character)) return false;
    const bool last = end == block_.end;
    // "J.", "U.S.", "p.m.": letters, each with its stop.
    bool letters = true;
    for (std::size_t i = 0; i < word.size(); ++i) letters = letters && (i % 2 == 0 ? word[i] >= 'a' && word[i] <= 'z' : word[i] == '.');
    if (letters && word.size() % 2 == 1) {
      if (word.size() > 1) return true;
      if (text_[first] >= 'a') return (word == "c" || word == "p" || word == "b" || word == "d") && !last && number_follows(end);  // "c. 1850", "p. 7"
      return text_[first] >= 'A' && text_[first] <= 'Z' && text_[first] != 'I' && !last;
    }
    if (!is_one_of(k_abbreviations, word)) return false;
    if (word == "no" || word == "nos" || word == "p" || word == "pp") return !last && number_follows(end);
    return !(last && is_one_of(k_also_words, word)) && !(is_one_of(k_also_words, word) && text_[first] >= 'a' && word != "co" && word != "al");
  }

  bool number_follows(std::size_t place) const {
    while (place < block_.end && text_[place] == ' ') ++place;
    return place < block_.end && is_digit(at(place));
  }

  /// A piece that begins and ends with a letter or digit, or an abbreviation's stop.
  void words(std::size_t start, std::size_t end) {
    std::size_t from = start;
    bool glued = keeps_hyphens(start, end);
    for (std::size_t place = start; place < end;) {
      const text::Decoded here = decode(text_, place);
      const char32_t c = here.character;
      const std::size_t after = place + here.length;
      if (is_word_character(c) || place == start || after >= end || c == U'@' || c == U'_' || c == U'&') {
        place = after;
        continue;
      }
      const char32_t left = decode_before(text_, place).character, right = at(after);
      if (is_apostrophe(c) && is_word_character(left) && is_word_character(right)) {
        place = after;
        continue;
      }
      if (!cuts(c, left, right, from, place, glued)) {
        place = after;
        continue;
      }
      word(from, place);
      from = place = emit_run(place, end);
    }
    word(from, end);
  }

  bool cuts(char32_t c, char32_t left, char32_t right, std::size_t from, std::size_t place, bool glued) const {
    if (is_hyphen(c)) {
      if (glued) return false;
      if (is_hyphen(right)) return true;
      return !is_one_of(k_prefixes, lowered(slice(from, place)));
    }
    if (is_dash(c) || c == U'\u2026') return true;
    switch (c) {
      case U',': case U':': return !(is_digit(left) && is_digit(right));
      case U'/': return !(is_digit(left) && is_digit(right));
      case U'.':
        if (right == U'.' || left == U'.') return true;
        // "end.Next": a space was forgotten. "example.com" and "U.S.A" are one.
        return character_info(left).is(text::k_lower) && character_info(right).is(text::k_upper);
      case U'%': case U'$': case U'*': case U'#': case U'~': case U'^': case U'\\': return false;
      default: return true;
    }
  }

  /// Telephone numbers, dates and file names keep their hyphens: digits in three parts, or seven digits.
  bool keeps_hyphens(std::size_t start, std::size_t end) const {
    if (end - start > 40) return false;
    std::size_t hyphens = 0, digits = 0, others = 0, dots = 0;
    for (const char c : slice(start, end)) {
      hyphens += c == '-';
      digits += c >= '0' && c <= '9';
      dots += c == '.';
      others += c != '-' && !(c >= '0' && c <= '9') && c != '.';
    }
    if (others == 0 && hyphens >= 2 && dots == 0) return true;
    return others == 0 && dots == 0 && hyphens == 1 && digits == 7 && end - start == 8 && text_[start + 3] == '-';
  }

  /// One word, and what is contracted with it.
  void word(std::size_t start, std::size_t end, unsigned contracted = 0) {
    if (start >= end) return;
    if (end - start <= 24) {
      const std::string lower = lowered(slice(start, end));
      const auto known = std::lower_bound(k_contractions.begin(), k_contractions.end(), lower, [](const Contraction& one, const std::string& two) { return one.word < two; });
      if (known != k_contractions.end() && known->word == lower) {
        // "IM" is a messenger, "im" is "I am".
        if (!(lower == "im" && text_[start + 1] == 'M')) {
          emit(start, start + known->first);
          emit(start + known->first, end);
          return;
        }
      }
    }
    if (is_digit(at(start)) && end - start <= 16) {
      std::size_t place = start;
      while (place < end && (is_digit(at(place)) || at(place) == U'.' || at(place) == U',' || at(place) == U':')) place = next(place);
      while (place > start && !is_digit(decode_before(text_, place).character)) place = before(place);
      if (place < end && is_one_of(k_units, lowered(slice(place, end)))) {
        emit(start, place);
        emit(place, end);
        return;
      }
    }
    // The last apostrophe: "John's", "they'd", "don't".
    std::size_t mark = end;
    for (std::size_t place = end, steps = 0; place > start && steps < 3; ++steps) {
      place = before(place);
      if (is_apostrophe(at(place))) {
        mark = place;
        break;
      }
    }
    if (mark > start && mark < end && contracted < k_most_contracted) {
      const std::string rest = lowered(slice(next(mark), end));
      if (rest == "t" && (decode_before(text_, mark).character == U'n' || decode_before(text_, mark).character == U'N') && before(mark) > start) {
        word(start, before(mark), contracted + 1);
        emit(before(mark), end);
        return;
      }
      if (is_one_of(k_clitics, rest)) {
        // "wouldn't've"
        word(start, mark, contracted + 1);
        emit(mark, end);
        return;
      }
    }
    emit(start, end);
  }

  std::string_view text_;
  Span block_;
  std::vector<Piece>& out_;
};

}  // namespace

void tokenize(std::string_view text, Span block, std::vector<Piece>& out) { Cutter(text, block, out).run(); }

}  // namespace debunk::language
