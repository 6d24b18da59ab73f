#include "rules/headline/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/word_sets.h"

namespace debunk::rules::headline {
namespace {

using language::Quantity;
using language::Qualifier;

constexpr double k_rounding = 0.07;     ///< of a figure that the headline rounds without saying so
constexpr double k_small = 12, k_same = 0.03;
constexpr double k_rough = 0.15;        ///< of one that is "about" or "nearly" so much
constexpr double k_least_rounded = 30;
constexpr std::size_t k_most_values = 60;  ///< of a text with more figures nothing is said
constexpr double k_most_ratio = 20;     ///< figures farther apart are of other things
constexpr double k_most_age_ratio = 2;  ///< so are a child's age and a parent's
constexpr unsigned k_least_shared = 2;  ///< words besides what is counted that headline and sentence have in common

/// What lists count: "10 ways to …" need not be counted in the text.
constexpr auto k_listed = std::to_array<std::string_view>(
    {"way",   "ways",  "thing",   "things",  "reason", "reasons", "fact",   "facts",  "photo",  "photos", "picture", "pictures", "tip",    "tips",    "sign",  "signs",
     "time",  "times", "moment",  "moments", "star",   "stars",   "celeb",  "celebs", "look",   "looks",  "lesson",  "lessons",  "idea",   "ideas",   "song",  "songs",
     "movie", "movies", "book",   "books",   "quote",  "quotes",  "gift",   "gifts",  "product", "products", "takeaway", "takeaways", "item", "items", "celebrities", "questions",
     "question", "best", "most",  "must"});

/// What numbers name rather than count: "Week 7".
constexpr auto k_numbered = std::to_array<std::string_view>({"week", "day", "episode", "season", "part", "chapter", "no", "number", "round", "game", "level", "phase", "step", "stage", "section",
                                                             "article", "channel", "room", "flight", "highway", "route", "class", "grade", "act", "volume", "vol", "year", "top", "page", "issue",
                                                             "under", "series", "super", "area", "pier", "gate", "line", "type", "proposition", "formula", "title", "tier", "group"});
constexpr auto k_further = std::to_array<std::string_view>({"other", "others", "more", "additional", "further", "another", "of", "each", "remaining", "new"});
constexpr auto k_multiples = std::to_array<std::string_view>({"double", "doubles", "doubled", "doubling", "triple", "tripled", "tripling", "quadruple", "half", "twice", "halve", "halved"});

class Comparison {
 public:
  Comparison(const Article& article, const Beside& beside, Findings& findings, std::string_view line) : article_(article), beside_(beside), findings_(findings), line_(line) {}

  void run() {
    const auto& all = article_.quantities();
    for (const Quantity& told : all)
      if (beside_.headline().contains(told.first_word) && is_plain(told)) compare(told, all);
    compare_scores();
  }

 private:
  bool is_plain(const Quantity& one) const {
    if (one.may_be_year || one.is_range || one.negative || one.low.fraction || article_.is_quoted(one.span)) return false;
    if (one.first_word > beside_.headline().first && one.unit == nullptr && is_one_of(one.first_word - 1, k_numbered)) return false;
    const bool counts = one.noun_end > one.noun_first;
    if (one.unit == nullptr && !counts) return false;
    return !is_listed(one);
  }

  bool is_one_of(std::uint32_t word, std::span<const std::string_view> all) const {
    return std::ranges::any_of(all, [&](std::string_view one) { return article_.words()[word].hash == text::hash_of_word(one); });
  }

  bool is_listed(const Quantity& one) const {
    for (std::uint32_t i = one.end_word; i < std::min(one.noun_end + 1, beside_.headline().end); ++i)
      if (is_one_of(i, k_listed)) return true;
    return false;
  }

