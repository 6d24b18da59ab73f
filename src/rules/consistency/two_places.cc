// One event at two places: two statements that tell the same in nearly the same words, but for a country, a state or a city.
#include "language/places.h"
#include "rules/consistency/retellings.h"
#include "rules/findings.h"

namespace debunk::rules::consistency {

using language::KnownPlace;
using language::Outline;
using language::WordKind;

namespace {

struct Mention {
  language::Place place;
  const KnownPlace* known = nullptr;
};

/// A place where something is: behind a preposition or in front of 's, and no part of a longer name ("Paris Hilton", "University of Texas at Austin").
std::vector<Mention> find_mentions(const Article& article) {
  const Outline& outline = article.outline();
  std::vector<Mention> mentions;
  for (std::uint32_t i = 1; i < outline.terms.size(); ++i) {
    if (!outline.words[i].is(text::k_initial_capital) || !outline.terms[i].joined || outline.terms[i - 1].kind != WordKind::function) continue;
    const std::optional<language::PlaceName> name = language::place_at(outline, i);
    if (!name || !is_told(article, i)) continue;
    const bool goes_on = name->end < outline.terms.size() && outline.terms[name->end].joined && outline.terms[name->end].kind == WordKind::name;
    if (!goes_on) mentions.push_back({{i, name->end}, name->place});
    i = name->end - 1;
  }
  return mentions;
}

}  // namespace

void two_places(const Article& article, Findings& findings) {
  const Outline& outline = article.outline();
  const std::vector<Mention> mentions = find_mentions(article);
  if (mentions.size() < 2) return;
  std::vector<Piece> pieces;
  for (const Mention& one : mentions) pieces.push_back({one.place, text::hash_of_word(one.known->name), keys_beside(outline, one.place)});
  const auto known = [&](const Piece& piece) { return mentions[static_cast<std::size_t>(&piece - pieces.data())].known; };
  const auto may_clash = [&](const Piece& one, const Piece& other) {
    return language::lie_apart(*known(one), *known(other)) && outline.terms[one.place.first - 1].key == outline.terms[other.place.first - 1].key;
  };
  for (const Retelling& one : find_retellings(article, pieces, may_clash)) {
    const Span odd = outline.span(one.odd.first, one.odd.end), usual = outline.span(one.usual.first, one.usual.end);
    Finding& finding = findings.add(odd, "this is told of " + std::string(article.text().substr(odd.start, odd.size())) + " here and of " +
                                             std::string(article.text().substr(usual.start, usual.size())) + " elsewhere, in the same words");
    finding.related.push_back({findings.quote(usual), "the other place"});
  }
}

}  // namespace debunk::rules::consistency
