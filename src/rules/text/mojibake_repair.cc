#include "rules/text/mojibake_repair.h"

#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>
#include <span>

#include "rules/text/mojibake_pages.h"
#include "rules/text/mojibake_strangeness.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

constexpr unsigned k_most_rounds = 6;
constexpr double k_gain = 1.5;            ///< less strangeness than this is no reason to change a word
constexpr double k_foreign = 1.5;         ///< for a word of another alphabet in a Latin text that becomes one of the text's own
constexpr double k_gain_again = 1;        ///< the same for what was repaired already and may have been misread twice
constexpr double k_certain_gain = 2.5;
constexpr double k_whole = 1;             ///< a page that leaves nothing of a word unexplained is believed before one that does
constexpr double k_established = 5;       ///< a page that explains so much in a paragraph is believed for its weak words too
constexpr double k_implausible = 4;       ///< the rarity of characters that no repair makes
constexpr double k_share_left = 0.6;      ///< a word that stays stranger than this share of what it was is hopeless: hands off

/// One character as it reads now, and the bytes it came from.
struct Cell {
  char32_t character = 0;
  std::size_t start = 0, end = 0;
  std::size_t page = 0;
  unsigned rounds = 0;
  bool changed = false, certain = true;
};

bool is_space(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r'); }

struct Found {
  std::size_t at = 0;
  Sequence sequence;
};

/// A word (what stands between spaces that are no part of a sequence) with the sequences in it.
struct Change {
  std::size_t first = 0, last = 0;  ///< cells
  std::vector<Found> found;
  double gain = 0;
  bool good = false;   ///< by itself
  bool whole = false;  ///< every character beyond ASCII belongs to a sequence
  bool weak = false;   ///< good enough where the page is established
};

class Paragraph {
 public:
  explicit Paragraph(std::string_view text) {
    cells_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const debunk::text::Decoded decoded = debunk::text::decode(text, at);
      add({decoded.character, at, at + decoded.length, 0, 0, false, true});
      at += decoded.length;
    }
  }

  std::vector<Repair> run() {
    for (unsigned round = 0; round < k_most_rounds && decode_once(); ++round) {
    }
    repair_controls();
    return repairs();
  }

 private:
  /// Composes "A" and a combining tilde, and a space and a combining diaeresis after a letter beyond ASCII: what became of "Ã" and "¨" where
  /// the misread text was decomposed (NFD, NFKD).
  void add(Cell cell) {
    const std::size_t count = cells_.size();
    if (cell.character >= 0x300 && cell.character < 0x370 && count > 0) {
      char32_t composed = compose(cells_.back().character, cell.character);
      if (cells_.back().character == U' ' && count > 1 && cells_[count - 2].character >= 0x80) composed = sign_of(cell.character);
      if (composed != 0) {
        cells_.back().character = composed;
        cells_.back().end = cell.end;
        return;
      }
    }
    cells_.push_back(cell);
  }

  static char32_t compose(char32_t base, char32_t mark) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    const UChar32 composed = U_SUCCESS(status) ? unorm2_composePair(nfc, static_cast<UChar32>(base), static_cast<UChar32>(mark)) : -1;
    return composed < 0 ? 0 : static_cast<char32_t>(composed);
  }

  static char32_t sign_of(char32_t mark) { return mark == 0x301 ? 0xB4 : mark == 0x304 ? 0xAF : mark == 0x308 ? 0xA8 : mark == 0x327 ? 0xB8 : 0; }

  /// Decodes by the page that explains most. False if there is none.
  bool decode_once() {
    characters_.resize(cells_.size());
    std::ranges::transform(cells_, characters_.begin(), &Cell::character);
    beyond_ascii_.clear();
    for (std::size_t i = 0; i < characters_.size(); ++i)
      if (characters_[i] >= 0x80) beyond_ascii_.push_back(i);
    const auto letters = std::ranges::count_if(characters_, [](char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    mostly_ascii_ = letters * 2 > static_cast<std::ptrdiff_t>(characters_.size());
    PageSet possible = 0;
    for (const std::size_t i : beyond_ascii_) possible |= pages_where_lead(characters_[i]);
    double best = 0;
    std::size_t best_page = 0;
    std::vector<Change> best_changes;
    for (std::size_t page = 0; page < k_code_page_count; ++page) {
      if (!(possible & (1u << page))) continue;
      std::vector<Change> changes = changes_in(page);
      double sum = 0;
      for (const Change& change : changes)
        if (change.good) sum += change.gain + (change.whole ? k_whole : 0);
      if (sum <= best) continue;
      best = sum;
      best_page = page;
      best_changes = std::move(changes);
    }
    if (best_changes.empty()) return false;
    apply(best_page, best_changes, best);
    return true;
  }

  std::vector<Change> changes_in(std::size_t page) const {
    std::vector<Change> changes;
    std::vector<Found> found;
    std::size_t next = 0;
    for (const std::size_t i : beyond_ascii_) {
      if (i < next) continue;
      const Sequence sequence = sequence_at(page, characters_, i);
      if (sequence.length == 0) continue;
      found.push_back({i, sequence});
      next = i + sequence.length;
    }
    for (std::size_t i = 0; i < found.size();) {
      Change change;
      change.first = found[i].at;
      while (change.first > 0 && !is_space(characters_[change.first - 1])) --change.first;
      change.last = change.first;
      for (;;) {
        if (i < found.size() && found[i].at == change.last) {
          change.last += found[i].sequence.length;
          change.found.push_back(found[i++]);
        } else if (change.last < characters_.size() && !is_space(characters_[change.last])) {
          ++change.last;
        } else {
          break;
        }
      }
      judge(change);
      changes.push_back(std::move(change));
    }
    return changes;
  }

  void judge(Change& change) const {
    // With the character that follows: what stands before a space may depend on it.
    const std::u32string_view before = std::u32string_view(characters_).substr(change.first, change.last - change.first + 1);
    std::u32string after;
    std::size_t at = change.first;
    change.whole = true;
    bool plausible = true;
    double doubt = 0;
    const auto cells = std::span(cells_).subspan(change.first, change.last - change.first);
    const bool again = std::ranges::any_of(cells, &Cell::changed);
    const auto keep = [&](std::size_t end) {
      for (; at < end; ++at) {
        after += characters_[at];
        change.whole = change.whole && characters_[at] < 0x80;
      }
    };
    for (const Found& one : change.found) {
      keep(one.at);
      const char32_t character = one.sequence.character;
      plausible = plausible && (rarity(character) < k_implausible || (character >= 0x80 && character < 0xA0));
      if (one.sequence.spaced && !follows_small_letter(one.at)) doubt = 1;
      after += one.sequence.character;
      if (one.sequence.spaced && keeps_space(one)) after += U' ';
      at += one.sequence.length;
    }
    keep(change.last);
    if (at < characters_.size()) after += characters_[at];
    const double was = strangeness(before), is = strangeness(after);
    change.gain = was - is + (mostly_ascii_ && change.whole && is_foreign(before) && !is_foreign(after) ? k_foreign : 0);
    // What was misread once may have been misread before: then it need not read well yet.
    change.good = again ? change.gain >= k_gain_again : change.gain >= k_gain + doubt && is <= was * k_share_left;
    change.good = change.good && plausible;
    change.weak = change.whole && plausible && !again;
  }

  /// Has it letters of another alphabet than Latin?
  static bool is_foreign(std::u32string_view text) {
    return std::ranges::any_of(text, [](char32_t c) {
      if (c < 0x250) return false;
      const debunk::text::CharacterInfo& info = debunk::text::character_info(c);
      return info.is(debunk::text::k_letter) && info.script > USCRIPT_INHERITED && info.script != USCRIPT_LATIN;
    });
  }

  bool follows_small_letter(std::size_t at) const {
    if (at > 0 && characters_[at - 1] == U' ') --at;
    return at > 0 && characters_[at - 1] >= U'a' && characters_[at - 1] <= U'z';
  }

  /// "Ã " is nearly always the word "à" whose no-break space and the space after it became one; only the Portuguese "às", "àquele" and
  /// their like begin a word (after ftfy).
  bool keeps_space(const Found& one) const {
    if (one.sequence.character != U'à' || one.sequence.length != 2) return false;
    const std::u32string_view rest = std::u32string_view(characters_).substr(one.at + 2);
    for (const std::u32string_view word : {U" ", U"quele", U"quela", U"quilo", U"s "})
      if (rest.starts_with(word)) return false;
    return true;
  }

  void apply(std::size_t page, const std::vector<Change>& changes, double gain) {
    std::vector<Cell> cells;
    std::size_t at = 0;
    for (const Change& change : changes) {
      const bool weak = change.weak && change.gain >= (gain >= k_established ? -1.0 : 0.5);
      if (!change.good && !weak) continue;
      for (const Found& one : change.found) {
        cells.insert(cells.end(), cells_.begin() + static_cast<std::ptrdiff_t>(at), cells_.begin() + static_cast<std::ptrdiff_t>(one.at));
        at = one.at + one.sequence.length;
        Cell cell = cells_[one.at];
        cell.character = one.sequence.character;
        cell.end = cells_[at - 1].end;
        cell.page = page;
        cell.changed = true;
        for (std::size_t i = one.at; i < at; ++i) {
          cell.rounds = std::max(cell.rounds, cells_[i].rounds);
          cell.certain = cell.certain && cells_[i].certain;
        }
        ++cell.rounds;
        cell.certain = cell.certain && !one.sequence.lost && !one.sequence.spaced && !one.sequence.guessed &&
                       (change.gain >= k_certain_gain || gain >= k_established);
        cells.push_back(cell);
        if (one.sequence.spaced && keeps_space(one)) {
          cell.character = U' ';
          cell.start = cell.end;
          cells.push_back(cell);
        }
      }
    }
    cells.insert(cells.end(), cells_.begin() + static_cast<std::ptrdiff_t>(at), cells_.end());
    cells_ = std::move(cells);
  }

  /// C1 controls that are left are letters and signs of a one-byte page that was read as Latin-1: nearly always windows-1252, which
  /// browsers take Latin-1 for; else the page that makes letters of them where they stand inside words.
  void repair_controls() {
    const auto is_control = [](const Cell& cell) { return cell.character >= 0x80 && cell.character < 0xA0; };
    if (std::ranges::none_of(cells_, is_control)) return;
    std::optional<std::size_t> best_page;
    double best = 0;
    for (std::size_t page = 0; page < k_code_page_count; ++page) {
      std::u32string after;
      bool possible = true;
      double handicap = page == 0 ? 0 : 1.5;
      for (const Cell& cell : cells_) {
        const char32_t character = is_control(cell) ? character_of(page, static_cast<std::uint8_t>(cell.character)) : cell.character;
        possible = possible && (character != 0xFFFD || !is_control(cell));
        after += character;
      }
      if (!possible || (page != 0 && !controls_stand_in_words())) continue;
      const double strange = strangeness(after) + handicap;
      if (best_page && strange >= best) continue;
      best = strange;
      best_page = page;
    }
    if (!best_page) return;
    for (Cell& cell : cells_) {
      if (!is_control(cell)) continue;
      cell.character = character_of(*best_page, static_cast<std::uint8_t>(cell.character));
      cell.page = *best_page;
      cell.changed = true;
      cell.certain = cell.certain && *best_page == 0;
    }
  }

  bool controls_stand_in_words() const {
    const auto is_word = [](char32_t c) { return debunk::text::character_info(c).is(debunk::text::k_letter | debunk::text::k_mark); };
    for (std::size_t i = 0; i < cells_.size(); ++i)
      if (cells_[i].character >= 0x80 && cells_[i].character < 0xA0 &&
          !(i > 0 && i + 1 < cells_.size() && is_word(cells_[i - 1].character) && is_word(cells_[i + 1].character)))
        return false;
    return true;
  }

  std::vector<Repair> repairs() const {
    std::vector<Repair> repairs;
    for (const Cell& cell : cells_) {
      if (!cell.changed) continue;
      if (repairs.empty() || repairs.back().span.end != cell.start) repairs.push_back({{cell.start, cell.end}, "", cell.page, cell.rounds, true});
      Repair& last = repairs.back();
      last.span.end = cell.end;
      debunk::text::append(last.text, cell.character);
      last.rounds = std::max(last.rounds, cell.rounds);
      last.certain = last.certain && cell.certain;
    }
    return repairs;
  }

  std::vector<Cell> cells_;
  std::u32string characters_;               ///< of the cells
  std::vector<std::size_t> beyond_ascii_;   ///< the indices of those beyond ASCII: where sequences begin
  bool mostly_ascii_ = false;  ///< a text in Latin letters
};

}  // namespace