  /// One of the words that count the same: "homes" and "households".
  static std::uint64_t counted_as(std::uint64_t stem) {
    static const std::vector<std::vector<std::uint64_t>> k_alike = {
        stems_of("home household house property"), stems_of("job post position"), stems_of("student pupil"), stems_of("car vehicle"), stems_of("soldier troop serviceman"),
        stems_of("refugee migrant"), stems_of("flat apartment"), stems_of("shop store"), stems_of("plane aircraft jet"), stems_of("firm company"), stems_of("worker employee"),
        stems_of("policeman policewoman officer police cop"), stems_of("film movie"), stems_of("fan supporter spectator")};
    for (const auto& alike : k_alike)
      if (has(alike, stem)) return alike.front();
    return stem;
  }

  /// The stems that the quantity counts, the nearest first: "free turkeys", "counts".
  std::vector<std::uint64_t> counted(const Quantity& one) const {
    std::vector<std::uint64_t> stems;
    for (std::uint32_t i = one.noun_first; i < one.noun_end && i < beside_.text().end; ++i)
      if (beside_.stem(i) != 0) stems.push_back(counted_as(beside_.stem(i)));
    return stems;
  }

  /// Do both measure or count the same kind of thing?
  bool same_kind(const Quantity& told, const std::vector<std::uint64_t>& nouns, const Quantity& other) const {
    if (told.unit != nullptr || other.unit != nullptr) return told.unit != nullptr && other.unit != nullptr && told.unit->id == other.unit->id && ages_alike(told, other);
    if (is_same_event(nouns, other)) return true;
    const std::vector<std::uint64_t> others = counted(other);
    return std::ranges::any_of(others, [&](std::uint64_t stem) { return std::ranges::find(nouns, stem) != nouns.end(); });
  }

  /// A figure that agrees, of something that goes by another name: small numbers are of too many things to be taken for it.
  bool may_be_of_it(const Quantity& told, const Quantity& other) const {
    if (other.unit != nullptr && told.unit != nullptr) return other.unit->dimension == told.unit->dimension;
    if (std::abs(told.low.value - other.low.value) > k_same * told.low.value) return false;
    return told.low.value > k_small || (told.unit == nullptr && other.unit == nullptr && counted(other).empty());
  }

  /// "Five killed": what happened to so many stands behind or before another figure, too: "killed eight", "eight people were killed".
  bool is_same_event(const std::vector<std::uint64_t>& nouns, const Quantity& other) const {
    static const std::vector<std::uint64_t> k_events = stems_of("kill die injure hurt wound arrest missing charge jail rescue evacuate detain homeless infect hospitalise hospitalize sick trap drown");
    const auto event = std::ranges::find_if(nouns, [](std::uint64_t stem) { return has(k_events, stem); });
    if (event == nouns.end()) return false;
    const std::uint32_t first = std::max(other.first_word - std::min(other.first_word, 2u), beside_.text().first), end = std::min(other.end_word + 5, beside_.text().end);
    for (std::uint32_t i = first; i < end; ++i)
      if (beside_.stem(i) == *event && sentence_of(other) == sentence_of_word(i)) return true;
    return false;
  }

  /// "13-year-old" is an age, "13 years" a time.
  bool ages_alike(const Quantity& told, const Quantity& other) const { return is_age(told) == is_age(other); }
  bool is_age(const Quantity& one) const {
    return one.end_word < article_.words().size() && article_.words()[one.end_word].hash == text::hash_of_word("old");
  }

  /// Could one who has read `other` write `told`?
  static bool agrees(const Quantity& told, const Quantity& other) {
    const double a = told.low.value, low = other.low.value, high = other.high.value;
    if (a >= low && a <= high) return true;
    switch (told.qualifier) {
      case Qualifier::more_than: case Qualifier::at_least: if (high >= a && high <= 2 * a) return true; break;
      case Qualifier::less_than: case Qualifier::at_most: if (low <= a && low >= 0.5 * a) return true; break;
      case Qualifier::about: if (std::abs(low - a) <= k_rough * a) return true; break;
      case Qualifier::none: break;
    }
    const double apart = std::abs(low - a);
    if (other.qualifier != Qualifier::none && apart <= k_rough * a) return true;
    // "$1.2 million" of $1,234,567, "30" of 31; small numbers are not rounded.
    return apart <= 0.5 * told.low.grain || (apart <= k_rounding * a && a >= k_least_rounded) || apart <= 0.5 * other.low.grain;
  }

