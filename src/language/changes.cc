#include "language/changes.h"

#include <algorithm>
#include <array>

#include "language/vocabulary.h"

namespace debunk::language {
namespace {

constexpr std::size_t k_longest_between = 60;  // bytes between the two quantities
constexpr std::size_t k_most_words_to_verb = 13;
constexpr std::size_t k_most_words_of_amount = 8;

bool is_one_of(std::string_view word, std::span<const std::string_view> all) { return std::ranges::find(all, word) != all.end(); }

/// Between a verb and its "from" none of these may stand: another clause begins.
constexpr auto k_clause = std::to_array<std::string_view>({"and", "but", "while", "which", "who", "that", "as", "when", "because", "although", "though", "if", "where", "whose", "said", "says"});

/// What may stand between "to 50," and "25 percent".
constexpr auto k_amount_words =
    std::to_array<std::string_view>({"or", "a", "an", "of", "increase", "rise", "drop", "decline", "fall", "jump", "gain", "up", "down", "about", "nearly", "some", "roughly", "more", "than",
                                     "almost", "just", "that", "is", "which", "change", "growth", "reduction", "cut", "decrease", "surge", "by", "over", "less", "around", "approximately",
                                     "difference", "improvement", "slump", "hike", "dip", "at", "least", "total", "overall", "net", "representing", "marking", "equal", "to"});

constexpr auto k_little = std::to_array<std::string_view>({"about", "just", "only", "nearly", "almost", "around", "roughly", "approximately", "a", "an", "record", "over", "more", "less",
                                                           "than", "under", "some", "at", "least", "up", "as", "many", "much", "low", "high", "the", "current", "its", "estimated", "still",
                                                           "fewer", "below", "above", "plus"});

class Finder {
 public:
  Finder(const Reading& reading, std::span<const Quantity> quantities, std::span<const text::Sentence> sentences)
      : reading_(reading), quantities_(quantities), sentences_(sentences) {}

  std::vector<Change> find() {
    std::uint32_t sentence = 0;
    std::vector<std::uint32_t> own;
    for (std::uint32_t i = 0; i < quantities_.size();) {
      while (sentence < sentences_.size() && sentences_[sentence].span.end <= quantities_[i].span.start) ++sentence;
      if (sentence == sentences_.size()) break;
      own.clear();
      for (; i < quantities_.size() && quantities_[i].span.start < sentences_[sentence].span.end; ++i)
        if (!quantities_[i].may_be_year) own.push_back(i);
      if (own.empty()) continue;
      sentence_ = sentence;
      first_word_ = sentences_[sentence].first_word;
      for (std::size_t k = 0; k + 1 < own.size(); ++k) pair(own, k);
    }
    return std::move(found_);
  }

 private:
  const Quantity& at(std::uint32_t index) const { return quantities_[index]; }
  std::string_view between(const Quantity& a, const Quantity& b) const { return reading_.text.substr(a.span.end, b.span.start - a.span.end); }

  /// The word before a quantity, small words of the kind "about" passed over; npos: none in the sentence.
  std::size_t word_before(const Quantity& quantity) const {
    std::size_t at = quantity.first_word;
    for (unsigned passed = 0; passed < 4 && at > first_word_; ++passed) {
      --at;
      const bool alone_at = reading_.word(at) == "at" && reading_.word(at + 1) != "least" && reading_.word(at + 1) != "most";
      if (alone_at || !is_one_of(reading_.word(at), k_little)) return at;
    }
    return std::string_view::npos;
  }

  bool word_is(std::size_t at, std::string_view word) const { return at != std::string_view::npos && reading_.word(at) == word; }

