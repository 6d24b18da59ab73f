// A name in lower case that has its capital elsewhere in the same text. Two sorts: words that English always writes with a capital
// (nationalities, days, months; phrases.def), anywhere; and, in every script with capitals, a rare word of the headline that the body
// writes with a capital inside its sentences and never without. Common words that are names too ("rose", "turkey", "may") are neither.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/character.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::Word;

/// What follows an adjective that has become a common one: "french fries", "venetian blinds" (Associated Press Stylebook).
constexpr auto k_common_after = std::to_array<std::string_view>(
    {"bath",   "baths",  "bean",    "beans",    "blind",    "blinds",   "braid",  "braids",  "bread",   "breakfast", "bulldog", "bulldogs", "candle",
     "chard",  "cheese", "coffee",  "cotton",   "cuff",     "cuffs",    "cut",    "delight", "door",    "doors",     "dressing", "food",     "fries",
     "fry",    "heel",   "heels",   "horn",     "ivy",      "kiss",     "kisses", "kissing", "manicure", "moss",     "muffin",  "muffins",  "numeral",
     "numerals", "onion", "oven",   "pastry",   "press",    "roulette", "rug",    "rugs",    "sandwich", "shepherd", "summer",  "terrier",  "tip",
     "tips",   "toast",  "towel",   "vanilla",  "waffle",   "waffles",  "window", "windows", "leather", "salad",     "sausage", "sprouts"});

bool is_common_after(std::string_view word) { return std::ranges::find(k_common_after, word) != k_common_after.end(); }

class Finder {
 public:
  Finder(const Article& article, Findings& findings) : article_(article), findings_(findings), text_(article.text()), words_(article.words()) {}

  void always_capitals() {
    std::vector<std::size_t> places;
    for (const auto& hit : article_.phrases(PhraseList::proper_adjective)) places.push_back(hit.first_word);
    if (std::ranges::none_of(places, [&](std::size_t i) { return is_lower(i); })) return;
    report(std::move(places), Kind::always);
  }

  void headline() {
    constexpr std::uint8_t k_rare = 35;  // Zipf 3.5: three in a million words
    constexpr std::size_t k_shortest = 4;
    if (article_.blocks().empty() || article_.blocks()[0].kind != BlockKind::headline) return;
    const Span headline = article_.blocks()[0].span;
    for (std::size_t i = 0; i < words_.size() && words_[i].end <= headline.end; ++i) {
      if (!is_lower(i) || words_[i].size() < k_shortest || debunk::text::zipf(article_.language(), words_[i].hash) >= k_rare) continue;
      std::vector<std::size_t> places;
      for (std::size_t j = 0; j < words_.size(); ++j)
        if (words_[j].hash == words_[i].hash) places.push_back(j);
      const bool lower_in_body = std::ranges::any_of(places, [&](std::size_t j) { return words_[j].start >= headline.end && is_lower(j); });
      if (!lower_in_body && places.front() == i) report(std::move(places), Kind::name);
    }
  }

 private:
  enum class Kind { always, name };
  static constexpr std::size_t k_needed = 3;  // capitals that make a rare word a name

  bool is_lower(std::size_t i) const {
    const Word& word = words_[i];
    return word.is(debunk::text::k_has_lower) &&
           !word.is(debunk::text::k_initial_capital | debunk::text::k_inner_capital | debunk::text::k_has_digit) &&
           debunk::text::character_info(debunk::text::decode(text_, word.start).character).is(debunk::text::k_lower);
  }

  /// Part of a handle, an address, a compound: "@french", "anti-french", "french.example".
  bool is_part(std::size_t i) const {
    const auto binds = [](char c) { return std::string_view("@#-_/.&*").find(c) != std::string_view::npos; };
    const Word& word = words_[i];
    if (word.start > 0 && (binds(text_[word.start - 1]) || text_[word.start - 1] == '\'')) return true;
    if (word.end < text_.size() && text_[word.end] == '.') return word.end + 1 < text_.size() && text_[word.end + 1] > ' ';
    return word.end < text_.size() && binds(text_[word.end]);
  }

  bool is_capital(std::size_t i) const {
    return words_[i].is(debunk::text::k_initial_capital) && !words_[i].is(debunk::text::k_all_capitals) && !is_part(i);
  }

  /// With a capital that no sentence start and no title explains.
  bool is_named(std::size_t i) const {
    if (i == 0 || !is_capital(i)) return false;
    const Word &word = words_[i], &before = words_[i - 1];
    return before.end + 1 == word.start && text_[before.end] == ' ' && is_lower(i - 1);
  }

  void report(std::vector<std::size_t> places, Kind kind) {
    std::ranges::sort(places, {}, [&](std::size_t i) { return std::pair(words_[i].hash, i); });
    for (auto first = places.begin(); first != places.end();) {
      const auto last = std::find_if(first, places.end(), [&](std::size_t i) { return words_[i].hash != words_[*first].hash; });
      report_word({first, last}, kind);
      first = last;
    }
  }

  void report_word(const std::vector<std::size_t>& places, Kind kind) {
    std::vector<std::size_t> lost;
    std::size_t named = 0, example = 0;
    for (const std::size_t i : places) {
      if (kind == Kind::always ? is_capital(i) : is_named(i)) {
        if (named++ == 0) example = i;
      } else if (is_lower(i) && is_author_s(i)) {
        lost.push_back(i);
      }
    }
    // More often in lower case than with a capital is somebody's style.
    if (lost.empty() || named < (kind == Kind::always ? 1 : k_needed) || named <= lost.size()) return;
    const Word& right = words_[example];
    const std::string capital(text_.substr(right.start, debunk::text::decode(text_, right.start).length));
    Finding& finding =
        findings_.add(words_[lost[0]].span(), "\"" + std::string(article_.slice(words_[lost[0]])) + "\" has a capital elsewhere in the text: \"" +
                                                  std::string(article_.slice(right)) + "\"");
    finding.related.push_back({findings_.quote(right.span()), "with its capital"});
    std::vector<Edit> edits;
    for (const std::size_t i : lost) {
      if (i != lost[0]) finding.related.push_back({findings_.quote(words_[i].span()), "in lower case again"});
      edits.push_back({{words_[i].start, words_[i].start + debunk::text::decode(text_, words_[i].start).length}, capital});
    }
    finding.fix = Fix{Applicability::unsafe, "write \"" + std::string(article_.slice(right)) + "\"", std::move(edits)};
  }

  bool is_author_s(std::size_t i) const {
    const Span span = words_[i].span();
    if (is_part(i) || article_.is_quoted(span) || article_.is_planted(span)) return false;
    return i + 1 >= words_.size() || !is_common_after(article_.slice(words_[i + 1]));
  }

  const Article& article_;
  Findings& findings_;
  std::string_view text_;
  const std::vector<Word>& words_;
};

}  // namespace

void lost_capital(const Article& article, Findings& findings) {
  Finder finder(article, findings);
  if (article.language() == debunk::text::Language::en) finder.always_capitals();
  finder.headline();
}

}  // namespace debunk::rules::text
