#include "rules/injected/pieces.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/character.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

using text::CharacterInfo;
using text::Script;
using text::Word;

bool is_east_asian(Script script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL || script == USCRIPT_BOPOMOFO;
}

/// Scripts that have Latin look-alikes or that Latin ones are written beside, where a zero-width character inside a word is no spelling.
bool is_alphabet_without_joiners(Script script) {
  return script == USCRIPT_LATIN || script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK || script == USCRIPT_ARMENIAN || script == USCRIPT_GEORGIAN ||
         is_east_asian(script);
}

bool is_quotation_or_bracket(char32_t c) {
  switch (c) {
    case '"': case '(': case ')': case '[': case ']': case '{': case '}': case U'\u00AB': case U'\u00BB': case U'\u201C': case U'\u201D':
    case U'\u201E': case U'\u201F': case U'\u2018': case U'\u201A': case U'\u2039': case U'\u203A': case U'\u300C': case U'\u300D': case U'\u300E':
    case U'\u300F': case U'\u3010': case U'\u3011': case U'\u300A': case U'\u300B': case U'\uFF08': case U'\uFF09':
      return true;
    default: return false;
  }
}

Gap gap_between(std::string_view text, std::size_t from, std::size_t to) {
  Gap gap = Gap::none;
  for (std::size_t at = from; at < to;) {
    const text::Decoded decoded = text::decode(text, at);
    at += decoded.length;
    const char32_t c = decoded.character;
    const CharacterInfo& info = text::character_info(c);
    Gap one = Gap::separator;
    if (info.is(text::k_format)) continue;
    if (info.is(text::k_space) || c == '-' || c == '\'' || c == U'\u2019' || c == U'\u00A0') one = Gap::space;
    else if (c == '.' || c == '!' || c == '?' || c == U'\u2026' || c == U'\u3002' || c == U'\uFF01' || c == U'\uFF1F' || c == U'\u0964') one = Gap::stop;
    else if (is_quotation_or_bracket(c)) one = Gap::barrier;
    gap = std::max(gap, one);
  }
  return gap;
}

class Cutter {
 public:
  Cutter(const Article& article, Script main) : article_(article), text_(article.text()), main_(main) {}