  void pair(const std::vector<std::uint32_t>& own, std::size_t k) {
    const Quantity &a = at(own[k]), &b = at(own[k + 1]);
    if (a.is_range || b.is_range) return;
    const std::string_view gap = between(a, b);
    if (gap.size() > k_longest_between || gap.find(';') != std::string_view::npos) return;
    const std::size_t before_a = word_before(a), before_b = word_before(b);
    if (before_b == std::string_view::npos || before_b < a.first_word) return;
    Change change;
    change.sentence = sentence_;
    if ((word_is(before_a, "from") || word_is(before_a, "From")) && word_is(before_b, "to") && gap.find(',') == std::string_view::npos && plain(a, before_b)) {
      change.from = own[k];
      change.to = own[k + 1];
      change.span = {reading_.words[before_a].start, b.span.end};
      const bool has_amount_before = k > 0 && near_amount(at(own[k - 1]), before_a);
      direction_before(change, before_a);
      if (has_amount_before) change.amount = own[k - 1];
      else if (k + 2 < own.size() && amount_behind(b, at(own[k + 2]))) set_amount_behind(change, own[k + 2]);
      found_.push_back(change);
    } else if ((word_is(before_b, "from") || is_comparison(before_b)) && reversed(own, k, before_a, before_b, change)) {
      found_.push_back(change);
    }
  }

  /// The words from the end of `a` to word `end` begin no other clause.
  bool plain(const Quantity& a, std::size_t end) const {
    for (std::size_t i = a.end_word; i < end; ++i)
      if (is_one_of(reading_.word(i), k_clause) || reading_.word(i) == "from" || reading_.word(i) == "to") return false;
    return true;
  }

  /// "against 40", "compared with 40", "having been 40": what it was before, but only of a change whose amount is told.
  bool is_comparison(std::size_t at) const {
    if (word_is(at, "against")) return true;
    return at > first_word_ && ((word_is(at, "with") && word_is(at - 1, "compared")) || (word_is(at, "been") && word_is(at - 1, "having")));
  }

  /// "rose to 50 from 40", "rose 25 percent to 50 from 40", "50, up from 40", "50, up 25 percent from 40", "down 25 percent at 30, having been 40"
  bool reversed(const std::vector<std::uint32_t>& own, std::size_t k, std::size_t before_a, std::size_t before_b, Change& change) const {
    const Quantity &a = at(own[k]), &b = at(own[k + 1]);
    change.to = own[k];
    change.from = own[k + 1];
    change.span = {a.span.start, b.span.end};
    const std::string_view gap = between(a, b);
    // "50, up from 40", "50 (down from 40)"
    if (const std::size_t verb = before_b - 1; word_is(before_b, "from") && verb >= a.end_word && direction_word(verb)) {
      if (gap.find(',') == std::string_view::npos && gap.find('(') == std::string_view::npos && gap.find("—") == std::string_view::npos &&
          gap.find("–") == std::string_view::npos && gap.find(" - ") == std::string_view::npos)
        return false;
      set_direction(change, verb);
      return true;
    }
    if (!plain(a, before_b)) return false;
    const bool compared = !word_is(before_b, "from");
    if (word_is(before_a, "to") || (compared && word_is(before_a, "at"))) {
      if (compared && (k == 0 || !near_amount(at(own[k - 1]), before_a))) return false;
      if (k > 0 && near_amount(at(own[k - 1]), before_a)) change.amount = own[k - 1];
      direction_before(change, before_a);
      return change.direction != 0 || change.multiple != 0;
    }
    // "50, up 25 percent from 40": here `a` is the amount.
    if (compared || k == 0 || (gap != " from " && gap != " from about " && gap != " from just ")) return false;
    const Quantity& whole = at(own[k - 1]);
    if (before_a == std::string_view::npos || before_a < whole.end_word || whole.is_range || !direction_word(before_a)) return false;
    const std::string_view lead = between(whole, a);
    if (lead.size() > k_longest_between || (!lead.starts_with(',') && lead.find(", ") == std::string_view::npos && lead.find('(') == std::string_view::npos)) return false;
    if (!plain(whole, before_a)) return false;
    change.to = own[k - 1];
    change.amount = own[k];
    change.span.start = whole.span.start;
    set_direction(change, before_a);
    return true;
  }

  int direction_word(std::size_t i) const {
    const Term term = term_of(reading_.hash(i));
    const bool direction = term.kind == TermKind::rise || term.kind == TermKind::fall || term.kind == TermKind::up_or_down;
    return direction ? (term.value > 0 ? 1 : -1) : 0;
  }

  void set_direction(Change& change, std::size_t i) const {
    change.direction = direction_word(i);
    change.direction_span = reading_.words[i].span();
    change.span.start = std::min(change.span.start, change.direction_span.start);
    change.span.end = std::max(change.span.end, change.direction_span.end);
    for (std::size_t back = 1; back <= 3 && i >= first_word_ + back; ++back) {
      const std::string_view word = reading_.word(i - back);
      if (word == "not" || word == "never" || word == "no" || word.ends_with("n't") || word.ends_with("n’t") || word == "without" || word == "cannot")
        change.negated = true;
    }
  }

