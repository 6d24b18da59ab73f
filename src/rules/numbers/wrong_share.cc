// "12 of 20, or 50 percent", "60 percent, or 12 of 20", "a majority, 9 of 20": a share that its own figures do not make.
#include <algorithm>
#include <array>
#include <string>

#include "rules/findings.h"
#include "rules/numbers/figures.h"
#include "rules/sentence_at.h"

namespace debunk::rules::numbers {
namespace {

using language::Dimension;
using language::Qualifier;
using language::Quantity;

/// A share that is told half a point off is what it was computed to, or nearly; a fraction in words five points.
constexpr double k_slack = 0.6, k_fraction_slack = 5;
constexpr std::size_t k_longest_between = 60;

std::string_view between(const Article& article, const Quantity& a, const Quantity& b) {
  return a.span.end <= b.span.start ? article.text().substr(a.span.end, b.span.start - a.span.end) : std::string_view();
}

/// "12 of 20", "12 out of the 20", "12 of its 20"
bool is_part_of(const Article& article, const Quantity& part, const Quantity& whole) {
  if (part.unit != nullptr || whole.unit != nullptr || part.is_range || whole.is_range || part.low.fraction || whole.low.fraction) return false;
  if (part.may_be_year || whole.negative || part.negative || whole.low.value < 2) return false;
  constexpr auto k_of = std::to_array<std::string_view>({" of ", " of the ", " of its ", " of their ", " of his ", " of her ", " out of ", " out of the ", " out of a total of ", " of a total of ",
                                                         " of a possible ", " of some ", " of about ", " of all ", " of those ", " of these ", " out of its "});
  return std::ranges::find(k_of, between(article, part, whole)) != k_of.end();
}

bool is_share(const Quantity& quantity) { return !quantity.is_range && !quantity.negative && (quantity.is(language::UnitId::percent) || quantity.low.fraction); }

/// ", or ", " (", ", about ": nothing but such words, so that the share is of these figures. After the whole its noun may stand.
bool is_restated(const Article& article, const Quantity& whole, const Quantity& share) {
  const std::string_view gap = between(article, whole, share);
  if (gap.empty() || gap.size() > k_longest_between || gap.find_first_of(";.") != std::string_view::npos) return false;
  const language::Reading reading = article.reading();
  std::size_t sign = gap.find(", or ");
  if (sign == std::string_view::npos) sign = gap.find(" (");
  if (sign == std::string_view::npos) sign = gap.find(" — or ");
  if (sign == std::string_view::npos) sign = gap.find(", which is ");
  if (sign == std::string_view::npos && gap.starts_with(" or ")) sign = 0;
  if (sign == std::string_view::npos) return false;
  constexpr auto k_little = std::to_array<std::string_view>({"or", "about", "nearly", "almost", "roughly", "around", "some", "just", "over", "under", "more", "less", "than", "a", "which", "is", "only",
                                                             "approximately", "at", "least", "exactly", "slightly"});
  const std::size_t from = whole.span.end + sign;
  for (std::size_t i = share.first_word; i-- > whole.end_word && reading.words[i].start >= from;)
    if (std::ranges::find(k_little, reading.word(i)) == k_little.end()) return false;
  // The words between the whole and the sign are its noun: no other clause, no other figure.
  for (std::size_t i = whole.end_word; i < share.first_word && reading.words[i].start < from; ++i)
    if (reading.gap(i).find(',') != std::string_view::npos && reading.words[i].end < from) return false;
  return true;
}

/// "50 percent, or 12 of 20", "50 percent (12 of 20)"
bool is_explained(const Article& article, const Quantity& share, const Quantity& part) {
  const std::string_view gap = between(article, share, part);
  return gap == ", or " || gap == " (" || gap == " or " || gap == " — or " || gap == ", or about ";
}

void check(const Article& article, const Quantity& part, const Quantity& whole, const Quantity& share, Findings& findings) {
  const double slack = share.low.fraction ? k_fraction_slack : k_slack;
  const Range parts = values_of(part), wholes = values_of(whole);
  if (wholes.low <= 0) return;
  const bool exact = part.qualifier == Qualifier::none && whole.qualifier == Qualifier::none && part.low.value < 1000 && whole.low.value < 1000;
  const Range computed = exact ? Range{part.value() / whole.value() * 100, part.value() / whole.value() * 100} : Range{parts.low / wholes.high * 100, parts.high / wholes.low * 100};
  Range stated = values_of(share);
  if (share.low.fraction) stated = {stated.low * 100, stated.high * 100};
  stated = {stated.low - slack, stated.high + slack};
  if (computed.overlaps(stated)) return;
  const Span figures = {std::min(part.span.start, whole.span.start), std::max(part.span.end, whole.span.end)};
  if (article.is_quoted(part.span) || article.is_quoted(share.span)) return findings.skip(share.span, "it is quoted: whoever is quoted said it");
  if (article.is_planted(share.span) || article.is_planted(figures)) return findings.skip(share.span, "it is in text that was pasted in");
  Finding& finding = findings.add(share.span, slice(article, figures) + " is " + in_digits(part.value() / whole.value() * 100) + " percent, not " + slice(article, share.span));
  finding.related.push_back({findings.quote(figures), "the figures"});
}

}  // namespace

void wrong_share(const Article& article, Findings& findings) {
  const auto& all = article.quantities();
  for (std::size_t i = 0; i + 2 < all.size(); ++i) {
    if (is_part_of(article, all[i], all[i + 1]) && is_share(all[i + 2]) && is_restated(article, all[i + 1], all[i + 2]))
      check(article, all[i], all[i + 1], all[i + 2], findings);
    else if (is_share(all[i]) && is_part_of(article, all[i + 1], all[i + 2]) && is_explained(article, all[i], all[i + 1]))
      check(article, all[i + 1], all[i + 2], all[i], findings);
  }
}

}  // namespace debunk::rules::numbers
