// A number told in two ways: two statements that tell the same in nearly the same words, but for a number of the same things.
#include "rules/consistency/numbers.h"
#include "rules/consistency/retellings.h"
#include "rules/findings.h"

namespace debunk::rules::consistency {

using language::Outline;

void two_counts(const Article& article, Findings& findings) {
  const Outline& outline = article.outline();
  const std::vector<CountedThing> things = find_counted_things(article);
  if (things.size() < 2) return;
  std::vector<Piece> pieces;
  for (const CountedThing& one : things) pieces.push_back({one.number, one.value, one.nouns});
  const auto thing = [&](const Piece& piece) -> const CountedThing& { return things[static_cast<std::size_t>(&piece - pieces.data())]; };
  const auto may_clash = [&](const Piece& one, const Piece& other) { return thing(one).is_exact && thing(other).is_exact && thing(one).is_age == thing(other).is_age; };
  for (const Retelling& one : find_retellings(article, pieces, may_clash)) {
    const Span odd = outline.span(one.odd.first, one.odd.end), usual = outline.span(one.usual.first, one.usual.end);
    Finding& finding = findings.add(odd, "the number is " + std::string(article.text().substr(odd.start, odd.size())) + " here and " +
                                             std::string(article.text().substr(usual.start, usual.size())) + " elsewhere, in the same words");
    finding.related.push_back({findings.quote(usual), "the other number"});
  }
}

}  // namespace debunk::rules::consistency