  std::vector<Piece> cut(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last;) {
      const std::size_t after = link_end(i, last);
      if (after > i) {
        add_link(i, after);
        i = after;
      } else {
        add_word(i++);
      }
    }
    if (article_.language() == text::Language::en) ask_elsewhere();
    return std::move(pieces_);
  }

 private:
  void push(Piece piece) {
    if (!pieces_.empty()) piece.before = gap_between(text_, pieces_.back().span.end, piece.span.start);
    pieces_.push_back(piece);
  }

  void ask_elsewhere() {
    for (Piece& piece : pieces_)
      if (piece.own_zipf < 45 && piece.kind == PieceKind::word) piece.other_zipf = text::zipf_elsewhere(piece.hash);
  }

  /// Words joined by . - / : @ _ without space, with a top-level label behind the last dot: "www.x.com", "name-bet88.example/join". What is joined
  /// farther than any address goes on is looked at in parts, or every word of it would be looked at from all before it.
  std::size_t link_end(std::size_t i, std::size_t last) const {
    const auto& words = article_.words();
    std::size_t end = i;
    bool dot = false, address_like = false;
    constexpr std::size_t k_longest_link = 64;  // words
    last = std::min(last, i + k_longest_link);
    for (std::size_t j = i; j + 1 < last; ++j) {
      const std::size_t from = words[j].end, to = words[j + 1].start;
      if (to == from || to - from > 9 || text_[from] == ' ') break;
      const std::string between = plain_punctuation(from, to);
      if (between.find_first_not_of(".-/:@_?=&#") != std::string::npos) break;
      address_like = address_like || between.find_first_of("/@_-=") != std::string::npos || words[j].is(text::k_has_digit);
      dot = dot || between.back() == '.' || between.find('@') != std::string::npos;
      if (between == "." && ends_host(j, address_like)) end = j + 2;
      else if (end > i && dot) end = j + 2;
    }
    return end;
  }

  /// Is the word behind word `j` and a dot a top-level label?
  bool ends_host(std::size_t j, bool address_like) const {
    const std::string label = read_as_ascii(article_.words()[j + 1]);
    const bool plain_word = article_.frequency(j + 1) >= 40;  // "it", "best", "live": the next sentence, without its space
    return is_top_level(label) && (!plain_word || address_like || article_.frequency(j) == 0 || label == "com");
  }

  /// Full-width punctuation as ASCII.
  std::string plain_punctuation(std::size_t from, std::size_t to) const {
    std::string plain;
    for (; from < to; from += text::decode(text_, from).length) {
      const char32_t c = text::decode(text_, from).character;
      if (!text::character_info(c).is(text::k_format)) text::append(plain, c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
    }
    return plain;
  }

  /// A word without its disguise, in lower case.
  std::string read_as_ascii(const Word& word) const {
    std::string plain;
    for (std::size_t at = word.start; at < word.end; at += text::decode(text_, at).length) {
      const char32_t c = text::decode(text_, at).character, letter = c < 0x80 ? 0 : latin_lookalike(c, false);
      const CharacterInfo& info = text::character_info(c);
      if (!info.is(text::k_format)) text::append(plain, letter != 0 ? text::fold(letter) : info.folded);
    }
    return plain;
  }

  void add_link(std::size_t first, std::size_t after) {
    Piece piece;
    piece.span = {article_.words()[first].start, article_.words()[after - 1].end};
    piece.kind = PieceKind::link;
    piece.script = article_.words()[first].script;
    piece.letters = static_cast<std::uint32_t>(piece.span.size());
    piece.disguised = is_disguised(article_, article_.words()[first], main_) || homoglyphs(article_.words()[first]);
    push(piece);
  }

  void add_word(std::size_t index) {
    const Word& word = article_.words()[index];
    Piece piece;
    piece.span = word.span();
    piece.hash = word.hash;
    piece.script = word.script;
    piece.own_zipf = article_.frequency(index);
    piece.capital = word.is(text::k_initial_capital);
    piece.all_capitals = word.is(text::k_all_capitals);
    piece.inner_capital = word.is(text::k_inner_capital);
    piece.digits = word.is(text::k_has_digit);
    piece.non_ascii = word.is(text::k_non_ascii);
    if (!word.is(text::k_has_letter)) piece.kind = PieceKind::number;
    piece.letters = letters_in(word.span());
    piece.disguised = is_disguised(article_, word, main_);
    if (homoglyphs(word)) {
      piece.disguised = true;
      piece.hash = text::hash_of_word(read_as_latin(word.span()));
      piece.own_zipf = text::zipf(article_.language(), piece.hash);
    } else if (word.is(text::k_mixed_scripts) || (is_east_asian(main_) && word.is(text::k_has_hangul | text::k_has_kana))) {
      add_runs(word);
      return;
    }
    piece.foreign = piece.kind == PieceKind::word && !piece.disguised && is_foreign_script(word.script, main_);
    const std::size_t digits = piece.own_zipf == 0 && !pieces_.empty() && pieces_.back().foreign ? leading_digits(word.span()) : 0;
    if (digits > 0 && digits < word.size()) {
      // A number that a text of another script ends with, right before the rest of the word that it broke.
      Piece number;
      number.span = {word.start, word.start + digits};
      number.kind = PieceKind::number;
      push(number);
      piece.span.start += digits;
      piece.hash = text::hash_of_word(text_.substr(piece.span.start, piece.span.size()));
      piece.own_zipf = text::zipf(article_.language(), piece.hash);
      piece.digits = false;
    }
    push(piece);
  }

  std::size_t leading_digits(Span span) const {
    std::size_t count = 0;
    while (count < span.size() && text_[span.start + count] >= '0' && text_[span.start + count] <= '9') ++count;
    return count;
  }

  /// Every letter that is not Latin looks like one that is, in a text written in Latin letters.
  bool homoglyphs(const Word& word) const {
    if (main_ != USCRIPT_LATIN || !word.is(text::k_non_ascii) || (!word.is(text::k_mixed_scripts) && word.script == USCRIPT_LATIN)) return false;
    // A word with Latin letters among the others is taken for one if they are similar; a word without, only if all are the same in print.
    const bool closely = !word.is(text::k_mixed_scripts);
    std::size_t alike = 0, letters = 0, runs = 0;
    Script run = 0;
    for (std::size_t at = word.start; at < word.end;) {
      const text::Decoded decoded = text::decode(text_, at);
      at += decoded.length;
      const CharacterInfo& info = text::character_info(decoded.character);
      if (!info.is(text::k_letter)) continue;
      ++letters;
      runs += info.script != run;
      run = info.script;
      if (info.script == USCRIPT_LATIN) continue;
      if (latin_lookalike(decoded.character, closely) == 0) return false;
      ++alike;
    }
    // One stretch of three or more at an end of the word is a word of its own pasted on.
    return alike > 0 && (closely ? letters >= 3 : runs > 2 || alike < 3);
  }

  std::string read_as_latin(Span span) const {
    std::string latin;
    for (std::size_t at = span.start; at < span.end;) {
      const text::Decoded decoded = text::decode(text_, at);
      at += decoded.length;
      const char32_t letter = latin_lookalike(decoded.character, false);
      text::append(latin, letter != 0 ? letter : decoded.character);
    }
    return latin;
  }

  std::uint32_t letters_in(Span span) const {
    std::uint32_t letters = 0;
    for (std::size_t at = span.start; at < span.end;) {
      const text::Decoded decoded = text::decode(text_, at);
      at += decoded.length;
      letters += text::character_info(decoded.character).is(text::k_letter);
    }
    return letters;
  }

  /// The scripts that may stand in one run: all of them, but foreign ones apart from the article's.
  bool same_run(Script a, Script b) const { return a == b || (is_foreign_script(a, main_) == is_foreign_script(b, main_) && (a == USCRIPT_LATIN) == (b == USCRIPT_LATIN)); }

  /// A word of several scripts, as runs of one each: "sho광주otings" is three.
  void add_runs(const Word& word) {
    std::size_t start = word.start;
    Script run = 0;
    const auto finish = [&](std::size_t end) {
      if (end == start) return;
      Piece piece;
      piece.span = {start, end};
      const std::string_view slice = text_.substr(start, end - start);
      piece.hash = text::hash_of_word(slice);
      piece.letters = letters_in(piece.span);
      piece.script = run;
      piece.own_zipf = text::zipf(article_.language(), piece.hash);
      const CharacterInfo& first = text::character_info(text::decode(text_, start).character);
      piece.capital = first.is(text::k_upper);
      piece.non_ascii = static_cast<unsigned char>(slice[0]) >= 0x80;
      piece.foreign = is_foreign_script(run, main_);
      // "ブラックOK", "ED治療薬": an abbreviation that belongs to the foreign word rather than to the article.
      piece.all_capitals = piece.letters >= 2 && piece.letters <= 4 && std::ranges::all_of(slice, [](char c) { return c >= 'A' && c <= 'Z'; });
      if (piece.all_capitals) piece.own_zipf = 0;
      if (piece.letters == 0) piece.kind = PieceKind::number;
      push(piece);
      start = end;
    };
    std::size_t letters_end = word.start;  // digits between two runs belong to the foreign one
    for (std::size_t at = word.start; at < word.end;) {
      const text::Decoded decoded = text::decode(text_, at);
      const CharacterInfo& info = text::character_info(decoded.character);
      if (info.is(text::k_letter) && text::has_script(info.script)) {
        if (text::has_script(run) && !same_run(run, info.script)) {
          finish(is_foreign_script(info.script, main_) ? letters_end : at);
          run = info.script;
        } else if (!text::has_script(run)) {
          run = info.script;
        }
      }
      at += decoded.length;
      if (!info.is(text::k_digit)) letters_end = at;
    }
    finish(word.end);
  }

  const Article& article_;
  std::string_view text_;
  Script main_;
  std::vector<Piece> pieces_;
};

}  // namespace

