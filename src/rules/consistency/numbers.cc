#include "rules/consistency/numbers.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "rules/consistency/retellings.h"

namespace debunk::rules::consistency {

using language::Outline;
using language::Place;
using language::WordKind;

namespace {

constexpr std::uint32_t k_reach = 4;  ///< words behind a number that are looked at for what it counts
constexpr std::size_t k_most_nouns = 3;

constexpr std::array<std::string_view, 20> k_small = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                                                      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> k_tens = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 6> k_scales = {"hundred", "thousand", "million", "billion", "trillion", "dozen"};
constexpr std::array<std::string_view, 16> k_rough = {"about", "around", "some", "nearly", "almost", "over", "than", "least", "approximately", "roughly", "up", "most", "under", "estimated", "only", "below"};

std::string lower(std::string_view word) {
  std::string out;
  for (const char c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

template <class List>
bool has(const List& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

/// The digits of a number word: "12" of "twelve". Words that it does not know are themselves.
std::string digits_of(std::string_view word) {
  const std::string small = lower(word);
  if (const auto at = std::ranges::find(k_small, small); at != k_small.end()) return std::to_string(at - k_small.begin());
  if (const auto at = std::ranges::find(k_tens, small); at != k_tens.end() && !small.empty()) return std::to_string(10 * (at - k_tens.begin()));
  std::string out;
  for (const char c : small)
    if (c != ',') out += c;
  return out;
}

/// The words of one number: "1", "200" of "1,200"; "2", "5", "million"; "twenty", "five".
Place number_at(const Outline& outline, std::uint32_t i, std::uint32_t end) {
  Place place{i, i + 1};
  while (place.end < end && outline.terms[place.end].kind == WordKind::number) {
    const std::string_view gap = outline.text.substr(outline.words[place.end - 1].end, outline.words[place.end].start - outline.words[place.end - 1].end);
    const bool digits = outline.words[place.end].is(text::k_has_digit);
    if (digits ? gap != "," && gap != "." : gap != " " && gap != "-") break;
    ++place.end;
  }
  return place;
}

/// A part of a date, a time, a score, a range, a fraction, a name with a number ("Apollo 11", "No. 5"), an ordinal in a list.
bool is_something_else(const Outline& outline, Place place) {
  const std::size_t start = outline.words[place.first].start, behind = outline.words[place.end - 1].end;
  const auto is_any = [](char c, std::string_view of) { return of.find(c) != std::string_view::npos; };
  if (start > 0 && is_any(outline.text[start - 1], ":/.-'#&(")) return true;
  if (behind < outline.text.size() && is_any(outline.text[behind], ":/)")) return true;
  if (outline.text.substr(behind, 1) == "-" && behind + 1 < outline.text.size() && outline.text[behind + 1] >= '0' && outline.text[behind + 1] <= '9') return true;
  if (outline.text.substr(behind, 3) == "\u2013" || (start >= 3 && outline.text.substr(start - 3, 3) == "\u2013")) return true;
  // "$5-$10", "between 93% and 94%", "10 to 12".
  const std::string_view rest = outline.text.substr(behind, 3);
  if (rest.starts_with("-$") || rest.starts_with("%-") || (start > 1 && outline.text.substr(start - 2, 2) == "-$")) return true;
  const auto is_number = [&](std::uint32_t i) { return i < outline.terms.size() && outline.terms[i].kind == WordKind::number; };
  // "4 of 42": counted through.
  if (place.first > 1 && outline.is(place.first - 1, "of") && is_number(place.first - 2)) return true;
  if (outline.is(place.end, "of") && is_number(place.end + 1)) return true;
  const auto binds = [&](std::uint32_t i) { return outline.is(i, "to") || outline.is(i, "and") || outline.is(i, "or"); };
  if ((binds(place.end) && is_number(place.end + 1)) || (place.first > 1 && binds(place.first - 1) && is_number(place.first - 2))) return true;
  const auto is_calendar = [&](std::uint32_t i) { return i < outline.terms.size() && outline.terms[i].kind == WordKind::calendar; };
  if (is_calendar(place.end) || (place.first > 0 && is_calendar(place.first - 1))) return true;
  return place.first > 0 && outline.terms[place.first].joined && outline.terms[place.first - 1].kind == WordKind::name;
}

bool is_year(const Outline& outline, Place place) {
  const std::string_view word = outline.word(place.first);
  return place.end == place.first + 1 && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
}

}  // namespace

std::vector<CountedThing> find_counted_things(const Article& article) {
  const Outline& outline = article.outline();
  std::vector<CountedThing> things;
  for (std::uint32_t i = 0; i < outline.terms.size(); ++i) {
    if (outline.terms[i].kind != WordKind::number || !is_told(article, i)) continue;
    const std::uint32_t sentence_end = outline.sentence_ends[outline.terms[i].sentence];
    CountedThing thing;
    thing.number = number_at(outline, i, sentence_end);
    i = thing.number.end - 1;
    if (is_something_else(outline, thing.number) || is_year(outline, thing.number)) continue;
    for (std::uint32_t k = thing.number.end; k < sentence_end && k < thing.number.end + k_reach && thing.nouns.size() < k_most_nouns && outline.terms[k].joined; ++k) {
      const WordKind kind = outline.terms[k].kind;
      if (kind == WordKind::content || kind == WordKind::name || kind == WordKind::time) thing.nouns.push_back(outline.terms[k].key);
      else break;
    }
    const char before = outline.words[thing.number.first].start > 0 ? outline.text[outline.words[thing.number.first].start - 1] : ' ';
    if (before == '$') thing.nouns.push_back(text::hash_of_word("dollar"));
    if (outline.text.substr(outline.words[thing.number.end - 1].end, 1) == "%") thing.nouns.push_back(text::hash_of_word("percent"));
    if (thing.nouns.empty()) continue;
    std::string value;
    for (std::uint32_t k = thing.number.first; k < thing.number.end; ++k) value += digits_of(outline.word(k)) + (has(k_scales, lower(outline.word(k))) ? "" : ".");
    thing.value = text::hash_of_word(value);
    for (std::uint32_t back = 1; back <= 2 && back <= thing.number.first; ++back) thing.is_exact = thing.is_exact && !has(k_rough, lower(outline.word(thing.number.first - back)));
    thing.is_age = outline.is(thing.number.end, "year") && outline.is(thing.number.end + 1, "old");
    things.push_back(std::move(thing));
  }
  return things;
}

}  // namespace debunk::rules::consistency
