#include "rules/injected/splice.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>

#include "rules/injected/scoring.h"
#include "text/alphabet.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

using text::Language;

constexpr std::size_t k_longest = 64;       // letters of a broken word that are looked at
constexpr std::size_t k_longest_word = 16;  // letters of a word inside
constexpr std::size_t k_farthest = 10;      // pieces from the one end to the other
constexpr float k_never = -1e6f;

struct Letter {
  char32_t folded;
  std::size_t start;  // byte offset in the text
  bool disguised;
  float cost;          // of leaving it out of every word: capitals in a row are a name, digits a number
  bool compatibility;  // full-width, mathematical … (not a homoglyph)
};

/// The letters that a piece shows.
std::vector<Letter> letters_of(const Article& article, const Piece& piece) {
  std::vector<Letter> letters;
  for (std::size_t at = piece.span.start; at < piece.span.end && letters.size() < k_longest;) {
    const text::Decoded decoded = text::decode(article.text(), at);
    const text::CharacterInfo& info = text::character_info(decoded.character);
    if (!info.is(text::k_format)) {
      const char32_t latin = piece.disguised ? latin_lookalike(decoded.character, false) : 0;
      letters.push_back({latin != 0 ? text::fold(latin) : info.folded, at, latin != 0 || info.is(text::k_disguise),
                         info.is(text::k_digit)   ? 0.1f
                         : info.is(text::k_upper) ? 0.2f
                                                  : 1.0f,
                         info.is(text::k_disguise)});
    }
    at += decoded.length;
  }
  return letters;
}

constexpr std::uint8_t k_known = 30;  // to a language

/// The stretches of up to k_longest_word letters of a piece: that of `length` letters from `start` on has the number (start * k_longest_word + length - 1).
struct Stretches {
  /// One that may be a word of advertising or of another language.
  struct Candidate {
    std::size_t number, length;
    std::uint64_t hash;
    bool may_advertise;
    std::uint8_t elsewhere;  ///< text::zipf_elsewhere
  };
  std::vector<Candidate> candidates;
  std::vector<float> own;  ///< what each is worth in the article's own language
};

Stretches stretches_of(const std::vector<Letter>& letters, Language own) {
  Stretches stretches;
  stretches.own.assign(letters.size() * k_longest_word, k_never);
  for (std::size_t start = 0; start < letters.size(); ++start) {
    text::WordHash hash;
    bool ascii = true;
    for (std::size_t length = 1; length <= k_longest_word && start + length <= letters.size(); ++length) {
      const char32_t letter = letters[start + length - 1].folded;
      ascii = ascii && letter < 0x80;
      hash.add(letter);
      if (length == 1) continue;
      const std::size_t number = start * k_longest_word + length - 1;
      const bool may_advertise = may_be_advertising_word(hash.value());
      const std::uint8_t elsewhere = length >= 3 || !ascii ? text::zipf_elsewhere(hash.value()) : 0;
      if (may_advertise || elsewhere >= k_known || (own != Language::en && length >= 3))
        stretches.candidates.push_back({number, length, hash.value(), may_advertise, elsewhere});
      if (length >= 4 && text::zipf(own, hash.value()) >= 40) stretches.own[number] = -0.5f;
    }
  }
  return stretches;
}

/// How well the letters of a piece read as words of advertising or of `language`, whatever the spaces. Letters that belong to no word cost: a
/// stretch of them, which may be a name, and each.
class Reading {
 public:
  Reading(const std::vector<Letter>& letters, const Stretches& stretches, Language own, Language language) : letters_(letters), words_(stretches.own) {
    for (const Stretches::Candidate& candidate : stretches.candidates) {
      const float value = worth(candidate, own, language);
      if (value > k_never) words_[candidate.number] = value;
      has_words_ = has_words_ || value > 0;
    }
  }

  /// Is any stretch a word that speaks for advertising or the language? Else no reading is worth more than 0.
  bool has_words() const { return has_words_; }

  /// The best reading of letters [start, end), for each end.
  std::vector<float> from(std::size_t start) const {
    std::array<float, k_longest + 1> read{}, unread{};  // the best up to here that ends with a word, and that ends without one
    std::vector<float> best(letters_.size() + 1);
    unread[start] = k_never;
    for (std::size_t to = start + 1; to <= letters_.size(); ++to) {
      const float cost = letters_[to - 1].cost;
      unread[to] = std::max(unread[to - 1] - k_more * cost, read[to - 1] - k_open * cost);
      read[to] = k_never;
      for (std::size_t length = 2; length <= k_longest_word && start + length <= to; ++length)
        read[to] = std::max(read[to], std::max(read[to - length], unread[to - length]) + words_[(to - length) * k_longest_word + length - 1]);
      best[to] = std::max(read[to], unread[to]);
    }
    return best;
  }

