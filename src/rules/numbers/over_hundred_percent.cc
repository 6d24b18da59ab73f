// "120 percent of voters": a part that is more than its whole.
#include <algorithm>
#include <array>
#include <string>

#include "rules/findings.h"
#include "rules/numbers/figures.h"
#include "rules/sentence_at.h"

namespace debunk::rules::numbers {
namespace {

using language::Quantity;

/// Of these there are no more than all.
constexpr auto k_people = std::to_array<std::string_view>(
    {"adults", "americans", "black", "britons", "children", "citizens", "democrats", "employees", "households", "men", "parents", "participants", "patients", "people", "pupils", "residents",
     "republicans", "respondents", "students", "teachers", "teenagers", "those", "users", "viewers", "voters", "women", "workers", "ballots", "precincts", "votes", "homes", "schools"});

bool is_of_people(const Article& article, const Quantity& quantity) {
  const language::Reading reading = article.reading();
  std::size_t at = quantity.end_word;
  if (at + 1 >= reading.size() || reading.word(at) != "of" || article.text().substr(quantity.span.end, 4) != " of ") return false;
  // "of the 20 voters who", "of British adults", "of all registered voters"
  for (std::size_t words = 0; ++at < reading.size() && words < 4; ++words) {
    std::string small(reading.word(at));
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (std::ranges::find(k_people, small) != k_people.end()) return true;
    if (reading.gap(at) != " ") return false;
  }
  return false;
}

/// "120 percent of the people it has beds for", "… of last year's voters": the whole is another one.
constexpr auto k_other_wholes = std::to_array<std::string_view>({"capacity", "increase", "last year", "compared", "than", "more", "rise", "up ", "quota", "target", "expected", "planned", "joke", "impossible", "number of",
                                                                 "turnout of", "more votes than"});

}  // namespace

void over_hundred_percent(const Article& article, Findings& findings) {
  for (const Quantity& quantity : article.quantities()) {
    if (!quantity.is(language::UnitId::percent) || quantity.low.value <= 100 || quantity.is_range || !is_of_people(article, quantity)) continue;
    if (article.is_quoted(quantity.span) || article.is_planted(quantity.span)) findings.skip(quantity.span, "it is quoted: whoever is quoted said it");
    else if (says_one_of(sentence_text(article, quantity.span), k_other_wholes)) findings.skip(quantity.span, "the whole may be that of another time or place");
    else findings.add(quantity.span, "a part cannot be more than 100 percent of all");
  }
}

}  // namespace debunk::rules::numbers
