// "three children, Ann, 12, and Tom, 9": a number and a list of so many names.
#include <algorithm>
#include <array>
#include <string>

#include "language/vocabulary.h"
#include "rules/findings.h"
#include "rules/numbers/figures.h"
#include "rules/numbers/name_list.h"

namespace debunk::rules::numbers {
namespace {

using language::Quantity;

constexpr double k_most = 20;

/// Their names may hold commas and "and": works, firms, places with their countries.
constexpr auto k_other_names = std::to_array<std::string_view>(
    {"films",  "movies", "books",   "songs",    "albums",  "shows",    "series",  "companies", "firms",     "banks",  "brands",   "games",   "teams",    "couples", "bands",    "plays",    "novels",
     "acts",   "cities", "towns",   "stores",   "shops",   "magazines", "papers", "newspapers", "agencies", "titles", "pairs",    "duos",    "labels",   "studios", "universities", "episodes",
     "restaurants", "bars", "tracks", "singles", "times",  "days",     "weeks",   "years",     "months",    "hours",  "events",   "awards",  "houses",   "homes",   "venues",   "locations", "dates",  "words",
     "things", "points", "seasons", "films",    "categories", "nominations", "parties", "schools", "hotels", "clubs", "ways",     "rounds",  "stages",   "places",  "marriages", "relationships", "networks", "outlets",  "websites"});

/// "season 8 spoilers": a number of one thing. "two of her six children": the list may be of the two.
bool is_label_or_whole(const Article& article, const Quantity& quantity) {
  const language::Reading reading = article.reading();
  constexpr auto k_labels = std::to_array<std::string_view>({"season", "Season", "episode", "Episode", "part", "Part", "chapter", "Chapter", "volume", "Volume", "series", "Series", "week", "Week", "day", "Day",
                                                             "round", "Round", "No", "number", "top", "Top", "first", "last", "other"});
  constexpr auto k_parts = std::to_array<std::string_view>({"some", "Some", "many", "most", "Most", "several", "Several", "both", "Both", "each", "including"});
  for (std::size_t i = quantity.first_word, words = 0; i > 0 && words < 3; ++words) {
    const std::string_view word = reading.word(--i);
    if (words == 0 && std::ranges::find(k_labels, word) != k_labels.end()) return true;
    if (word == "of" && i > 0)
      return reading.words[i - 1].is(text::k_has_digit) || language::term_of(reading.hash(i - 1)).kind != language::TermKind::none ||
             std::ranges::find(k_parts, reading.word(i - 1)) != k_parts.end();
  }
  return false;
}

bool is_plural(std::string_view noun) {
  constexpr auto k_irregular = std::to_array<std::string_view>({"children", "men", "women", "people"});
  return (noun.size() > 3 && noun.ends_with('s') && !noun.ends_with("ss")) || std::ranges::find(k_irregular, noun) != k_irregular.end();
}

}  // namespace

void wrong_list_count(const Article& article, Findings& findings) {
  const language::Reading reading = article.reading();
  for (const Quantity& quantity : article.quantities()) {
    if (quantity.unit != nullptr || quantity.is_range || quantity.negative || quantity.low.fraction || quantity.noun_end == quantity.noun_first) continue;
    const double value = quantity.low.value;
    if (value < 2 || value > k_most || quantity.low.value != static_cast<unsigned>(value)) continue;
    const std::string_view noun = reading.word(quantity.noun_end - 1);
    if (!is_plural(noun) || reading.words[quantity.noun_end - 1].is(text::k_initial_capital) || is_label_or_whole(article, quantity)) continue;
    const NameList list = names_behind(article, quantity);
    if (list.count < 2 || list.count == static_cast<unsigned>(value)) continue;
    if (quantity.qualifier != language::Qualifier::none) findings.skip(quantity.span, "the number is told as about");
    else if (list.goes_on) findings.skip(list.span, "the list may go on");
    else if (std::ranges::find(k_other_names, noun) != k_other_names.end()) findings.skip(list.span, "names of these may hold commas and \"and\"");
    else if (article.is_quoted(quantity.span)) findings.skip(quantity.span, "it is quoted: whoever is quoted said it");
    else if (article.is_planted(quantity.span) || article.is_planted(list.span)) findings.skip(quantity.span, "it is in text that was pasted in");
    else {
      Finding& finding = findings.add(quantity.span, std::to_string(list.count) + " are named, not " + slice(article, quantity.span));
      finding.related.push_back({findings.quote(list.span), "the names"});
    }
  }
}

}  // namespace debunk::rules::numbers
