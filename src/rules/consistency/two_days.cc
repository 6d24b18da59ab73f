// One event on two days: two statements that tell the same in nearly the same words, but for a weekday or a month.
#include "rules/consistency/retellings.h"
#include "rules/findings.h"

namespace debunk::rules::consistency {

using language::Outline;
using language::WordKind;

namespace {

/// "Sunday", "August"; not the name of something: "Black Friday", "the Sunday Times", "Good Morning Sunday".
bool is_day(const Outline& outline, std::uint32_t i) {
  if (outline.terms[i].kind != WordKind::calendar) return false;
  const bool follows_name = i > 0 && outline.terms[i].joined && outline.terms[i - 1].kind == WordKind::name && outline.terms[i - 1].sentence == outline.terms[i].sentence &&
                            !outline.word(i - 1).ends_with("s");
  const bool precedes_name = i + 1 < outline.words.size() && outline.terms[i + 1].joined && outline.terms[i + 1].kind == WordKind::name;
  return !follows_name && !precedes_name && outline.text.substr(outline.words[i].end, 1) != "-";
}

/// A weekday has another kind than a month; the abbreviation of a day is that day.
std::uint64_t first_letters(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word.substr(0, 3)) letters = letters << 8 | static_cast<unsigned char>(c | 0x20);
  return letters;
}

bool is_weekday(std::string_view word) { return word.find("day") != std::string_view::npos || word == "Mon" || word == "Tue" || word == "Tues" || word == "Wed" || word == "Thu" || word == "Thur" || word == "Thurs" || word == "Fri" || word == "Sat" || word == "Sun"; }

}  // namespace

void two_days(const Article& article, Findings& findings) {
  const Outline& outline = article.outline();
  std::vector<Piece> pieces;
  for (std::uint32_t i = 0; i < outline.terms.size(); ++i) {
    if (is_day(outline, i) && is_told(article, i)) pieces.push_back({{i, i + 1}, first_letters(outline.word(i)), keys_beside(outline, {i, i + 1})});
  }
  if (pieces.size() < 2) return;
  const auto may_clash = [&](const Piece& one, const Piece& other) { return is_weekday(outline.word(one.place.first)) == is_weekday(outline.word(other.place.first)); };
  for (const Retelling& one : find_retellings(article, pieces, may_clash)) {
    const Span odd = outline.span(one.odd.first, one.odd.end), usual = outline.span(one.usual.first, one.usual.end);
    Finding& finding = findings.add(odd, "this is told of " + std::string(outline.word(one.odd.first)) + " here and of " + std::string(outline.word(one.usual.first)) +
                                             " elsewhere, in the same words");
    finding.related.push_back({findings.quote(usual), "the other day"});
  }
}

}  // namespace debunk::rules::consistency
