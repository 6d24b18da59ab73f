#include "rules/injected/planted.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "rules/article.h"
#include "rules/injected/odd_words.h"
#include "rules/injected/pieces.h"
#include "rules/injected/scoring.h"
#include "rules/injected/segments.h"
#include "rules/injected/splice.h"
#include "rules/injected/surroundings.h"
#include "rules/injected/translations.h"
#include "rules/text/mojibake_repair.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

using debunk::text::Language;
using debunk::text::Script;

// ---- languages ------------------------------------------------------------------------------------------------------------------

/// Languages that the article's own readers would take for theirs, or its words for theirs.
bool are_close(Language a, Language b) {
  if (a == b) return true;
  static constexpr auto k_families = std::to_array<std::array<Language, 4>>({
      {Language::da, Language::nb, Language::sv, Language::is},
      {Language::es, Language::pt, Language::ca, Language::it},
      {Language::cs, Language::sk, Language::sl, Language::hr},
      {Language::id, Language::ms, Language::id, Language::ms},
      {Language::de, Language::nl, Language::de, Language::nl},
      {Language::fr, Language::ca, Language::it, Language::ro},
  });
  return std::ranges::any_of(k_families, [&](const auto& family) {
    return std::ranges::find(family, a) != family.end() && std::ranges::find(family, b) != family.end();
  });
}

// ---- one block -----------------------------------------------------------------------------------------------------------------

constexpr float k_enough_advertising = 5.5f;
constexpr std::size_t k_most_words = 4000;  // that are weighed at once
constexpr float k_plainly_own = -2.5f;
constexpr std::uint8_t k_common = 52;  // a word that is no part of a name

class Weigher {
 public:
  Weigher(const Article& article, Script main) : article_(article), text_(article.text()), main_(main) {}

