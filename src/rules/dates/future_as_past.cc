// "was killed on March 5, 2017", in an article published in 2016: what lies behind the day of publication cannot be told as past.
#include <algorithm>
#include <array>
#include <string>

#include "rules/findings.h"
#include "rules/sentence_at.h"

namespace debunk::rules::dates {
namespace {

using language::CalendarDate;
using language::Day;

/// A day is another one in another zone.
constexpr Day k_same_day = 1;

/// What may lie ahead although its verb is past.
constexpr auto k_plans = std::to_array<std::string_view>({"will", "would", "schedul", "plan", "expect", "due", " set ", "slated", "postpone", "delay", "extend", "expire", "until", "through", " by ", "before",
                                                          "deadline", "effective", "start", "begin", "beginning", "from ", "upcoming", "next", "could", "may ", "might", "should", "going to", "propos", "agree", "vow",
                                                          "promis", "announc", "release", "debut", "premiere", "return", "hits", "deadline", "sentenced", "reschedul", "moved", "pushed", "target", "no later", "ahead",
                                                          "election", "expected", "trial", "hearing", "ticket", "valid", "if ", "when ", "contract", "term", "book", "as of", "arriv", "available"});

/// The verb right before the date, a few words aside, in its past form: "was", "died", "arrested".
const text::Word* past_verb(const Article& article, const CalendarDate& date) {
  const language::Reading reading = article.reading();
  constexpr auto k_past = std::to_array<std::string_view>({"was", "were", "died", "killed", "shot", "won", "lost", "met", "said", "told", "went", "left", "came", "fell", "broke", "struck", "hit", "took", "held", "began",
                                                           "ended", "had", "resigned", "signed", "voted", "arrested", "crashed", "born", "launched", "opened", "closed", "attacked", "murdered", "married",
                                                           "filed", "published", "wrote", "posted", "tweeted", "spoke", "visited", "arrived", "appeared", "collapsed", "exploded", "elected", "defeated", "beat"});
  std::size_t i = date.first_word;
  if (i == 0 || (reading.word(i - 1) != "on" && reading.word(i - 1) != "On")) return nullptr;
  for (std::size_t words = 0; words < 6 && i > 0; ++words) {
    --i;
    if (std::ranges::find(k_past, reading.word(i)) != k_past.end()) return &reading.words[i];
    if (reading.gap(i).find_first_of(".;:()!?") != std::string_view::npos && words > 0) return nullptr;
  }
  return nullptr;
}

}  // namespace

void future_as_past(const Article& article, Findings& findings) {
  if (article.language() != text::Language::en || !article.published()) return;
  const Day last = article.published()->last + k_same_day;
  for (const CalendarDate& date : article.dates()) {
    if (!date.is_whole() || date.number() <= last) continue;
    const text::Word* verb = past_verb(article, date);
    if (verb == nullptr) continue;
    if (article.is_quoted(date.span) || article.is_planted(date.span)) {
      findings.skip(date.span, "it is quoted: whoever is quoted said it");
    } else if (says_one_of(sentence_text(article, date.span), k_plans)) {
      findings.skip(date.span, "the sentence may tell of a plan");
    } else {
      const auto day = language::civil(article.published()->last);
      Finding& finding = findings.add(date.span, "told as past, but the article is of " + std::string(language::month_name(static_cast<unsigned>(day.month()))) + " " +
                                                     std::to_string(static_cast<unsigned>(day.day())) + ", " + std::to_string(static_cast<int>(day.year())));
      finding.related.push_back({findings.quote({verb->start, verb->end}), "the past"});
      if (article.published()->span) finding.related.push_back({findings.quote(*article.published()->span), "the publication"});
    }
  }
}

}  // namespace debunk::rules::dates
