// "leads, 44 percent to 48 percent": who leads has more, who trails less. "By 11 points, 52 percent to 37 percent": a lead is the difference.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "rules/findings.h"
#include "rules/numbers/figures.h"
#include "rules/sentence_at.h"

namespace debunk::rules::numbers {
namespace {

using language::Dimension;
using language::Quantity;

constexpr std::size_t k_most_words = 12;

constexpr auto k_leads = std::to_array<std::string_view>({"leads", "leading", "led", "lead", "ahead", "beat", "beats", "beating", "defeated", "defeats", "defeating", "won", "wins", "winning", "edged", "edges", "topped"});
constexpr auto k_trails = std::to_array<std::string_view>({"trails", "trailing", "trailed", "trail", "behind"});
/// Another clause begins, or another comparison.
constexpr auto k_stops = std::to_array<std::string_view>({"and", "but", "while", "which", "who", "that", "because", "although", "though", "if", "where", "from", "than", "after", "before", "up", "down", "as", "when",
                                                          "compared", "rose", "fell"});

constexpr auto k_turns = std::to_array<std::string_view>({"not", "never", "longer", "no", "was", "were", "been", "being", "be"});

bool is_one_of(std::string_view word, std::span<const std::string_view> all) { return std::ranges::find(all, word) != all.end(); }

/// The verb that the two figures belong to: 1 leads, -1 trails, 0 none.
int verb_before(const Article& article, const Quantity& first, Span& verb) {
  const language::Reading reading = article.reading();
  const text::Sentence* sentence = sentence_at(article, first.span);
  if (sentence == nullptr) return 0;
  for (std::size_t i = first.first_word, words = 0; i > sentence->first_word && words < k_most_words; ++words) {
    --i;
    const std::string_view word = reading.word(i);
    if (const bool leads = is_one_of(word, k_leads); leads || is_one_of(word, k_trails)) {
      // "not", "no longer" and the passive turn it round.
      for (std::size_t back = i, n = 0; back > sentence->first_word && n < 4; ++n) {
        const std::string_view before = reading.word(--back);
        if (is_one_of(before, k_turns) || before.ends_with("n't") || before.ends_with("n’t")) return 0;
      }
      verb = reading.words[i].span();
      return leads ? 1 : -1;
    }
    if (is_one_of(word, k_stops) || reading.gap(i).find_first_of(";:()") != std::string_view::npos) return 0;
  }
  return 0;
}

/// "15 points", "15 percentage points", "15-point"
bool is_points(const Article& article, const Quantity& one) {
  if (one.is_range || one.low.fraction || one.negative) return false;
  if (one.has(Dimension::points)) return one.is(language::UnitId::points);
  if (one.unit != nullptr || one.noun_end == one.noun_first) return false;
  const std::string_view noun = article.reading().word(one.noun_first);
  return noun == "points" || noun == "point";
}

/// Figures that were rounded make a difference of one more or less.
constexpr double k_rounded = 1.01;

/// The lead in points, told shortly before the figures or right behind them.
void check_points(const Article& article, const Quantity& points, const Quantity& first, const Quantity& second, Findings& findings) {
  const double difference = std::fabs(first.value() - second.value()), slack = points.qualifier == language::Qualifier::none ? k_rounded : 2.5;
  if (std::fabs(points.value() - difference) <= slack) return;
  const Span figures = {first.span.start, second.span.end};
  if (article.is_quoted(figures) || article.is_quoted(points.span)) return findings.skip(points.span, "it is quoted: whoever is quoted said it");
  if (article.is_planted(figures) || article.is_planted(points.span)) return;
  Finding& finding = findings.add(points.span, slice(article, figures) + " is a lead of " + in_digits(difference) + " points, not " + slice(article, points.span));
  finding.related.push_back({findings.quote(figures), "the figures"});
}

void check_lead(const Article& article, std::size_t i, Findings& findings) {
  const auto& all = article.quantities();
  const Quantity &first = all[i], &second = all[i + 1];
  const text::Sentence* sentence = sentence_at(article, first.span);
  if (sentence == nullptr) return;
  if (i > 0 && is_points(article, all[i - 1]) && all[i - 1].span.start >= sentence->span.start && first.first_word - all[i - 1].end_word <= k_most_words) {
    const std::string_view between = article.text().substr(all[i - 1].span.end, first.span.start - all[i - 1].span.end);
    Span verb;
    // "by 11 points, 52 to 37", "11 points ahead of Ann Lowe, 52 to 37"
    const bool told = all[i - 1].first_word > 0 && article.reading().word(all[i - 1].first_word - 1) == "by";
    if (between.find(", ") != std::string_view::npos && between.find(';') == std::string_view::npos && between.find(" and ") == std::string_view::npos &&
        between.find(" from ") == std::string_view::npos && (told || verb_before(article, first, verb) != 0))
      return check_points(article, all[i - 1], first, second, findings);
  }
  // "52 percent to 37 percent, a 15-point lead"
  if (i + 2 < all.size() && is_points(article, all[i + 2]) && all[i + 2].first_word >= second.end_word && all[i + 2].first_word - second.end_word <= 2) {
    const std::string_view between = article.text().substr(second.span.end, all[i + 2].span.start - second.span.end);
    if (between == ", a " || between == ", a lead of " || between == " — a " || between == ", or ") check_points(article, all[i + 2], first, second, findings);
  }
}

}  // namespace

void wrong_lead(const Article& article, Findings& findings) {
  const auto& all = article.quantities();
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const Quantity &first = all[i], &second = all[i + 1];
    if (!second.has(Dimension::share) || first.is_range || second.is_range || first.low.fraction || second.low.fraction || second.span.start < first.span.end) continue;
    if (first.unit != nullptr && first.unit != second.unit) continue;
    const std::string_view gap = article.text().substr(first.span.end, second.span.start - first.span.end);
    if (gap != " to " && gap != "-" && gap != "–") continue;
    if (first.value() + second.value() > 101) continue;
    check_lead(article, i, findings);
    Span verb;
    const int direction = verb_before(article, first, verb);
    if (direction == 0 || (direction > 0 ? first.value() >= second.value() : first.value() <= second.value())) continue;
    const Span figures = {first.span.start, second.span.end};
    if (article.is_quoted(figures) || article.is_quoted(verb)) {
      findings.skip(figures, "it is quoted: whoever is quoted said it");
      continue;
    }
    if (article.is_planted(figures)) continue;
    Finding& finding = findings.add(verb, "\"" + slice(article, verb) + "\" with " + slice(article, first.span) + " to " + slice(article, second.span) + ": that is " +
                                              (direction > 0 ? "less" : "more"));
    finding.related.push_back({findings.quote(figures), "the figures"});
  }
}

}  // namespace debunk::rules::numbers
