// Kinds about whether: a statement that is told twice becomes denied once, a dead person lives.
#include <algorithm>
#include <map>

#include "alter/alteration.h"

namespace alter {
namespace {

const std::set<std::string> k_auxiliaries = {"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "can", "should"};
const std::set<std::string> k_denials = {"not",     "no",      "never",   "n't",       "without",   "denied",   "denies",  "nor",
                                         "neither", "isn't",   "wasn't",  "didn't",    "won't",     "hasn't",   "doesn't", "don't",
                                         "aren't",  "weren't", "haven't", "hadn't",    "wouldn't",  "couldn't", "can't",   "cannot",
                                         "refused", "if",      "whether", "allegedly", "reportedly"};

struct Flip {
  std::vector<std::string> was;
  std::string now;
  std::vector<std::string> elsewhere;  ///< stems: one of them in the other sentence
};

const std::vector<Flip> k_flips = {
    {{"found", "dead"}, "found alive", {"death", "di", "dead", "kill", "body"}},
    {{"was", "killed", "in"}, "survived", {"death", "di", "dead", "kill"}},
    {{"were", "killed", "in"}, "survived", {"death", "di", "dead", "kill"}},
    {{"died", "of"}, "recovered from", {"death", "di", "dead", "funeral"}},
    {{"died", "from"}, "recovered from", {"death", "di", "dead", "funeral"}},
    {{"died", "after"}, "survived after", {"death", "di", "dead", "funeral"}},
    {{"pronounced", "dead"}, "declared out of danger", {"death", "di", "dead", "kill"}},
    {{"pleaded", "guilty"}, "pleaded not guilty", {"guilty"}},
    {{"pleaded", "not", "guilty"}, "pleaded guilty", {"not"}},
    {{"found", "guilty"}, "found not guilty", {"guilty", "convict"}},
    {{"was", "convicted"}, "was acquitted", {"convict", "guilty"}},
    {{"agreed", "to"}, "refused to", {"agre", "agreement"}},
    {{"declined", "to"}, "agreed to", {"declin"}},
    {{"refused", "to"}, "agreed to", {"refus"}},
    {{"supports"}, "opposes", {"support"}},
    {{"opposes"}, "supports", {"oppos"}},
    {{"accepted"}, "rejected", {"accept"}},
    {{"rejected"}, "accepted", {"reject"}},
    {{"won", "the"}, "lost the", {"won", "win", "winner"}},
    {{"tied", "the", "knot"}, "called off the wedding", {"marry", "wed", "marriage", "married"}},
    {{"welcomed", "their"}, "lost their", {"welcom", "birth", "born"}},
};

bool denies(const Article& article, const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    if (k_denials.contains(article.tokens[i].lower)) return true;
  return false;
}

/// How many words with a capital, names that is, both sentences have.
int shared_names(const Article& article, const Sentence& one, const Sentence& other) {
  std::set<std::string> names;
  for (std::uint32_t i = one.first + 1; i < one.last; ++i)
    if (article.tokens[i].capital && !article.tokens[i].stem.empty() && other.stems.contains(article.tokens[i].stem))
      names.insert(article.tokens[i].stem);
  return static_cast<int>(names.size());
}

}  // namespace

Alterations find_negations(const Article& article, Chance& chance) {
  Alterations found;
  // Auxiliary and verb of each statement: "has filed".
  std::map<std::string, std::vector<std::uint32_t>> statements;
  for (std::uint32_t i = 1; i + 1 < article.tokens.size(); ++i) {
    const Token &token = article.tokens[i], &verb = article.token(i + 1, i), &before = article.tokens[i - 1];
    if (!k_auxiliaries.contains(token.lower) || token.quoted || verb.stem.empty() || verb.capital || verb.lower.ends_with("ly") ||
        article.in_headline(i))
      continue;
    if (before.sentence != token.sentence || before.type != Token::Type::word || denies(article, article.sentence_of(i)) ||
        article.sentence_of(i).quoted)
      continue;
    const bool may_be_verb = verb.lower.ends_with("ed") || verb.lower.ends_with("en") || verb.lower.ends_with("ing") || token.is("will") ||
                             token.is("would") || token.is("can") || token.is("could") || verb.is("pregnant") || verb.is("engaged") ||
                             verb.is("married") || verb.is("set") || verb.is("dead") || verb.is("born") || verb.is("shot");
    if (may_be_verb) statements[verb.stem].push_back(i);
  }
  for (const auto& [verb, places] : statements)
    for (std::size_t a = 0; a < places.size(); ++a)
      for (std::size_t b = a + 1; b < places.size(); ++b) {
        const std::uint32_t one = places[a], other = places[b];
        const Sentence &first = article.sentence_of(one), &second = article.sentence_of(other);
        if (&first == &second || shared(first, second) < 5 || shared_names(article, first, second) < 1) continue;
        const std::uint32_t changed = chance.next() % 2 ? one : other, stays = changed == one ? other : one;
        // The subject, a name or a pronoun, stands in front of the verb.
        const Token& subject = article.tokens[changed - 1];
        if (subject.capital ? !article.sentence_of(stays).stems.contains(subject.stem)
                            : shared(first, second) < 7 && !are_copies(article, one, other))
          continue;
        if (shared_near(article, one, other) < 3 || !is_prose(article, one) || !is_prose(article, other)) continue;
        if (!subject.capital && !subject.is("he") && !subject.is("she") && !subject.is("they") && !subject.is("who")) continue;
        const std::string was(article.slice(article.tokens[changed].start, article.tokens[changed].end));
        found.push_back({Kind::negation,
                         article.span(changed, changed + 1),
                         was == "can" ? "cannot" : was + " not",
                         {article.span(stays, stays + 2)},
                         are_copies(article, one, other)});
      }
  for (std::uint32_t i = 1; i + 3 < article.tokens.size(); ++i)
    for (const Flip& flip : k_flips) {
      const std::uint32_t last = i + static_cast<std::uint32_t>(flip.was.size());
      bool is_here = !article.in_headline(i);
      for (std::uint32_t k = 0; k < flip.was.size(); ++k)
        is_here = is_here && article.token(i + k, i).is(flip.was[k]) && !article.token(i + k, i).quoted;
      if (!is_here || (flip.was[0] != "declined" && flip.was[0] != "refused" && flip.was.size() < 3 && denies(article, article.sentence_of(i)) &&
                       flip.was[0] != "denied"))
        continue;
      // Who it is about: the name in front of it. The other sentence must be about the same.
      std::uint32_t subject = i;
      while (subject > article.sentence_of(i).first && (!article.tokens[subject].capital || article.tokens[subject].stem.empty())) --subject;
      if (article.tokens[subject].stem.empty() || !article.tokens[subject].capital) continue;
      std::vector<Span> others;
      for (const Sentence& sentence : article.sentences) {
        if (&sentence == &article.sentence_of(i) || sentence.quoted || (article.has_headline && sentence.paragraph == 0)) continue;
        if (shared(sentence, article.sentence_of(i)) < 4 || shared_names(article, article.sentence_of(i), sentence) < 1 ||
            !sentence.stems.contains(article.tokens[subject].stem))
          continue;
        for (std::uint32_t k = sentence.first; k < sentence.last; ++k)
          if (std::ranges::find(flip.elsewhere, article.tokens[k].stem.empty() ? article.tokens[k].lower : article.tokens[k].stem) !=
              flip.elsewhere.end()) {
            others.push_back(article.span(k, k + 1));
            break;
          }
      }
      if (!others.empty()) found.push_back({Kind::negation, article.span(i, last), flip.now, std::move(others)});
    }
  return found;
}

}  // namespace alter
