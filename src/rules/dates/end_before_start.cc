// "from 2003 to 1998", "(1960-1932)", "born in 1960, died in 1932", "from June 5 to June 3": what ended before it began.
#include <array>
#include <string>

#include "language/vocabulary.h"
#include "rules/dates/year_pairs.h"
#include "rules/findings.h"
#include "rules/sentence_at.h"

namespace debunk::rules::dates {
namespace {

using language::Time;
using language::TimeKind;

/// Years before Christ count down; what is told backwards, or counted, is no span of time.
constexpr auto k_backwards = std::to_array<std::string_view>({"BC", "B.C", "backward", "back in time", "rewind", "in reverse", "countdown"});

/// "fell from 2003 to 1998": figures.
bool is_counted(const Article& article, const YearPair& pair) {
  const language::Reading reading = article.reading();
  std::size_t i = article.times()[pair.first_time].first_word;
  for (int words = 0; words < 7 && i > 0; ++words) {
    const language::TermKind kind = language::term_of(reading.hash(--i)).kind;
    if (kind == language::TermKind::rise || kind == language::TermKind::fall || kind == language::TermKind::up_or_down) return true;
    if (reading.gap(i).find('.') != std::string_view::npos && words > 0) break;
  }
  return false;
}

void check_years(const Article& article, Findings& findings) {
  for (const YearPair& pair : year_pairs(article)) {
    if (pair.first <= pair.second || pair.join == Join::between_and || pair.join == Join::dash) continue;
    const std::string_view sentence = sentence_text(article, pair.span);
    if (article.is_quoted(pair.span)) findings.skip(pair.span, "it is quoted: whoever is quoted said it");
    else if (article.is_planted(pair.span)) findings.skip(pair.span, "it is in text that was pasted in");
    else if (pair.join == Join::from_to && is_counted(article, pair)) findings.skip(pair.span, "the two may be figures and no years");
    else if (says_one_of(sentence, k_backwards)) findings.skip(pair.span, "the years may be told backwards");
    else {
      Finding& finding = findings.add(pair.span, "it ends in " + std::to_string(pair.second) + ", before it begins in " + std::to_string(pair.first));
      finding.related.push_back({findings.quote(pair.first_span), "the begin"});
      finding.related.push_back({findings.quote(pair.second_span), "the end"});
    }
  }
}

/// The word "born" or "died" shortly before a time: "born on", "born in Leeds in".
bool follows(const Article& article, const Time& time, std::string_view verb, std::size_t most_words) {
  const language::Reading reading = article.reading();
  std::size_t i = time.first_word;
  for (std::size_t words = 0; words < most_words && i > 0; ++words) {
    --i;
    if (reading.word(i) == verb) return true;
    if (reading.gap(i).find_first_of(".;:()") != std::string_view::npos) return false;
  }
  return false;
}

/// "was born in Hull in 1960 and died in 1932": one sentence, one person.
void check_lives(const Article& article, Findings& findings) {
  const auto& times = article.times();
  const Time* birth = nullptr;
  for (const Time& time : times) {
    if (!time.days) continue;
    if (follows(article, time, "born", 5)) {
      birth = &time;
      continue;
    }
    if (birth == nullptr || !follows(article, time, "died", 5) || time.days->last >= birth->days->first) continue;
    const text::Sentence* sentence = sentence_at(article, birth->span);
    if (sentence == nullptr || !sentence->span.contains(time.span.start)) continue;
    const Span all = {birth->span.start, time.span.end};
    const std::string_view between = article.text().substr(all.start, all.size());
    if (article.is_quoted(birth->span) || article.is_quoted(time.span)) {
      findings.skip(all, "it is quoted: whoever is quoted said it");
    } else if (between.find(" who ") != std::string_view::npos || between.find("father") != std::string_view::npos || between.find("mother") != std::string_view::npos ||
               between.find("after") != std::string_view::npos || between.find("brother") != std::string_view::npos || between.find("husband") != std::string_view::npos ||
               between.find("wife") != std::string_view::npos || between.find("sister") != std::string_view::npos || between.find("parents") != std::string_view::npos) {
      findings.skip(all, "birth and death may be of two people");
    } else {
      Finding& finding = findings.add(time.span, "a death in " + std::to_string(time.year) + ", before the birth in " + std::to_string(birth->year));
      finding.related.push_back({findings.quote(birth->span), "the birth"});
    }
  }
}

/// "from June 5 to June 3", both of one month, or both with their years.
void check_days(const Article& article, Findings& findings) {
  const auto& dates = article.dates();
  const language::Reading reading = article.reading();
  for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
    const language::CalendarDate &a = dates[i], &b = dates[i + 1];
    if (a.first_word == 0 || !a.exists() || !b.exists() || a.span.end > b.span.start || article.language() != text::Language::en) continue;
    const std::string_view before = reading.word(a.first_word - 1), gap = article.text().substr(a.span.end, b.span.start - a.span.end);
    if ((before != "from" && before != "From") || (gap != " to " && gap != " until " && gap != " through ")) continue;
    const bool both_years = a.year != 0 && b.year != 0, one_month = a.month == b.month && a.year == b.year;
    if (!both_years && !one_month) continue;
    const bool wrong = both_years ? a.number() > b.number() : a.day > b.day;
    if (!wrong) continue;
    const Span span = {a.span.start, b.span.end};
    if (article.is_quoted(span)) {
      findings.skip(span, "it is quoted: whoever is quoted said it");
      continue;
    }
    Finding& finding = findings.add(span, "it ends before it begins");
    finding.related.push_back({findings.quote(a.span), "the begin"});
    finding.related.push_back({findings.quote(b.span), "the end"});
  }
}

}  // namespace

void end_before_start(const Article& article, Findings& findings) {
  if (article.language() != text::Language::en) return;
  check_years(article, findings);
  check_lives(article, findings);
  check_days(article, findings);
}

}  // namespace debunk::rules::dates
