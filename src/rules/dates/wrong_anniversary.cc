// "the 50th anniversary of the 1969 landing", told in 2015: so many years have not passed.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "language/time_words.h"
#include "rules/findings.h"
#include "rules/sentence_at.h"

namespace debunk::rules::dates {
namespace {

using language::Time;
using language::TimeKind;

struct Ordinal {
  std::string_view word;
  int value;
};
constexpr auto k_ordinals = std::to_array<Ordinal>({{"fifth", 5}, {"tenth", 10}, {"fifteenth", 15}, {"twentieth", 20}, {"thirtieth", 30}, {"fortieth", 40}, {"fiftieth", 50}, {"sixtieth", 60}, {"seventieth", 70},
                                                    {"eightieth", 80}, {"ninetieth", 90}, {"hundredth", 100}});

std::optional<int> ordinal(std::string_view word) {
  const language::Digits digits = language::digits_of(word);
  if (digits.ending && digits.value > 1) return digits.value;
  const auto found = std::ranges::find(k_ordinals, word, &Ordinal::word);
  return found == k_ordinals.end() ? std::nullopt : std::optional(found->value);
}

/// What is told of another time than that of the publication.
constexpr auto k_other_times = std::to_array<std::string_view>({"will be", "will mark", "upcoming", "ahead of", "next year", "last year", "ago", "before", "later this", "in advance", "will celebrate", "approach", "plan"});

/// The first year within the sentence behind "anniversary of": the year of what is remembered.
const Time* year_behind(const Article& article, std::size_t word, Span sentence) {
  const auto& times = article.times();
  const auto first = std::ranges::lower_bound(times, article.words()[word].end, {}, [](const Time& time) { return time.span.start; });
  if (first == times.end() || !sentence.contains(first->span.start) || first->year == 0 || first->kind == TimeKind::decade) return nullptr;
  return &*first;
}

/// The year in which the anniversary is, where the sentence says one: the only other year of it.
const Time* other_year(const Article& article, const Time& origin, Span sentence, unsigned& count) {
  const Time* other = nullptr;
  const auto& times = article.times();
  auto time = std::ranges::lower_bound(times, sentence.start, {}, [](const Time& one) { return one.span.start; });
  for (; time != times.end() && time->span.start < sentence.end; ++time)
    if (&*time != &origin && time->year != 0) {
      ++count;
      other = &*time;
    }
  return other;
}

}  // namespace

void wrong_anniversary(const Article& article, Findings& findings) {
  if (article.language() != text::Language::en) return;
  const language::Reading reading = article.reading();
  for (const std::uint32_t i : reading.telling) {
    if (i == 0 || language::time_word(reading.hash(i)).kind != language::TimeWordKind::anniversary || reading.gap(i - 1) != " ") continue;
    const auto number = ordinal(reading.word(i - 1));
    if (!number || !(i + 1 < reading.size() && reading.word(i + 1) == "of")) continue;
    const Span place = {reading.words[i - 1].start, reading.words[i].end};
    const text::Sentence* sentence = sentence_at(article, place);
    if (sentence == nullptr) continue;
    const Time* origin = year_behind(article, i, sentence->span);
    if (origin == nullptr) continue;
    unsigned others = 0;
    const Time* stated = other_year(article, *origin, sentence->span, others);
    if (others > 1) {
      findings.skip(place, "the sentence tells of more than two years");
      continue;
    }
    const int year = origin->year + *number;
    if (stated != nullptr) {
      if (stated->year == year || stated->year == year - 1 || stated->year == year + 1) continue;
    } else {
      if (!article.published()) {
        findings.skip(place, "the date of publication is not known");
        continue;
      }
      const int from = language::year_of(article.published()->first), to = language::year_of(article.published()->last);
      if (year >= from - 1 && year <= to + 1) continue;
      if (says_one_of(sentence_text(article, place), k_other_times)) {
        findings.skip(place, "it may be told of another year than that of the publication");
        continue;
      }
    }
    if (article.is_quoted(place) || article.is_planted(place)) {
      findings.skip(place, "it is quoted: whoever is quoted said it");
      continue;
    }
    const int now = stated != nullptr ? stated->year : language::year_of(article.published()->first);
    Finding& finding = findings.add(place, std::to_string(*number) + " years after " + std::to_string(origin->year) + " is " + std::to_string(year) + ", not " + std::to_string(now));
    finding.related.push_back({findings.quote(origin->span), "the year that is remembered"});
    if (stated != nullptr) finding.related.push_back({findings.quote(stated->span), "the year of the anniversary"});
    else if (article.published()->span) finding.related.push_back({findings.quote(*article.published()->span), "the publication"});
  }
}

}  // namespace debunk::rules::dates