  /// "33million" is read as 33; "triple the $20,000" is another figure.
  bool is_other_scale(const Quantity& told, const Quantity& other) const {
    return told.low.value != other.low.value && article_.slice(article_.words()[told.first_word]).substr(0, 2) == article_.slice(article_.words()[other.first_word]).substr(0, 2) &&
           std::fmod(std::abs(std::log10(told.low.value / other.low.value)), 3) < 1e-9;
  }

  struct Score {
    Span span;
    unsigned one = 0, other = 0;

    bool is(const Score& score) const { return (one == score.one && other == score.other) || (one == score.other && other == score.one); }
  };

  std::optional<unsigned> goals(std::uint32_t word) const {
    const std::string_view digits = article_.slice(article_.words()[word]);
    if (digits.empty() || digits.size() > 2 || digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(digits.size() == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + digits[1] - '0');
  }

  /// "3-1", with nothing that would make a date, a range or a vote of it.
  std::optional<Score> score_at(std::uint32_t word) const {
    const auto& words = article_.words();
    if (word + 1 >= words.size()) return std::nullopt;
    const std::string_view text = article_.text(), gap = text.substr(words[word].end, words[word + 1].start - words[word].end);
    if (gap != "-" && gap != "–") return std::nullopt;
    const auto one = goals(word), other = goals(word + 1);
    const Span span{words[word].start, words[word + 1].end};
    const auto is_mark = [](char c) { return c == '-' || c == '/' || c == '.' || c == '$' || c == ':' || c == '%'; };
    const bool number = span.end + 1 < text.size() && is_mark(text[span.end]) && text[span.end + 1] != ' ' && text[span.end + 1] != '\n';
    if (!one || !other || number || (span.start > 0 && is_mark(text[span.start - 1]))) return std::nullopt;
    return Score{span, *one, *other};
  }

  /// "win 3-1" where the text has one score alone, and it is another.
  void compare_scores() {
    static const std::vector<std::uint64_t> k_playing = stems_of("win beat lose draw defeat score thrash victory edge down hold goal match game final");
    const WordRange line = beside_.headline();
    std::optional<Score> told, other;
    bool playing = false;
    for (std::uint32_t i = line.first; i < line.end; ++i) {
      playing |= has(k_playing, beside_.stem(i));
      if (const auto score = score_at(i); score && i + 1 < line.end) {
        if (told) return;
        told = score;
      }
    }
    if (!told || !playing) return;
    unsigned shared = 0;
    for (std::uint32_t i = beside_.text().first; i + 1 < beside_.text().end; ++i) {
      if (!beside_.in_text(i)) continue;
      const auto score = score_at(i);
      if (!score) continue;
      if (score->is(*told) || (other && !score->is(*other))) return;
      if (const text::Sentence* sentence = sentence_of_word(i)) shared = std::max(shared, beside_.shared(*sentence));
      if (!other) other = score;
    }
    if (other && shared >= k_least_shared) report(told->span, other->span);
  }

  void compare(const Quantity& told, const std::vector<Quantity>& all) {
    const std::vector<std::uint64_t> nouns = counted(told);
    std::vector<const Quantity*> same;
    std::vector<double> values;
    for (const Quantity& other : all) {
      if (!beside_.in_text(other.first_word)) continue;
      const bool kind = same_kind(told, nouns, other);
      // Said somewhere, of this or of what has no name: fine.
      if (agrees(told, other) && (kind || may_be_of_it(told, other))) return;
      if (kind) same.push_back(&other);
      if (kind || (told.unit != nullptr && other.unit == nullptr && told.low.value >= k_least_rounded)) values.push_back(other.low.value);
    }
    if (same.empty() || values.size() > k_most_values || is_sum(told, values)) return;
    const Quantity* best = nullptr;
    unsigned most = 0;
    std::vector<std::uint64_t> without = nouns;
    for (const Quantity* other : same) {
      if (!is_comparable(told, *other) || is_in_headline(*other, all)) continue;
      const text::Sentence* sentence = sentence_of(*other);
      if (sentence == nullptr || multiplies(*sentence)) continue;
      if (const unsigned shared = beside_.shared(*sentence, without); shared > most) most = shared, best = other;
    }
    if (best == nullptr || most < k_least_shared) return;
    report(span_with_noun(told), span_with_noun(*best));
  }

  const text::Sentence* sentence_of(const Quantity& one) const { return sentence_of_word(one.first_word); }
  const text::Sentence* sentence_of_word(std::uint32_t which) const {
    const auto& sentences = article_.sentences();
    const auto after = std::upper_bound(sentences.begin() + beside_.first_sentence(), sentences.begin() + beside_.end_sentence(), which,
                                        [](std::uint32_t word, const text::Sentence& sentence) { return word < sentence.first_word; });
    return after == sentences.begin() + beside_.first_sentence() ? nullptr : &*std::prev(after);
  }

  bool is_comparable(const Quantity& told, const Quantity& other) const {
    if (other.is_range || other.may_be_year || other.low.value <= 0 || (other.low.in_words && other.low.value == 1)) return false;
    if (other.end_word < article_.words().size() && is_one_of(other.end_word, k_further)) return false;
    const double ratio = std::max(told.low.value / other.low.value, other.low.value / told.low.value);
    if (ratio > (is_age(told) ? k_most_age_ratio : k_most_ratio) || is_other_scale(told, other)) return false;
    // Times are told of many things: the words next to them must be the same.
    if (told.has(language::Dimension::time) && !is_age(told)) return word_behind(told) == word_behind(other) || word_before(told) == word_before(other);
    return true;
  }

  std::uint64_t word_behind(const Quantity& one) const { return one.end_word < article_.words().size() ? article_.words()[one.end_word].hash : 0; }
  std::uint64_t word_before(const Quantity& one) const { return one.first_word > 0 ? article_.words()[one.first_word - 1].hash : 1; }

  /// Another figure of the headline says it: this is not the one to compare with.
  bool is_in_headline(const Quantity& other, const std::vector<Quantity>& all) const {
    return std::ranges::any_of(all, [&](const Quantity& one) { return beside_.headline().contains(one.first_word) && agrees(one, other); });
  }

  bool multiplies(const text::Sentence& sentence) const {
    for (std::uint32_t i = sentence.first_word; i < sentence.first_word + sentence.word_count; ++i)
      if (is_one_of(i, k_multiples)) return true;
    return false;
  }

  /// Two or all of the text's figures together, or the difference of two: headlines add up.
  static bool is_sum(const Quantity& told, const std::vector<double>& values) {
    double all = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      all += values[i];
      for (std::size_t k = i + 1; k < values.size(); ++k)
        for (const double value : {values[i] + values[k], std::abs(values[i] - values[k])})
          if (value >= told.least(true) && value <= told.most(true)) return true;
    }
    return values.size() > 2 && all >= told.least(true) && all <= told.most(true);
  }

  /// With what it counts, as it stands there.
  Span span_with_noun(const Quantity& one) const {
    Span span = one.span;
    if (one.unit == nullptr && one.noun_end > one.noun_first) span.end = article_.words()[one.noun_end - 1].end;
    if (is_age(one)) span.end = article_.words()[one.end_word].end;
    return span;
  }

  void report(Span here, Span there) {
    const auto text = [&](Span span) { return std::string(article_.text().substr(span.start, span.size())); };
    Finding& finding = findings_.add(here, std::string(line_) + " says \"" + text(here) + "\", the text \"" + text(there) + "\"");
    finding.related.push_back({findings_.quote(there), "the text says"});
  }

  const Article& article_;
  const Beside& beside_;
  Findings& findings_;
  std::string_view line_;
};

}  // namespace

void compare_figures(const Article& article, const Beside& beside, std::string_view line, Findings& findings) {
  if (!beside.empty()) Comparison(article, beside, findings, line).run();
}

}  // namespace debunk::rules::headline