  /// The best reading of letters [start, all), for each start: as `from`, the other way round.
  std::vector<float> to_end() const {
    const std::size_t size = letters_.size();
    std::vector<float> fresh(size + 1), unread(size + 1);  // the best from here on, behind a word and behind a letter of none
    for (std::size_t at = size; at-- > 0;) {
      float word = k_never;
      for (std::size_t length = 2; length <= k_longest_word && at + length <= size; ++length)
        word = std::max(word, words_[at * k_longest_word + length - 1] + fresh[at + length]);
      fresh[at] = std::max(word, unread[at + 1] - k_open * letters_[at].cost);
      unread[at] = std::max(word, unread[at + 1] - k_more * letters_[at].cost);
    }
    return fresh;
  }

 private:
  static constexpr float k_open = 1.5f, k_more = 0.25f;  // of the first letter of a stretch that is no word, and of each more

  static float worth(const Stretches::Candidate& word, Language own, Language language) {
    const auto size = static_cast<float>(word.length);
    if (word.may_advertise) {
      AdvertisingWord found = advertising_word(word.hash, language == Language::und ? own : language);
      if (!found.is_trade()) {
        const AdvertisingWord english = advertising_word(word.hash, Language::en);
        if (english.is_trade()) found = english;
      }
      if (found.is_trade() && word.length >= 3) return 1.3f * found.weight + 0.2f * size;
      if (found.trade == Trade::glue && found.weight > 0) return 0.4f * found.weight + 0.2f * size - 0.3f;
    }
    const bool may_be_known = language == Language::en ? word.length >= 3 : language != Language::und && word.elsewhere >= k_known;
    if (!may_be_known) return k_never;
    const int other = text::zipf(language, word.hash), here = other >= k_known ? text::zipf(own, word.hash) : 0;
    return other >= k_known && other > here ? std::min(2.5f, static_cast<float>(other - std::max(here, 20)) / 10) + 0.1f * size - 0.5f : k_never;
  }

  const std::vector<Letter>& letters_;
  std::vector<float> words_;
  bool has_words_ = false;
};