std::vector<Repair> repair(std::string_view paragraph) { return Paragraph(paragraph).run(); }

bool looks_misread(std::string_view valid, std::size_t at) {
  // What turns nearly every place away: the next character must be a later byte in one of the pages, or what became of one.
  const debunk::text::Decoded lead = debunk::text::decode(valid, at);
  if (at + lead.length >= valid.size()) return false;
  const char32_t next = debunk::text::decode(valid, at + lead.length).character;
  const PageSet possible = pages_where_lead(lead.character);
  if (possible == 0 || ((possible & pages_where_continuation(next)) == 0 && next != U' ' && next != U'?' && next != 0xFFFD)) return false;
  // The character before, the longest sequence, and one or two after.
  std::u32string around;
  const std::size_t before = at == 0 ? 0 : 1;
  if (before) around += debunk::text::decode_before(valid, at).character;
  for (std::size_t i = at; i < valid.size() && around.size() < 9;) {
    const debunk::text::Decoded decoded = debunk::text::decode(valid, i);
    around += decoded.character;
    i += decoded.length;
  }
  if (around.size() < before + 2) return false;
  for (std::size_t page = 0; page < k_code_page_count; ++page) {
    if (!(possible & (1u << page))) continue;
    const Sequence sequence = sequence_at(page, around, before);
    if (sequence.length == 0) continue;
    // A character beyond ASCII behind it may begin the next sequence and says nothing.
    const std::size_t last = before + sequence.length;
    const std::size_t end = last < around.size() && around[last] < 0x80 ? last + 1 : last;
    std::u32string after(around, 0, before);
    after += sequence.character;
    after.append(around, last, end - last);
    if (strangeness(std::u32string_view(around).substr(0, end)) - strangeness(after) >= 1) return true;
  }
  return false;
}

}  // namespace debunk::rules::text
