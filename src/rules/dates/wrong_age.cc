// "born in 1960 … 45 in 2010", "(1932-2010), who died at 64": an age that birth and year do not make.
#include <array>
#include <string>

#include "rules/dates/year_pairs.h"
#include "rules/findings.h"
#include "rules/sentence_at.h"

namespace debunk::rules::dates {
namespace {

using language::Time;
using language::TimeKind;

constexpr std::size_t k_longest_between = 60;  // bytes

/// Sentences that may speak of two people, or of one who does not tell the truth about it.
constexpr auto k_others = std::to_array<std::string_view>({"his father", "his mother", "her father", "her mother", "his wife", "her husband", "his son", "her son", "his daughter", "her daughter", "brother",
                                                           "sister", "parents", "children", "lied", "claimed", "fake", "grand", "would have", "widow", "couple", "twin", "married"});

bool has_word_before(const Article& article, const Time& time, std::span<const std::string_view> words, std::size_t most) {
  const language::Reading reading = article.reading();
  std::size_t i = time.first_word;
  for (std::size_t passed = 0; passed < most && i > 0; ++passed) {
    --i;
    for (const std::string_view word : words)
      if (reading.word(i) == word) return true;
    if (reading.gap(i).find_first_of(".;:()!?") != std::string_view::npos) return false;
  }
  return false;
}

bool is_birth(const Article& article, const Time& time) {
  constexpr auto k_born = std::to_array<std::string_view>({"born", "Born"});
  return time.year != 0 && (time.kind == TimeKind::year || time.kind == TimeKind::date || time.kind == TimeKind::month) && has_word_before(article, time, k_born, 6);
}

/// "He", "She": the sentence goes on about whom the one before it named.
bool goes_on(const Article& article, const text::Sentence& sentence) {
  if (sentence.word_count == 0) return false;
  const std::string_view first = article.reading().word(sentence.first_word);
  return first == "He" || first == "She";
}

struct Told {
  const Time* age = nullptr;
  const Time* then = nullptr;
  unsigned ages = 0;
};

/// The age and the year that a sentence joins: "died in 2010 at the age of 45", "was 45 in 2010" is told by an age that stands in so many words.
void look_for(const Article& article, const text::Sentence& sentence, std::size_t& at, const Time* birth, Told& told) {
  const auto& times = article.times();
  constexpr auto k_then = std::to_array<std::string_view>({"died", "dies", "killed", "retired", "became", "when", "was", "won", "murdered", "executed", "joined", "elected", "appointed", "named", "moved"});
  for (; at < times.size() && times[at].span.start < sentence.span.end; ++at) {
    const Time& time = times[at];
    if (&time == birth || time.span.start < sentence.span.start) continue;
    if (time.kind == TimeKind::age) {
      ++told.ages;
      told.age = &time;
    } else if (time.year != 0 && (time.kind == TimeKind::year || time.kind == TimeKind::date) && has_word_before(article, time, k_then, 8)) {
      told.then = told.then == nullptr ? &time : told.then->year == time.year ? told.then : nullptr;
    }
  }
}

void check(const Article& article, const Time& birth, const Told& told, Span sentences, Findings& findings) {
  if (told.age == nullptr || told.then == nullptr || told.ages != 1 || told.then->year <= birth.year) return;
  const int most = told.then->year - birth.year;
  if (told.age->amount == most || told.age->amount == most - 1) return;
  const Span joined = told.age->span.start < told.then->span.start ? Span{told.age->span.end, told.then->span.start} : Span{told.then->span.end, told.age->span.start};
  const std::string_view between = joined.start < joined.end ? article.text().substr(joined.start, joined.size()) : std::string_view();
  if (joined.size() > k_longest_between || between.find(" and ") != std::string_view::npos || between.find(" when ") != std::string_view::npos)
    return findings.skip(told.age->span, "age and year may be of two times");
  const std::string_view text = article.text().substr(sentences.start, sentences.size());
  if (article.is_quoted(told.age->span) || article.is_quoted(birth.span)) return findings.skip(told.age->span, "it is quoted: whoever is quoted said it");
  if (says_one_of(text, k_others)) return findings.skip(told.age->span, "birth and age may be of two people");
  Finding& finding = findings.add(told.age->span, "born in " + std::to_string(birth.year) + ", in " + std::to_string(told.then->year) + " somebody is " + std::to_string(most - 1) + " or " + std::to_string(most));
  finding.related.push_back({findings.quote(birth.span), "the birth"});
  finding.related.push_back({findings.quote(told.then->span), "the year of the age"});
}

void check_births(const Article& article, Findings& findings) {
  const auto& times = article.times();
  const auto& sentences = article.sentences();
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!is_birth(article, times[i])) continue;
    const text::Sentence* sentence = sentence_at(article, times[i].span);
    if (sentence == nullptr || sentence->span.size() > k_longest_searched) continue;
    Told told;
    std::size_t at = i;
    while (at > 0 && times[at - 1].span.start >= sentence->span.start) --at;
    look_for(article, *sentence, at, &times[i], told);
    Span all = sentence->span;
    const std::size_t next = static_cast<std::size_t>(sentence - sentences.data()) + 1;
    if ((told.age == nullptr || told.then == nullptr) && next < sentences.size() && goes_on(article, sentences[next]) && sentences[next].span.size() <= k_longest_searched) {
      look_for(article, sentences[next], at, &times[i], told);
      all.end = sentences[next].span.end;
    }
    check(article, times[i], told, all, findings);
  }
}

/// "Ann Smith (1932-2010), who died at the age of 64"
void check_lives(const Article& article, Findings& findings) {
  const auto& times = article.times();
  for (const YearPair& pair : year_pairs(article)) {
    if (pair.join != Join::brackets || pair.first >= pair.second || pair.second_time + 1 >= times.size()) continue;
    const Time& age = times[pair.second_time + 1];
    const text::Sentence* sentence = sentence_at(article, pair.span);
    constexpr auto k_died = std::to_array<std::string_view>({"died", "dies", "death"});
    if (age.kind != TimeKind::age || sentence == nullptr || !sentence->span.contains(age.span.start) || !has_word_before(article, age, k_died, 4)) continue;
    const int most = pair.second - pair.first;
    if (age.amount == most || age.amount == most - 1) continue;
    if (article.is_quoted(age.span)) {
      findings.skip(age.span, "it is quoted: whoever is quoted said it");
      continue;
    }
    Finding& finding = findings.add(age.span, "who lived from " + std::to_string(pair.first) + " to " + std::to_string(pair.second) + " died at " + std::to_string(most - 1) + " or " + std::to_string(most));
    finding.related.push_back({findings.quote(pair.span), "the years"});
  }
}

}  // namespace

void wrong_age(const Article& article, Findings& findings) {
  if (article.language() != text::Language::en) return;
  check_births(article, findings);
  check_lives(article, findings);
}

}  // namespace debunk::rules::dates