  void block(const Block& block, std::size_t first_word, std::size_t last_word, std::vector<Planted>& out) {
    block_ = block.span;
    reach_ = block_;
    const auto& words = article_.words();
    if (first_word > 0) reach_.start = std::max<std::size_t>(reach_.start, words[first_word - 1].end);
    if (last_word < words.size()) reach_.end = std::min<std::size_t>(reach_.end, words[last_word].start);
    pieces_ = cut_into_pieces(article_, first_word, last_word, main_);
    if (pieces_.empty()) return;
    std::vector<Segment> candidates;
    collect(Language::und, candidates);
    if (main_ == USCRIPT_LATIN && debunk::text::has_lexicon(article_.language())) {
      count_other_languages();
      for (std::size_t i = 1; i < debunk::text::k_language_count; ++i) {
        const auto language = static_cast<Language>(i);
        if (debunk::text::is_latin(language) && !are_close(language, article_.language()) && speaks_for(language)) collect(language, candidates);
      }
    }
    taken_.assign(pieces_.size(), false);
    const std::size_t before = out.size();
    for (Splice& splice : find_splices(article_, pieces_, main_)) {
      if (!surroundings().stands_in_own_text(splice.first, splice.last, splice.language)) continue;
      if (std::any_of(taken_.begin() + splice.first, taken_.begin() + splice.last, [](bool taken) { return taken; })) continue;
      std::fill(taken_.begin() + splice.first, taken_.begin() + splice.last, true);
      out.push_back(planted(splice));
    }
    std::ranges::stable_sort(candidates, [](const Segment& a, const Segment& b) { return a.score > b.score; });
    for (Segment& segment : candidates) {
      trim(segment);
      if (segment.first >= segment.last || is_taken(segment)) continue;
      extend(segment);
      if (!is_planted(segment)) continue;
      std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(segment.first), taken_.begin() + static_cast<std::ptrdiff_t>(segment.last), true);
      out.push_back(planted(segment));
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), [](const Planted& a, const Planted& b) { return a.core < b.core; });
  }

 private:
  Surroundings surroundings() const { return {text_, pieces_, reach_}; }

  /// Are there words in the block that are far likelier in `language`?
  bool speaks_for(Language language) const {
    const auto index = static_cast<std::size_t>(language);
    return strong_[index] >= 1 && strong_[index] + trade_[index] + handles_ >= 2;
  }

  /// Counts, for each other language, the words of the block that are far likelier in it and those of its trades; and what may be addresses or
  /// names of sites. A name counts only as a word of a trade.
  void count_other_languages() {
    strong_.fill(0);
    trade_.fill(0);
    handles_ = 0;
    for (const Piece& piece : pieces_) {
      handles_ += piece.kind == PieceKind::link || (piece.own_zipf == 0 && piece.all_capitals && piece.letters >= 6);
      if (piece.kind != PieceKind::word || piece.foreign) continue;
      const std::uint64_t trades = trade_languages(piece.hash);
      const bool may_be_other = piece.own_zipf < 40 && (!piece.capital || piece.non_ascii) && is_likelier_elsewhere(piece);
      if (trades == 0 && !may_be_other) continue;
      for (std::size_t i = 1; i < debunk::text::k_language_count; ++i) {
        const auto language = static_cast<Language>(i);
        const bool is_trade = (trades >> i & 1) != 0;
        if (is_trade) trade_[i] += advertising_word(piece.hash, language).weight >= 2;
        if (is_trade && piece.own_zipf < 30) ++strong_[i];
        else if (may_be_other && debunk::text::is_latin(language)) strong_[i] += debunk::text::zipf(language, piece.hash) >= std::max<int>(piece.own_zipf, 10) + 15;
      }
    }
  }

  /// False only if it is so in no other language.
  bool is_likelier_elsewhere(const Piece& piece) const { return piece.other_zipf >= std::max<int>(piece.own_zipf, 10) + 15; }

  void collect(Language language, std::vector<Segment>& out) const {
    const Scorer scorer(article_.language(), main_, language);
    std::vector<float> scores;
    scores.reserve(pieces_.size());
    for (const Piece& piece : pieces_) scores.push_back(scorer.score(piece));
    std::size_t first = 0;
    for (std::size_t i = 1; i <= pieces_.size(); ++i) {
      // Nothing planted goes over a quotation mark, a bracket, or a common word of the article's own.
      if (i < pieces_.size() && pieces_[i].before != Gap::barrier && scores[i] > k_plainly_own) continue;
      maximal_segments(scores, first, i, language, out);
      first = i;
    }
  }

  bool is_taken(const Segment& segment) const {
    return std::any_of(taken_.begin() + static_cast<std::ptrdiff_t>(segment.first), taken_.begin() + static_cast<std::ptrdiff_t>(segment.last), [](bool taken) { return taken; });
  }

  /// Words that nobody knows do not open or close planted text by themselves, nor the article's own words a text that is told by its
  /// letters or its language.
  void trim(Segment& segment) const {
    bool foreign = false, disguised = false;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
      foreign = foreign || pieces_[i].foreign;
      disguised = disguised || pieces_[i].disguised;
    }
    const auto idle = [&](const Piece& piece) {
      if (piece.foreign || piece.disguised || piece.kind != PieceKind::word) return false;
      const bool handle = piece.own_zipf == 0 && (piece.digits || piece.all_capitals);
      if (foreign || disguised) return !handle;
      if (advertising_word(piece.hash, segment.language).weight > 0) return false;
      if (segment.language != Language::und && piece.own_zipf >= 30) return !surroundings().is_likelier(piece, segment.language);
      return piece.own_zipf == 0 && !handle && (segment.language == Language::und || debunk::text::zipf(segment.language, piece.hash) == 0);
    };
    const auto is_link = [&](std::size_t i) { return pieces_[i].kind == PieceKind::link && !pieces_[i].disguised; };
    while (segment.first < segment.last && (idle(pieces_[segment.first]) || (foreign && is_link(segment.first)))) ++segment.first;
    while (segment.first < segment.last) {
      const std::size_t last = segment.last - 1;
      const bool stray = is_link(last) && last > segment.first && idle(pieces_[last - 1]);
      if (!stray && !idle(pieces_[last])) break;
      --segment.last;
    }
  }

  struct Evidence {
    int foreign = 0, foreign_letters = 0, disguised = 0, words = 0, trade = 0, trade_weight = 0, other = 0, lower = 0, capitals = 0, links = 0, own = 0, longest = 0, weighty = 0, english = 0;
    Trade what = Trade::none;
  };

  Evidence evidence(const Segment& segment) const {
    Evidence e;
    int best = 0;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
      const Piece& piece = pieces_[i];
      e.links += piece.kind == PieceKind::link && !is_of_a_platform(piece);
      if (piece.kind != PieceKind::word) continue;
      ++e.words;
      e.foreign += piece.foreign;
      if (piece.foreign) {
        e.foreign_letters += static_cast<int>(piece.letters);
        e.longest = std::max(e.longest, static_cast<int>(piece.letters));
      }
      e.disguised += piece.disguised;
      (piece.capital ? e.capitals : e.lower) += 1;
      const bool own = segment.language == Language::und && piece.own_zipf != 0;
      AdvertisingWord word = advertising_word(piece.hash, own ? article_.language() : segment.language);
      if (!word.is_trade() && !own && segment.language != Language::und) word = advertising_word(piece.hash, Language::en);
      e.own += own && word.trade == Trade::none;
      e.weighty += word.weight > 0;
      e.english += debunk::text::zipf(Language::en, piece.hash) >= 35;
      if (word.is_trade()) {
        ++e.trade;
        e.trade_weight += word.weight;
        if (word.weight > best) best = word.weight, e.what = word.trade;
      }
      if (segment.language != Language::und && !piece.foreign) e.other += debunk::text::zipf(segment.language, piece.hash) >= std::max<int>(piece.own_zipf, 10) + 10;
    }
    return e;
  }

  /// Addresses that embedded posts end with.
  bool is_of_a_platform(const Piece& piece) const {
    const std::string_view link = text_.substr(piece.span.start, piece.span.size());
    return link.find("twitter.com") != std::string_view::npos || link.find("instagram.com") != std::string_view::npos || link.starts_with("t.co");
  }

  /// Are the pieces around it parts of the same word?
  bool touches_left(const Segment& segment) const { return segment.first > 0 && pieces_[segment.first].before == Gap::none; }
  bool touches_right(const Segment& segment) const { return segment.last < pieces_.size() && pieces_[segment.last].before == Gap::none; }

  bool fills_block(const Segment& segment) const {
    return segment.first == 0 && segment.last == pieces_.size() && pieces_.size() < k_most_words / 2;
  }

  /// Begins where a sentence begins, and the next one begins where it ends, with no full stop between: nobody writes so.
  bool is_unfinished_sentence(const Segment& segment) const {
    const bool opens = segment.first > 0 && (pieces_[segment.first].before == Gap::stop || pieces_[segment.first].before == Gap::barrier);
    if (!opens) return false;
    if (segment.last < pieces_.size()) return pieces_[segment.last].before == Gap::space && pieces_[segment.last].capital;
    return ends_block(segment);
  }

  /// Nothing but white space behind it, and no full stop.
  bool ends_block(const Segment& segment) const { return segment.last == pieces_.size() && pieces_.back().span.end == block_.end; }

  /// The sentence goes on before and behind it.
  bool interrupts_sentence(const Segment& segment) const {
    return segment.first > 0 && segment.last < pieces_.size() && pieces_[segment.first].before <= Gap::separator && pieces_[segment.last].before == Gap::space &&
           surroundings().is_known(pieces_[segment.last], segment.language) && !pieces_[segment.last].capital;
  }

  bool is_planted(const Segment& segment) const {
    constexpr float k_least = 1;  // what bonuses may add is not enough for less
    return segment.score >= k_least && looks_planted(segment) && (breaks_word(segment) || !may_stand(segment));
  }

  bool breaks_word(const Segment& segment) const { return touches_left(segment) && touches_right(segment); }

  /// A quotation, a gloss, a name.
  bool may_stand(const Segment& segment) const { return surroundings().is_tag(segment) || surroundings().is_bracketed(segment, is_of_a_trade(segment)); }

  bool looks_planted(const Segment& segment) const {
    const Evidence e = evidence(segment);
    const bool glued = touches_left(segment) || touches_right(segment);
    if (e.foreign > 0) {
      // Letters that a wrong decoding made: text/mojibake repairs them.
      if (debunk::rules::text::looks_misread(text_.substr(block_.start, block_.size()), pieces_[segment.first].span.start - block_.start)) return false;
      if (segment.score < 5 || e.longest < 2 || e.foreign_letters < (glued ? 2 : 3)) return false;
      return glued || is_of_a_trade(segment) || !surroundings().is_gloss(segment);
    }
    if (e.disguised > 0) return e.disguised >= 2 || e.trade > 0 || glued;
    float score = segment.score;
    const bool unfinished = is_unfinished_sentence(segment);
    if (fills_block(segment)) score += 2;
    if (unfinished) score += 3;
    if (e.links > 0) score += 1;
    if (e.words < 2 && e.links == 0) return false;
    const bool capitals_only = e.lower == 0 && e.capitals > 0;  // a name or a title
    if (segment.language == Language::und) return is_advertising(segment, e, score, unfinished);
    const bool opens_as_name = pieces_[segment.first].capital && !unfinished && !fills_block(segment) && !glued;
    if (e.trade_weight >= (unfinished ? 1 : opens_as_name ? 3 : 2)) return score >= 5 && (!capitals_only || unfinished || e.links > 0 || e.trade_weight >= 5);
    // Nothing but its language speaks against it; in a sentence of its own it may be a quotation, a title or a motto.
    // English terms of some words stand in articles of every language, and a paragraph of its own in another language is a text.
    if (fills_block(segment)) return false;
    const int least = e.english == e.words ? 5 : 3;
    if (e.other < least || e.lower < e.words - 1 || (pieces_[segment.first].capital && !unfinished)) return false;
    if (!surroundings().stands_in_own_text(segment.first, segment.last, segment.language)) return false;  // a paragraph in that language
    return score >= 9 && (unfinished || (interrupts_sentence(segment) && surroundings().is_known(pieces_[segment.first - 1], segment.language)));
  }

  /// Advertising in the article's own language: words of a trade and hardly anything else.
  bool is_advertising(const Segment& segment, const Evidence& e, float score, bool unfinished) const {
    if (e.trade_weight < 2 || score < k_enough_advertising) return false;
    if (unfinished) return true;
    if (e.links > 0) return e.trade_weight >= 3;
    if (e.trade_weight < 4) return false;
    if (fills_block(segment)) return score >= k_enough_advertising + 2;
    // In the middle of a sentence two words of a trade are a matter that is written about, and what a determiner opens is part of the sentence.
    if (e.weighty < 3 || e.own > 0 || !interrupts_sentence(segment) || has_stop_inside(segment)) return false;
    return !is_determiner(pieces_[segment.first - 1]) || (e.weighty >= 4 && score >= 7.5f);
  }

  bool has_stop_inside(const Segment& segment) const {
    for (std::size_t i = segment.first + 1; i < segment.last; ++i)
      if (pieces_[i].before == Gap::stop) return true;
    return false;
  }

  static bool is_determiner(const Piece& piece) {
    static const auto k_determiners = [] {
      std::vector<std::uint64_t> hashes;
      for (const char* word : {"a", "an", "the", "of", "his", "her", "their", "its", "our", "your", "my", "some", "any", "no", "such", "and", "or", "as", "called", "like"})
        hashes.push_back(debunk::text::hash_of_word(word));
      return hashes;
    }();
    return std::ranges::find(k_determiners, piece.hash) != k_determiners.end();
  }

  bool is_of_a_trade(const Segment& segment) const {
    const Span core{pieces_[segment.first].span.start, pieces_[segment.last - 1].span.end};
    return evidence(segment).trade_weight >= 3 || trade_by_signs(text_.substr(core.start, core.size())) > Trade::glue;
  }

  /// What came along: an address behind it; in front of it a name, if a sentence begins with it or nothing else in the article has it.
  void extend(Segment& segment) const {
    while (segment.last < pieces_.size() && pieces_[segment.last].kind == PieceKind::link && pieces_[segment.last].before <= Gap::separator) ++segment.last;
    // A word without disguise among the disguised: with an invisible character at its end, or of a trade.
    const auto belongs = [&](const Piece& piece) {
      return piece.kind == PieceKind::word && (ends_invisibly(piece) || (piece.own_zipf < 30 && advertising_word(piece.hash, Language::und).is_trade()));
    };
    if (pieces_[segment.first].disguised || pieces_[segment.last - 1].disguised) {
      while (segment.last < pieces_.size() && pieces_[segment.last].before <= Gap::separator && belongs(pieces_[segment.last])) ++segment.last;
      while (segment.first > 0 && pieces_[segment.first].before <= Gap::separator && pieces_[segment.first].before != Gap::none && belongs(pieces_[segment.first - 1])) --segment.first;
    }
    // "ED治療薬": an abbreviation at the head of a word of another script; "100mate": a number before the rest of a broken word.
    if (touches_left(segment) && !touches_right(segment) && pieces_[segment.first].foreign && pieces_[segment.first - 1].all_capitals && pieces_[segment.first - 1].before != Gap::none)
      --segment.first;
    if (segment.last + 1 < pieces_.size() && pieces_[segment.last].kind == PieceKind::number && pieces_[segment.last + 1].before == Gap::none &&
        pieces_[segment.last].before == Gap::space && pieces_[segment.last - 1].foreign)
      ++segment.last;
    if (segment.first > 0 && pieces_[segment.first - 1].kind == PieceKind::number && pieces_[segment.first - 1].before >= Gap::stop &&
        pieces_[segment.first].before == Gap::space)
      --segment.first;
    std::size_t first = segment.first;
    const auto is_free = [&](std::size_t i) {
      return !taken_[i] && pieces_[i].kind == PieceKind::word && pieces_[i].capital && !pieces_[i].foreign && pieces_[i].own_zipf < k_common;
    };
    while (first > 0 && segment.first - first < 3 && pieces_[first].before == Gap::space && is_free(first - 1)) --first;
    const bool unfinished = segment.last == pieces_.size() ? ends_block(segment) : pieces_[segment.last].before == Gap::space && pieces_[segment.last].capital;
    if (first < segment.first && (first == 0 || pieces_[first].before >= Gap::stop) && unfinished) {
      segment.first = first;
      return;
    }
    if (segment.first > 0 && pieces_[segment.first].before == Gap::space && is_free(segment.first - 1) && pieces_[segment.first - 1].own_zipf == 0 &&
        is_only_one(pieces_[segment.first - 1].hash))
      --segment.first;
  }

  bool ends_invisibly(const Piece& piece) const {
    const std::size_t end = piece.span.end;
    return end < block_.end && static_cast<unsigned char>(text_[end]) >= 0x80 && debunk::text::character_info(debunk::text::decode(text_, end).character).is(debunk::text::k_format);
  }

  /// Does the word stand nowhere else?
  bool is_only_one(std::uint64_t hash) const { return article_.count(hash) == 1; }

  PlantedKind kind_of(const Segment& segment, const Evidence& e) const {
    if (e.foreign > 0 && e.foreign >= e.disguised) return PlantedKind::foreign_script;
    if (e.disguised > 0) return PlantedKind::disguised;
    return segment.language == Language::und ? PlantedKind::advertising : PlantedKind::foreign_language;
  }

  Planted planted(const Segment& segment) const {
    const Evidence e = evidence(segment);
    Planted result;
    result.core = {pieces_[segment.first].span.start, pieces_[segment.last - 1].span.end};
    result.kind = kind_of(segment, e);
    if (result.kind == PlantedKind::disguised) result.core = with_invisible_ends(result.core);
    result.trade = e.what;
    result.language = segment.language;
    if (e.foreign > 0) {
      for (std::size_t i = segment.first; i < segment.last && result.script == 0; ++i)
        if (pieces_[i].foreign) result.script = pieces_[i].script;
      if (result.trade == Trade::none) result.trade = trade_by_signs(text_.substr(result.core.start, result.core.size()));
      if (result.trade == Trade::glue) result.trade = Trade::none;
    }
    if (touches_left(segment) && touches_right(segment)) {
      const Span left = pieces_[segment.first - 1].span, right = pieces_[segment.last].span;
      result.broken_word = std::string(text_.substr(left.start, left.size())) + std::string(text_.substr(right.start, right.size()));
    }
    result.cut = cut(result.core);
    return result;
  }

  /// The invisible characters at its ends are part of the disguise.
  Span with_invisible_ends(Span core) const {
    const auto is_invisible = [&](const debunk::text::Decoded& decoded) { return decoded.character >= 0x80 && debunk::text::character_info(decoded.character).is(debunk::text::k_format); };
    while (core.end < block_.end && is_invisible(debunk::text::decode(text_, core.end))) core.end += debunk::text::decode(text_, core.end).length;
    while (core.start > block_.start && is_invisible(debunk::text::decode_before(text_, core.start))) core.start -= debunk::text::decode_before(text_, core.start).length;
    return core;
  }

  Planted planted(const Splice& splice) const {
    Planted result;
    result.core = splice.core;
    result.cut = splice.core;
    result.language = splice.language;
    result.trade = splice.trade;
    result.broken_word = splice.word;
    result.kind = splice.disguised ? PlantedKind::disguised : splice.language == Language::und ? PlantedKind::advertising : PlantedKind::foreign_language;
    return result;
  }

  /// The white space that came with it: one of two gaps, so that the article's own gap remains.
  Span cut(Span core) const {
    const auto is_space = [&](std::size_t at) { return text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\n' || text_[at] == '\r'; };
    std::size_t before = core.start, after = core.end;
    while (before > 0 && is_space(before - 1)) --before;
    while (after < text_.size() && is_space(after)) ++after;
    const bool space_before = before < core.start, space_after = after > core.end;
    const auto lines = [&](std::size_t from, std::size_t to) { return text_.substr(from, to - from).find('\n') != std::string_view::npos; };
    if (before == 0) return {core.start, after};
    if (after == text_.size()) return {before, core.end};
    if (!space_before || !space_after) return core;
    // Between two lines it took a line of its own; at the end of one, the space in front; else the space behind.
    if (lines(before, core.start) && lines(core.end, after)) return {core.start, after};
    if (lines(core.end, after)) return {before, core.end};
    return {core.start, after};
  }

  const Article& article_;
  std::string_view text_;
  Script main_;
  Span block_;
  Span reach_;  ///< the part of it that is weighed, up to the words around
  std::vector<Piece> pieces_;
  std::vector<bool> taken_;
  std::array<int, debunk::text::k_language_count> strong_{}, trade_{};
  int handles_ = 0;
};

}  // namespace

