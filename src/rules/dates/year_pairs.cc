#include "rules/dates/year_pairs.h"

#include <algorithm>

namespace debunk::rules::dates {

using language::Time;
using language::TimeKind;

std::vector<YearPair> year_pairs(const Article& article) {
  std::vector<YearPair> pairs;
  const auto& times = article.times();
  const language::Reading reading = article.reading();
  for (std::uint32_t i = 0; i + 1 < times.size(); ++i) {
    const Time &a = times[i], &b = times[i + 1];
    if (a.kind != TimeKind::year || b.kind != TimeKind::year) continue;
    const std::string_view gap = article.text().substr(a.span.end, b.span.start - a.span.end);
    const bool behind_word = a.first_word > 0 && reading.gap(a.first_word - 1) == " ";
    const std::string_view before = a.first_word > 0 ? reading.word(a.first_word - 1) : std::string_view();
    YearPair pair{{a.span.start, b.span.end}, a.span, b.span, a.year, b.year, i, i + 1, Join::from_to};
    if (behind_word && (before == "from" || before == "From") && (gap == " to " || gap == " until " || gap == " through " || gap == " till ")) {
      pair.span.start = reading.words[a.first_word - 1].start;
    } else if (behind_word && (before == "between" || before == "Between") && gap == " and ") {
      pair.join = Join::between_and;
      pair.span.start = reading.words[a.first_word - 1].start;
    } else if (gap == "-" || gap == "–") {
      const bool opens = a.span.start > 0 && article.text()[a.span.start - 1] == '(';
      const bool closes = b.span.end < article.text().size() && article.text()[b.span.end] == ')';
      pair.join = opens && closes ? Join::brackets : Join::dash;
    } else {
      continue;
    }
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace debunk::rules::dates
