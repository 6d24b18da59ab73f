#include "rules/numbers/name_list.h"

#include <algorithm>
#include <array>

namespace debunk::rules::numbers {
namespace {

constexpr std::size_t k_most_words = 80;
constexpr unsigned k_most_words_of_name = 7;

constexpr auto k_opens = std::to_array<std::string_view>({", ", ": ", " — ", "—", " – ", " -- ", " - ", " (", "--"});
constexpr auto k_particles = std::to_array<std::string_view>({"of", "de", "van", "von", "der", "den", "la", "le", "del", "da", "dos", "bin", "al", "the", "from"});

constexpr auto k_no_names = std::to_array<std::string_view>({"The", "A", "He", "She", "They", "In", "On", "It", "But", "Both"});

constexpr auto k_titles = std::to_array<std::string_view>({"Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "St", "Col", "Lt", "Sgt", "Capt", "Rev", "Prof", "Sens", "Reps"});

bool is_one_of(std::string_view text, std::span<const std::string_view> all) { return std::ranges::find(all, text) != all.end(); }

class Reader {
 public:
  Reader(const Article& article, std::size_t at) : reading_(article.reading()), at_(at) {}

  NameList read() {
    NameList list;
    if (at_ == 0 || at_ >= reading_.size() || !is_one_of(reading_.gap(at_ - 1), k_opens)) return list;
    const bool bracket = reading_.gap(at_ - 1).ends_with('(');
    list.span.start = reading_.words[at_].start;
    const std::size_t limit = std::min(reading_.size(), at_ + k_most_words);
    bool last = false;
    while (at_ < limit) {
      if (!name()) return {};
      ++list.count;
      list.span.end = reading_.words[at_ - 1].end;
      if (last) break;
      const std::string_view gap = reading_.gap(at_ - 1);
      const bool and_next = at_ + 1 < reading_.size() && (reading_.word(at_) == "and" || reading_.word(at_) == "And");
      if ((gap == " " || gap == ", " || gap == ") " || gap == "), ") && and_next && reading_.gap(at_) == " ") {
        ++at_;
        last = true;
      } else if (gap != ", " && gap != "), ") {
        return {};
      }
    }
    if (!last) return {};
    std::string_view behind = reading_.gap(at_ - 1);
    if (!bracket && behind.starts_with(')')) behind.remove_prefix(1);
    const std::string_view next = at_ < reading_.size() ? reading_.word(at_) : std::string_view();
    constexpr auto k_more = std::to_array<std::string_view>({"as", "plus", "along", "among", "or", "respectively", "also", "being", "including", "where", "who", "which", "when"});
    constexpr auto k_things = std::to_array<std::string_view>({"a", "an", "the", "their", "her", "his", "one", "two", "three", "four", "another", "other", "others", "several", "some", "more", "many", "even"});
    // Only a sign ends a list: in "three boys, Ann and Tom went", who knows?
    if (behind.starts_with(' ') && !behind.starts_with(" —") && !behind.starts_with(" –") && !behind.starts_with(" -") && !behind.starts_with(" (")) return {};
    if (next == "and" && at_ + 1 < reading_.size())
      list.goes_on = is_one_of(reading_.word(at_ + 1), k_things) || reading_.words[at_ + 1].is(text::k_initial_capital);
    list.goes_on = list.goes_on || (behind == ", " && (is_one_of(next, k_more) || (at_ < reading_.size() && reading_.words[at_].is(text::k_initial_capital))));
    if (behind.starts_with("'") || behind.starts_with("’") || behind.starts_with("&") || behind.starts_with(" &") || behind.starts_with("/") || behind.starts_with('-')) list.goes_on = true;
    return list;
  }

 private:
  /// Words with capitals, particles between, an age behind.
  bool name() {
    unsigned words = 0;
    while (at_ < reading_.size() && words < k_most_words_of_name) {
      const text::Word& word = reading_.words[at_];
      if (word.is(text::k_has_digit) || !word.is(text::k_initial_capital) || is_one_of(reading_.word(at_), k_no_names)) {
        const bool between = words > 0 && is_one_of(reading_.word(at_), k_particles) && at_ + 1 < reading_.size() && reading_.gap(at_) == " " &&
                             reading_.words[at_ + 1].is(text::k_initial_capital);
        if (!between) return false;
      }
      ++words;
      ++at_;
      const std::string_view gap = reading_.gap(at_ - 1);
      const bool short_form = gap == ". " && (reading_.words[at_ - 1].size() == 1 || is_one_of(reading_.word(at_ - 1), k_titles));
      if (gap == "-" || short_form) continue;
      if (gap != " " || at_ >= reading_.size() || reading_.word(at_) == "and") break;
      if (!reading_.words[at_].is(text::k_initial_capital) && !is_one_of(reading_.word(at_), k_particles)) break;
    }
    if (words == 0) return false;
    age();
    return true;
  }

  /// ", 12" or " (12)" or ", 12 months"
  void age() {
    if (at_ >= reading_.size()) return;
    const std::string_view gap = reading_.gap(at_ - 1);
    if (gap != ", " && gap != " (" && gap != " ") return;
    if (!reading_.words[at_].is(text::k_has_digit) || reading_.words[at_].size() > 3) return;
    ++at_;
    if (at_ < reading_.size() && reading_.gap(at_ - 1) == " " && (reading_.word(at_) == "months" || reading_.word(at_) == "weeks" || reading_.word(at_) == "years")) ++at_;
  }

  const language::Reading reading_;
  std::size_t at_;
};

}  // namespace

NameList names_behind(const Article& article, const language::Quantity& quantity) {
  if (quantity.noun_end == quantity.noun_first) return {};
  return Reader(article, quantity.noun_end).read();
}

}  // namespace debunk::rules::numbers