std::vector<Planted> find_planted(const Article& article) {
  std::vector<Planted> planted;
  if (article.words().empty()) return planted;
  const Script main = main_script(article);
  Weigher weigher(article, main);
  const auto& words = article.words();
  const std::vector<std::uint32_t> suspects = suspicious_words(article, main);
  const auto first_from = [&](std::size_t offset) { return static_cast<std::size_t>(std::ranges::lower_bound(words, offset, {}, &debunk::text::Word::start) - words.begin()); };
  auto block = article.blocks().begin();
  for (std::size_t next = 0; next < suspects.size();) {
    const std::uint32_t start = words[suspects[next]].start;
    while (block != article.blocks().end() && block->span.end <= start) ++block;
    if (block == article.blocks().end()) break;
    if (start < block->span.start) {
      ++next;
      continue;
    }
    // A block longer than any paragraph is weighed in parts, so that time and memory stay in proportion.
    Span part = block->span;
    if (part.size() > 2 * k_most_words) {
      const std::size_t first = first_from(part.start), of_part = (suspects[next] - first) / k_most_words * k_most_words + first;
      part.start = words[of_part].start;
      if (of_part + k_most_words < words.size()) part.end = std::min<std::size_t>(part.end, words[of_part + k_most_words].start);
    }
    const std::size_t suspect = next;
    while (next < suspects.size() && words[suspects[next]].start < part.end) ++next;
    if (is_odd(article, std::span(suspects).subspan(suspect, next - suspect), main)) weigher.block(*block, first_from(part.start), first_from(part.end), planted);
  }
  leave_out_translations(article, planted);
  return planted;
}

}  // namespace debunk::rules::injected