Script main_script(const Article& article) {
  if (article.ascii() || text::is_latin(article.language())) return USCRIPT_LATIN;
  std::array<std::size_t, 256> bytes{};
  std::size_t latin = 0;  // apart: nearly all words of most texts, and an array in memory is slow to add to
  for (const Word& word : article.words()) {
    if (word.script == USCRIPT_LATIN) latin += word.size();
    else bytes[word.script] += word.size();
  }
  bytes[USCRIPT_LATIN] = latin;
  bytes[USCRIPT_COMMON] = bytes[USCRIPT_INHERITED] = 0;
  return static_cast<Script>(std::ranges::max_element(bytes) - bytes.begin());
}

bool is_foreign_script(Script script, Script main) {
  if (!text::has_script(script) || script == main || script == USCRIPT_LATIN) return false;
  if (!is_east_asian(main)) return true;
  switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_BOPOMOFO: return false;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return main == USCRIPT_HANGUL;
    // Han is the script of Japanese and Korean too; the language of such an article is asked where it matters.
    default: return true;
  }
}

bool is_disguised(const Article& article, const Word& word, Script main) {
  // Full-width letters are ordinary in Chinese and Japanese typesetting.
  if (word.is(text::k_disguised) && !is_east_asian(main)) {
    std::size_t plain = 0;
    for (std::size_t at = word.start; at < word.end;) {
      const text::Decoded decoded = text::decode(article.text(), at);
      at += decoded.length;
      plain += text::character_info(decoded.character).is(text::k_disguise);
    }
    if (plain >= 2) return true;
  }
  if (!word.is(text::k_invisible) || !is_alphabet_without_joiners(word.script)) return false;
  for (std::size_t at = word.start; at < word.end;) {
    const text::Decoded decoded = text::decode(article.text(), at);
    at += decoded.length;
    // Not the soft hyphen, which pages are full of.
    if (decoded.character >= U'\u200B' && decoded.character <= U'\u200D') return true;
    if (decoded.character == U'\u2060' || decoded.character == U'\uFEFF' || decoded.character == U'\u180E') return true;
  }
  return false;
}