  /// "up" and "down" say a direction only behind a sign or a verb of being: not in "set up from 9 to 5".
  bool says_direction(std::size_t i) const {
    if (term_of(reading_.hash(i)).kind != TermKind::up_or_down) return true;
    if (i == first_word_) return true;
    constexpr auto k_being = std::to_array<std::string_view>({"is", "was", "are", "were", "been", "went", "gone", "go", "goes", "be", "marked", "came", "brought"});
    return reading_.gap(i - 1) != " " || is_one_of(reading_.word(i - 1), k_being);
  }

  /// The verb or noun of change before word `before` ("from", "to").
  void direction_before(Change& change, std::size_t before) const {
    for (std::size_t i = before, words = 0; i > first_word_ && words < k_most_words_to_verb; ++words) {
      --i;
      const Term term = term_of(reading_.hash(i));
      if (term.kind == TermKind::multiple) {
        change.multiple = term.value;
        change.direction_span = reading_.words[i].span();
        change.span.start = std::min(change.span.start, change.direction_span.start);
        return;
      }
      if (direction_word(i) != 0 && says_direction(i)) {
        set_direction(change, i);
        return;
      }
      if (is_one_of(reading_.word(i), k_clause) || reading_.gap(i).find_first_of(";:(") != std::string_view::npos) return;
    }
  }

  /// A quantity shortly before word `before`, as "25 percent" in "rose 25 percent, from 40": only an optional comma between.
  bool near_amount(const Quantity& amount, std::size_t before) const {
    const std::string_view gap = reading_.text.substr(amount.span.end, reading_.words[before].start - std::min<std::size_t>(amount.span.end, reading_.words[before].start));
    if (gap == " " || gap == ", ") return direction_in_reach(amount);
    // "a 25 percent increase from 40"
    return before == amount.end_word + 1u && direction_word(amount.end_word) != 0;
  }

  /// "rose 25 percent", "rose by 25 percent", "an increase of 25 percent"
  bool direction_in_reach(const Quantity& amount) const {
    for (std::size_t i = amount.first_word, words = 0; i > first_word_ && words < 4; ++words)
      if (--i; direction_word(i) != 0) return true;
    return false;
  }

  bool amount_behind(const Quantity& to, const Quantity& amount) const {
    if (amount.first_word < to.end_word || amount.first_word - to.end_word > k_most_words_of_amount) return false;
    const std::string_view gap = between(to, amount);
    if (!gap.starts_with(',') && !gap.starts_with(" (") && !gap.starts_with(" —") && !gap.starts_with(" –") && !gap.starts_with(" -") && !gap.starts_with(" or ")) return false;
    if (gap == ", " || gap.find(';') != std::string_view::npos) return false;
    for (std::size_t i = to.end_word; i < amount.first_word; ++i)
      if (!is_one_of(reading_.word(i), k_amount_words)) return false;
    return true;
  }

  void set_amount_behind(Change& change, std::uint32_t index) const {
    const Quantity& amount = at(index);
    change.amount = index;
    change.span.end = amount.span.end;
    if (change.direction != 0) return;
    // "went from 40 to 50, a drop of 10", "…, a 25 percent drop"
    for (std::size_t i = at(change.to).end_word; i <= amount.end_word && i < reading_.size(); ++i)
      if (direction_word(i) != 0 && (i < amount.end_word || reading_.gap(amount.end_word - 1) == " " || reading_.gap(amount.end_word - 1) == "-")) {
        set_direction(change, i);
        return;
      }
  }

  const Reading& reading_;
  const std::span<const Quantity> quantities_;
  const std::span<const text::Sentence> sentences_;
  std::uint32_t sentence_ = 0;
  std::size_t first_word_ = 0;
  std::vector<Change> found_;
};

}  // namespace

std::vector<Change> find_changes(const Reading& reading, std::span<const Quantity> quantities, std::span<const text::Sentence> sentences) {
  return Finder(reading, quantities, sentences).find();
}

}  // namespace debunk::language
