// Kinds about who: a name spelled two ways or with two first names, a headline that names somebody else or another number.
#include <algorithm>
#include <map>

#include "alter/alteration.h"
#include "alter/names.h"
#include "alter/numbers.h"

namespace alter {
namespace {

std::string written(const Article& article, std::uint32_t token) {
  return std::string(article.slice(article.tokens[token].start, article.tokens[token].end));
}

/// A slip of the pen inside `name`: two letters swapped, one doubled, one left out, another vowel.
std::string misspelled(const Article& article, const std::string& name, Chance& chance) {
  const std::string vowels = "aeiou";
  for (int tries = 0; tries < 20; ++tries) {
    std::string now = name;
    const std::size_t at = static_cast<std::size_t>(chance.between(1, static_cast<int>(name.size()) - 2));
    switch (chance.between(0, 3)) {
      case 0: std::swap(now[at], now[at + 1]); break;
      case 1: now.insert(at, 1, now[at]); break;
      case 2: now.erase(at, 1); break;
      default:
        if (vowels.find(now[at]) == std::string::npos) continue;
        now[at] = vowels[static_cast<std::size_t>(chance.between(0, 4))];
    }
    std::string lower = now;
    lower[0] = static_cast<char>(lower[0] | 0x20);
    if (now.size() > 3 && now != name && !article.has_word(lower) && std::ranges::all_of(now, [](unsigned char c) { return c < 0x80; })) return now;
  }
  return {};
}

struct Family {
  std::vector<Person> full;
  std::vector<std::uint32_t> alone;  ///< tokens: the surname without a first name
  std::set<std::string> first_names;
};

std::map<std::string, Family> families_of(const Article& article) {
  std::map<std::string, Family> families;
  for (const Person& person : find_people(article)) {
    Family& family = families[article.tokens[person.last - 1].lower];
    family.full.push_back(person);
    family.first_names.insert(article.tokens[person.first].lower);
  }
  for (std::uint32_t i = 1; i < article.tokens.size(); ++i) {
    const auto family = families.find(article.tokens[i].lower);
    if (family == families.end() || !article.tokens[i].capital) continue;
    if (std::ranges::any_of(family->second.full, [&](const Person& person) { return person.last - 1 == i; })) continue;
    const Token& before = article.token(static_cast<std::int64_t>(i) - 1, i);
    if (before.capital && before.lower.size() > 1 && i - 1 > article.sentence_of(i).first)
      family->second.first_names.insert(before.lower);  // somebody else of the name, perhaps
    family->second.alone.push_back(i);
  }
  return families;
}

}  // namespace

Alterations find_names(const Article& article, Chance& chance) {
  Alterations found;
  for (const auto& [surname, family] : families_of(article)) {
    if (family.full.empty() || family.first_names.size() != 1) continue;
    // Spelling: any mention outside the headline; all the others stay.
    std::vector<std::uint32_t> mentions = family.alone;
    for (const Person& person : family.full) mentions.push_back(person.last - 1);
    std::erase_if(mentions, [&](std::uint32_t token) { return article.tokens[token].quoted || article.in_headline(token); });
    std::ranges::sort(mentions);
    if (mentions.size() >= 3 && chance.next() % 3) {
      const std::uint32_t changed = chance.of(mentions);
      std::string now = misspelled(article, written(article, changed), chance);
      Alteration one{Kind::name, article.span(changed, changed + 1), std::move(now), {}};
      for (const std::uint32_t token : mentions)
        if (token != changed) one.others.push_back(article.span(token, token + 1));
      if (!one.now.empty()) found.push_back(std::move(one));
      continue;
    }
    // First name: two full mentions in sentences about the same.
    for (std::size_t i = 0; i < family.full.size(); ++i)
      for (std::size_t k = i + 1; k < family.full.size(); ++k) {
        const Person &one = family.full[i], &other = family.full[k];
        if (article.in_headline(one.first) || article.tokens[one.first].sentence == article.tokens[other.first].sentence) continue;
        if (shared(article.sentence_of(one.first), article.sentence_of(other.first),
                   {article.tokens[one.first].stem, article.tokens[one.last - 1].stem}) < 3)
          continue;
        const Person& changed = chance.next() % 2 ? one : other;
        const std::string now = chance.of(first_names_like(written(article, changed.first)));
        std::string lower = now;
        lower[0] = static_cast<char>(lower[0] | 0x20);
        if (article.has_word(lower)) continue;
        const Person& stays = &changed == &one ? other : one;
        found.push_back({Kind::name,
                         article.span(changed.first, changed.first + 1),
                         now,
                         {article.span(stays.first, stays.last)},
                         are_copies(article, one.first, other.first)});
      }
  }
  return found;
}

Alterations find_headlines(const Article& article, Chance& chance) {
  static const std::vector<std::string> k_surnames = {"Whitlock",  "Brennan", "Okafor",  "Castellano", "Lindqvist", "Harrow",
                                                      "Pemberton", "Vance",   "Delgado", "Marchetti",  "Thorne",    "Ashworth"};
  Alterations found;
  if (!article.has_headline || article.sentences.size() < 4) return found;
  std::uint32_t end = 0;
  while (end < article.tokens.size() && article.in_headline(end)) ++end;
  // A repeated headline below would prove nothing of the body.
  const auto body_sentences = [&](auto&& visit) {
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
      if (article.sentences[s].paragraph > 0 && s < 12) visit(article.sentences[s]);
  };
  const auto headline_shares = [&](const Sentence& sentence, const std::set<std::string>& without) {
    std::set<std::string> stems;
    for (std::uint32_t i = 0; i < end; ++i)
      if (!article.tokens[i].stem.empty() && !without.contains(article.tokens[i].stem)) stems.insert(article.tokens[i].stem);
    return std::ranges::count_if(stems, [&](const std::string& stem) { return sentence.stems.contains(stem); });
  };
  const std::vector<Number> numbers = find_numbers(article);
  for (const Number& one : numbers) {
    if (one.first >= end || one.rough || article.tokens[one.first].quoted || (one.head.empty() && one.unit.empty() && one.currency.empty())) continue;
    if (one.unit == "time" || article.token(static_cast<std::int64_t>(one.first) - 1, one.first).capital) continue;
    if (one.head.size() && one.value > 1900 && one.value < 2040) continue;  // "the 2018 awards"
    if (one.first == 0) continue;                                           // "10 things …": a list
    Alteration alteration{Kind::headline, article.span(one.first, one.last), other_number(article, written(article, one.first), chance), {}};
    for (const Number& other : numbers) {
      if (other.first < end || other.rough || other.value != one.value || other.head != one.head || other.unit != one.unit ||
          other.scale != one.scale || other.currency != one.currency)
        continue;
      if (article.tokens[other.first].quoted || headline_shares(article.sentence_of(other.first), {one.head}) < 2) continue;
      alteration.others.push_back(article.span(other.currency.empty() ? other.first : other.first - 1, std::max(other.last, other.behind)));
    }
    if (!alteration.others.empty() && !alteration.now.empty()) found.push_back(std::move(alteration));
  }
  if (!found.empty()) return found;  // numbers are rarer
  for (const Person& person : find_people(article)) {
    if (person.first >= end) break;
    const std::string& surname = article.tokens[person.last - 1].lower;
    if (std::ranges::count_if(find_people(article), [&](const Person& other) { return other.first < end; }) != 1)
      break;  // one person in the headline
    Alteration alteration{Kind::headline, article.span(person.first, person.last), "", {}};
    alteration.now = chance.of(first_names_like(written(article, person.first))) + " " + chance.of(k_surnames);
    bool same_story = false;
    body_sentences([&](const Sentence& sentence) {
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
        if (article.tokens[i].lower == surname && article.tokens[i].capital && !article.tokens[i].quoted) {
          alteration.others.push_back(article.span(i, i + 1));
          same_story = same_story || headline_shares(sentence, {article.tokens[person.first].stem, article.tokens[person.last - 1].stem}) >= 2;
        }
    });
    alteration.easy = true;
    if (same_story) found.push_back(std::move(alteration));
  }
  return found;
}

}  // namespace alter
