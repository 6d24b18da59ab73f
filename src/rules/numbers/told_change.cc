#include "rules/numbers/told_change.h"

#include <array>

#include "rules/numbers/figures.h"
#include "rules/sentence_at.h"

namespace debunk::rules::numbers {
namespace {

using language::Change;
using language::Dimension;
using language::Quantity;

/// Where less is better, "rose" may lead from 12 to 3.
constexpr auto k_ranks = std::to_array<std::string_view>({"ranking", "ranked", " rank ", " ranks ", "th place", "st place", "nd place", "rd place", "first place", "second place", "third place", "last place",
                                                          " seed", "standings", "leaderboard", "odds", "handicap", "No. ", " grid", "over par", "under par", "the charts", "the chart", "-under", "-over",
                                                          "league table", "in the table"});

/// A currency falls when more of it buys the same.
constexpr auto k_currencies = std::to_array<std::string_view>({"yen ", "rupee", "ruble", "rouble", "peso", "lira", "yuan", "ringgit", "rupiah", "naira", "pound ", "euro ", "dollar", "sterling", "currency"});
constexpr auto k_rates = std::to_array<std::string_view>({"against the", "to the dollar", "to the euro", "to the pound", "per dollar", "per euro", "exchange rate", "on the dollar", "per U.S. dollar"});

constexpr double k_lost_scale = 500;

bool has_letter_before(const Article& article, const Quantity& quantity) {
  if (quantity.first_word == 0) return false;
  const std::string_view word = article.reading().word(quantity.first_word - 1);
  return word == "No" || word == "no" || word == "number" || word == "Number" || word == "Interstate" || word == "Route" || word == "Highway" || word == "Page" || word == "page";
}

bool has_time_of_day(const Article& article, const Quantity& quantity) {
  const std::string_view behind = article.text().substr(quantity.span.end, 6);
  return behind.starts_with(" a.m") || behind.starts_with(" p.m") || behind.starts_with(" am") || behind.starts_with(" pm") || behind.starts_with(" AM") ||
         behind.starts_with(" PM") || quantity.high.attached == "am" || quantity.high.attached == "pm";
}

bool is_below_zero(const Article& article, const Quantity& quantity) { return article.text().substr(quantity.span.end, 20).find(" below") != std::string_view::npos; }

}  // namespace

const char* why_incomparable(const Article& article, const Change& change) {
  const Quantity &from = article.quantities()[change.from], &to = article.quantities()[change.to];
  if (change.negated) return "the change is denied";
  if (article.is_planted(change.span)) return "it is in text that was pasted in";
  if (article.is_quoted(from.span) || article.is_quoted(to.span)) return "it is quoted: whoever is quoted said it";
  if (from.unit != to.unit) {
    if (from.unit == nullptr) return "\"from … to\" may be a range: only its second figure has a unit";
    if (to.unit != nullptr && (from.unit->dimension != to.unit->dimension || from.has(Dimension::currency) || from.has(Dimension::temperature)))
      return "the two figures have different units";
  }
  if (has_letter_before(article, from) || has_letter_before(article, to)) return "the figures are ranks or numbers of things";
  if (has_time_of_day(article, from) || has_time_of_day(article, to)) return "the figures are times of day";
  if (is_below_zero(article, from) || is_below_zero(article, to)) return "the figures are below zero";
  if (from.low.fraction != to.low.fraction) return "one figure is a fraction and the other is not";
  const double ratio = from.value() == 0 ? 0 : to.value() / from.value();
  if (ratio > k_lost_scale) return "the first figure may go without the \"million\" of the second";
  return nullptr;
}

const char* why_direction_is_open(const Article& article, const Change& change) {
  const std::string_view sentence = sentence_text(article, change.span);
  if (says_one_of(sentence, k_ranks)) return "in a ranking less is more";
  const Quantity &from = article.quantities()[change.from], &to = article.quantities()[change.to];
  const bool in_money = from.has(Dimension::currency) && to.has(Dimension::currency);
  if (says_one_of(sentence, k_rates) || (!in_money && says_one_of(sentence, k_currencies))) return "a rate may be told from either side";
  return why_incomparable(article, change);
}

}  // namespace debunk::rules::numbers
