// "from 1998 to 2003, a span of seven years", "his seven-year term, from 1998 to 2003", "in 1990 … twenty years later, in 2005": so many years do not lie
// between the two.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "rules/dates/year_pairs.h"
#include "rules/findings.h"
#include "rules/sentence_at.h"

namespace debunk::rules::dates {
namespace {

using language::Period;
using language::Time;
using language::TimeKind;

constexpr std::size_t k_most_words_between = 6;

double years_of(const Time& time) { return time.period == Period::decade ? time.amount * 10 : time.period == Period::century ? time.amount * 100 : time.amount; }

bool counts_years(const Time& time) { return time.period == Period::year || time.period == Period::decade || time.period == Period::century; }

/// "nearly seven years", "more than seven years", "the first two years": less or more than all of it, or a part.
bool is_loose(const Article& article, const Time& time) {
  const language::Reading reading = article.reading();
  constexpr auto k_loose = std::to_array<std::string_view>({"first", "last", "final", "past", "least", "most", "than", "over", "nearly", "almost", "about", "some", "around", "roughly", "early", "under",
                                                            "every", "another", "next", "previous", "within", "additional"});
  std::size_t i = time.first_word;
  for (int words = 0; words < 2 && i > 0; ++words)
    if (std::ranges::find(k_loose, reading.word(--i)) != k_loose.end()) return true;
  return false;
}

/// Words that make a duration and a pair of years one thing; a comma, a dash or "from" must stand between, or a noun that is spanned.
constexpr auto k_between = std::to_array<std::string_view>({"a", "an", "span", "period", "of", "for", "total", "the", "or", "stretch", "in", "all", "spanning", "lasting", "some", "over", "just", "that", "is",
                                                            "term", "tenure", "reign", "career", "run", "stint", "marriage", "war", "rule", "presidency", "rein", "spell", "from", "between", "as", "ran", "lasted",
                                                            "sentence", "drought", "dictatorship", "occupation", "relationship", "partnership", "ban", "contract"});

bool are_one(const Article& article, std::size_t end_word, std::size_t first_word) {
  if (first_word < end_word || first_word - end_word > k_most_words_between) return false;
  const language::Reading reading = article.reading();
  for (std::size_t i = end_word; i < first_word; ++i)
    if (std::ranges::find(k_between, reading.word(i)) == k_between.end()) return false;
  for (std::size_t i = end_word - 1; i < first_word; ++i)
    if (reading.gap(i).find_first_of(".;:!?") != std::string_view::npos) return false;
  return true;
}

void report(const Article& article, const Time& duration, Span first, Span second, double least, double most, Findings& findings) {
  const double years = years_of(duration);
  if (years >= least && years <= most) return;
  if (article.is_quoted(duration.span) || article.is_quoted(first)) return findings.skip(duration.span, "it is quoted: whoever is quoted said it");
  if (article.is_planted(duration.span)) return findings.skip(duration.span, "it is in text that was pasted in");
  if (is_loose(article, duration)) return findings.skip(duration.span, "it is told of a part of the time, or about");
  const auto words = [&](Span span) { return std::string(article.text().substr(span.start, span.size())); };
  const int number = static_cast<int>(std::ceil((least + most) / 2));
  Finding& finding = findings.add(duration.span, "from " + words(first) + " to " + words(second) + " is " + std::to_string(number) + (number == 1 ? " year" : " years") +
                                                       ", not \"" + words(duration.span) + "\"");
  finding.related.push_back({findings.quote(first), "from here"});
  finding.related.push_back({findings.quote(second), "to here"});
}

/// A duration right before or behind two years.
void check_pairs(const Article& article, Findings& findings) {
  const auto& times = article.times();
  for (const YearPair& pair : year_pairs(article)) {
    if (pair.first >= pair.second) continue;
    const double length = pair.second - pair.first;
    // Not "1998-2003 (five years)" alone: the first and the last year may count in full, or hardly.
    const auto fits = [&](const Time& time) { return time.kind == TimeKind::duration && counts_years(time); };
    if (pair.second_time + 1 < times.size() && fits(times[pair.second_time + 1])) {
      const Time& behind = times[pair.second_time + 1];
      const std::string_view gap = article.text().substr(pair.span.end, behind.span.start - std::min(pair.span.end, behind.span.start));
      if (gap.starts_with(", ") || gap.starts_with(" —") || gap.starts_with(" –") || gap.starts_with(" (") || gap.starts_with(" or "))
        if (are_one(article, times[pair.second_time].end_word, behind.first_word)) report(article, behind, pair.first_span, pair.second_span, length - 1, length + 1, findings);
    }
    if (pair.first_time > 0 && fits(times[pair.first_time - 1])) {
      const Time& before = times[pair.first_time - 1];
      // "for five years between 2000 and 2010" may be a part of them.
      if (are_one(article, before.end_word, times[pair.first_time].first_word))
        report(article, before, pair.first_span, pair.second_span, pair.join == Join::between_and ? 0 : length - 1, length + 1, findings);
    }
  }
}

/// "twenty years later, in 2005": against the years told before it, in the same sentence or the one before.
void check_offsets(const Article& article, Findings& findings) {
  const auto& times = article.times();
  const auto& sentences = article.sentences();
  for (std::size_t i = 0; i < times.size(); ++i) {
    const Time& offset = times[i];
    if (offset.kind != TimeKind::offset || !counts_years(offset) || i + 1 >= times.size()) continue;
    const Time& then = times[i + 1];
    if (then.year == 0 || (then.kind != TimeKind::year && then.kind != TimeKind::month && then.kind != TimeKind::date)) continue;
    const std::string_view gap = article.text().substr(offset.span.end, then.span.start - offset.span.end);
    if (gap != ", in " && gap != " in " && gap != ", on " && gap != " (" && gap != " (in " && gap != " on ") continue;
    const double years = years_of(offset);
    if (offset.anchor == language::Anchor::publication) {
      if (!article.published()) {
        findings.skip(offset.span, "the date of publication is not known");
        continue;
      }
      const int now = language::year_of(article.published()->first);
      if (std::fabs(now - then.year - years) <= 1 || years <= 1 || is_loose(article, offset) || article.is_quoted(offset.span)) continue;
      Finding& finding = findings.add(offset.span, "published in " + std::to_string(now) + ": " + std::to_string(then.year) + " is " + std::to_string(now - then.year) + " years before that");
      finding.related.push_back({findings.quote(then.span), "the year"});
      if (article.published()->span) finding.related.push_back({findings.quote(*article.published()->span), "the publication"});
      continue;
    }
    if (offset.direction < 0 || article.text().substr(offset.span.end, 1) == " ") continue;
    // "later": from which year? Those told since the sentence before, and no other in the text may fit.
    const auto after = std::ranges::upper_bound(sentences, offset.span.start, {}, [](const text::Sentence& one) { return one.span.start; });
    if (after == sentences.begin()) continue;
    const auto own = std::prev(after);
    const std::size_t start = own == sentences.begin() ? own->span.start : std::prev(own)->span.start;
    const Time* origin = nullptr;
    bool fits = false;
    for (std::size_t back = i, looked = 0; back-- > 0 && looked < 40; ++looked) {
      const Time& earlier = times[back];
      if (earlier.year == 0 || earlier.kind == TimeKind::decade) continue;
      if (std::fabs(then.year - earlier.year - years) <= 1) fits = true;
      if (origin == nullptr && earlier.span.start >= start) origin = &earlier;
    }
    if (origin == nullptr || fits || origin->year >= then.year) continue;
    report(article, offset, origin->span, then.span, then.year - origin->year - 1, then.year - origin->year + 1, findings);
  }
}

}  // namespace

void wrong_span(const Article& article, Findings& findings) {
  if (article.language() != text::Language::en) return;
  check_pairs(article, findings);
  check_offsets(article, findings);
}

}  // namespace debunk::rules::dates