char32_t latin_lookalike(char32_t character, bool closely) {
  // Pairs: the letter, the Latin one it looks like. The first line cannot be told apart in print, the second at a glance.
  static constexpr std::u32string_view k_same = U"аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwӏlүyАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSҮYοoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXօoոnսuհhցgգq";
  static constexpr std::u32string_view k_similar = U"кkтtмmнhвbгrпnяrзzбbёeӧoӓaӱyїiқkңhαaρpιiκkτtυuγyωwεe";
  constexpr char32_t k_last = U'\u0587';  // of Armenian; nothing behind it is in the table
  if (character > k_last) return 0;
  for (const std::u32string_view pairs : {k_same, closely ? std::u32string_view() : k_similar})
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
      if (pairs[i] == character) return pairs[i + 1];
  return 0;
}

bool is_top_level(std::string_view label) {
  static constexpr auto k_labels = std::to_array<std::string_view>(
      {"com", "net", "org", "info", "biz", "xyz", "top", "club", "vip", "bet", "casino", "icu", "app", "io", "co", "tv", "cc", "ru", "cn", "kr", "jp", "vn", "th",
       "id", "tr", "uk", "de", "fr", "es", "it", "br", "pl", "nl", "us", "eu", "ua", "in", "me", "ly", "site", "online", "shop", "fun", "win", "link", "live", "example",
       "test", "invalid", "gl", "be", "ch", "at", "au", "ca", "mx", "ar", "cz", "gr", "hu", "ro", "se", "no", "dk", "fi", "pt", "il", "ir", "pk", "bd", "my", "sg",
       "ph", "tw", "hk", "su", "pro", "asia", "mobi", "gg", "ai", "dev", "store", "best", "today", "space", "website", "wiki", "ink", "cloud", "bid", "loan", "men", "date"});
  return std::ranges::find(k_labels, label) != k_labels.end();
}

std::vector<Piece> cut_into_pieces(const Article& article, std::size_t first, std::size_t last, Script main) { return Cutter(article, main).cut(first, last); }

}  // namespace debunk::rules::injected