class Finder {
 public:
  Finder(const Article& article, const std::vector<Piece>& pieces, text::Script main) : article_(article), pieces_(pieces), main_(main) {
    letters_.resize(pieces.size());
    stretches_.resize(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (is_unknown(pieces[i])) letters_[i] = letters_of(article, pieces[i]);
    if (std::ranges::all_of(letters_, &std::vector<Letter>::empty)) return;
    find_languages();
    if (languages_.empty()) return;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (!letters_[i].empty() && is_word_elsewhere(pieces[i])) letters_[i].clear();
  }

  std::vector<Splice> find() {
    std::vector<Splice> found;
    for (const Language language : languages_) search(language, found);
    std::ranges::stable_sort(found, [](const Splice& a, const Splice& b) { return a.score > b.score; });
    std::vector<Splice> chosen;
    for (const Splice& splice : found)
      if (std::ranges::none_of(chosen, [&](const Splice& other) { return splice.first < other.last && other.first < splice.last; }))
        chosen.push_back(splice);
    return chosen;
  }

 private:
  /// A word in the article's script that its language does not have.
  bool is_unknown(const Piece& piece) const {
    if (piece.kind != PieceKind::word || piece.foreign || piece.script != main_ || piece.own_zipf != 0 || piece.letters < 2) return false;
    const char before = piece.span.start > 0 ? article_.text()[piece.span.start - 1] : ' ';
    return before != '#' && before != '@' && !advertising_word(piece.hash, Language::und).is_trade();
  }

  bool is_word_elsewhere(const Piece& piece) const {
    if (main_ == USCRIPT_LATIN && article_.language() == Language::en) return text::zipf_elsewhere(piece.hash) != 0;
    for (std::size_t language = 1; main_ == USCRIPT_LATIN && language < text::k_language_count; ++language)
      if (text::is_latin(static_cast<Language>(language)) && text::zipf(static_cast<Language>(language), piece.hash) >= 25) return true;
    return false;
  }

  /// The languages of the trade words in the block, whole or hidden in unknown ones; where those have letters that the article's language
  /// does without, every language. None: nothing was put into any word.
  void find_languages() {
    std::uint64_t seen = 0;
    bool odd_letters = false;
    const text::WordFilter& bits = trade_filter();
    const auto note = [&](std::uint64_t hash) {
      const std::uint64_t languages = bits.may_have(hash) ? trade_languages(hash) : 0;
      seen |= languages;
      return languages != 0;
    };
    hints_.assign(pieces_.size(), false);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].kind == PieceKind::word && letters_[i].empty()) hints_[i] = note(pieces_[i].hash);
      const auto& letters = letters_[i];
      for (std::size_t start = 0; start < letters.size(); ++start) {
        text::WordHash hash;
        if (main_ == USCRIPT_LATIN && is_odd(letters[start].folded)) odd_letters = hints_[i] = true;
        for (std::size_t length = 1; length <= k_longest_word && start + length <= letters.size(); ++length) {
          hash.add(letters[start + length - 1].folded);
          if (length == k_trade_beginning && !trade_beginnings().may_have(hash.value())) break;
          if (length >= k_trade_beginning && note(hash.value())) hints_[i] = true;
        }
      }
    }
    if (seen == 0 && !odd_letters) return;
    languages_.push_back(Language::und);
    if (main_ != USCRIPT_LATIN) return;
    for (std::size_t language = 1; language < text::k_language_count; ++language) {
      const auto one = static_cast<Language>(language);
      if (one != article_.language() && text::is_latin(one) && (odd_letters || (seen >> language & 1) != 0)) languages_.push_back(one);
    }
  }

  void search(Language language, std::vector<Splice>& found) {
    const Scorer scorer(article_.language(), main_, language);
    std::vector<std::optional<float>> scores(pieces_.size());
    const auto score = [&](std::size_t i) {
      if (!scores[i]) scores[i] = std::max(scorer.score(pieces_[i]), -4.0f);
      return *scores[i];
    };
    std::vector<std::optional<Reading>> readings(pieces_.size());
    const auto reading = [&](std::size_t i) -> const Reading& {
      if (!stretches_[i]) stretches_[i] = stretches_of(letters_[i], article_.language());
      if (!readings[i]) readings[i].emplace(letters_[i], *stretches_[i], article_.language(), language);
      return *readings[i];
    };
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (letters_[i].empty()) continue;
      float between = 0;
      bool hint = false;  // something between i and j, or in them, that speaks for a splice
      for (std::size_t j = i; j < pieces_.size() && j - i <= k_farthest; ++j) {
        if (j > i && pieces_[j].before == Gap::barrier) break;
        hint = hint || hints_[j];
        if (hint && !letters_[j].empty()) join(i, j, between, reading(i), reading(j), language, found);
        if (j > i && pieces_[j].foreign) break;  // its letters tell where it begins
        if (j > i) between += score(j);
        if (between < -2) break;
      }
    }
  }

  /// The best place to cut pieces i and j.
  void join(std::size_t i, std::size_t j, float between, const Reading& head, const Reading& tail, Language language,
            std::vector<Splice>& found) const {
    const auto &left = letters_[i], &right = letters_[j];
    if (left.front().compatibility || right.back().compatibility) return;  // the ends are the article's own
    constexpr float k_least_inside = 4;
    const bool may_be_enough = head.has_words() || (i != j && (tail.has_words() || between >= k_least_inside));
    if (!may_be_enough) return;
    const std::vector<float> heads = tail.from(0), tails = head.to_end();
    Splice best;
    float best_inside = 0;
    for (std::size_t cut = 1; cut < left.size(); ++cut) {
      text::WordHash start;
      for (std::size_t k = 0; k < cut; ++k) start.add(left[k].folded);
      if (left[cut - 1].compatibility) break;
      const std::size_t first_end = i == j ? cut + 3 : 1;
      const std::vector<float> middle = i == j ? head.from(cut) : std::vector<float>();
      for (std::size_t end = first_end; end < right.size(); ++end) {
        if (cut + right.size() - end < 4 || cut + right.size() - end > 20) continue;
        const float inside = i == j ? middle[end] : tails[cut] + between + heads[end];
        if (inside < k_least_inside) continue;
        text::WordHash hash = start;
        for (std::size_t k = end; k < right.size(); ++k) hash.add(right[k].folded);
        const int zipf = text::zipf(article_.language(), hash.value());
        if (zipf < 20) continue;
        // The commoner and the longer the word, the likelier the cut.
        const float score = inside + static_cast<float>(zipf) / 20 + 0.5f * static_cast<float>(cut + right.size() - end);
        if (score <= best.score) continue;
        best.score = score;
        best_inside = inside;
        best.core = {left[cut].start, right[end].start};
        best.word = std::string(article_.text().substr(left[0].start, left[cut].start - left[0].start)) +
                    std::string(article_.text().substr(right[end].start, pieces_[j].span.end - right[end].start));
        best.disguised = left[cut].disguised || pieces_[j].disguised;
      }
    }
    if (best.score == 0) return;
    best.first = i;
    best.last = j + 1;
    best.language = language;
    best.trade = trade_in(i, j, best.core, language);
    // Without a word of a trade, of which one letter may be left on a side, only letters that the article's language does not have are enough.
    const std::size_t least_end = std::min(best.core.start - pieces_[i].span.start, pieces_[j].span.end - best.core.end);
    if (best.trade == Trade::none && (language == Language::und || best_inside < 6 || least_end < 2 || !has_odd_letters(best.core))) return;
    // Pieces that read as a word more with the ends that would be the article's own are compounds of the other language.
    constexpr float k_a_word = 2;
    const float whole = i == j ? heads.back() : tails.front() + between + heads.back();
    if (whole >= best_inside + k_a_word) return;
    // Where words are made by joining words, more must speak for it than in English.
    const float least = article_.language() == Language::en ? 5.0f : 10.0f;
    if (best_inside < least) return;
    if (i == j && is_camel_case(i)) return;
    found.push_back(std::move(best));
  }

  /// "CrazySexyCool": a name made of words, each with its capital.
  bool is_camel_case(std::size_t i) const {
    return pieces_[i].capital && pieces_[i].inner_capital && pieces_[i].own_zipf == 0 && letters_[i].size() < 20;
  }

  /// A letter that the article's language does without.
  bool is_odd(char32_t folded) const { return folded >= 0x80 && !text::is_own_letter(article_.language(), folded); }

  bool has_odd_letters(Span core) const {
    for (std::size_t at = core.start; at < core.end;) {
      const text::Decoded decoded = text::decode(article_.text(), at);
      if (is_odd(text::character_info(decoded.character).folded)) return true;
      at += decoded.length;
    }
    return false;
  }

  /// The trade that the words inside speak for most, in `language`, the article's or English.
  Trade trade_in(std::size_t i, std::size_t j, Span core, Language language) const {
    Trade best = Trade::none;
    int weight = 1;
    const auto consider = [&](std::uint64_t hash) {
      if (!may_be_trade_word(hash)) return;
      for (const Language one : {language == Language::und ? article_.language() : language, Language::en}) {
        const AdvertisingWord word = advertising_word(hash, one);
        if (word.is_trade() && word.weight > weight) best = word.trade, weight = word.weight;
      }
    };
    for (std::size_t piece = i; piece <= j; ++piece) {
      if (piece > i && piece < j) consider(pieces_[piece].hash);
      const auto& letters = letters_[piece];
      for (std::size_t start = 0; start < letters.size(); ++start) {
        if (letters[start].start < core.start) continue;
        text::WordHash hash;
        for (std::size_t length = 1; length <= k_longest_word && start + length <= letters.size() && letters[start + length - 1].start < core.end;
             ++length) {
          hash.add(letters[start + length - 1].folded);
          if (length >= 4) consider(hash.value());
        }
      }
    }
    return best;
  }

  const Article& article_;
  const std::vector<Piece>& pieces_;
  text::Script main_;
  std::vector<std::vector<Letter>> letters_;
  std::vector<std::optional<Stretches>> stretches_;  // of the pieces that were read
  std::vector<Language> languages_;
  std::vector<bool> hints_;  // of each piece: a word of a trade, whole or inside, or letters that the article's language does without
};

}  // namespace

std::vector<Splice> find_splices(const Article& article, const std::vector<Piece>& pieces, text::Script main) {
  if (!text::has_lexicon(article.language())) return {};
  return Finder(article, pieces, main).find();
}

}  // namespace debunk::rules::injected
