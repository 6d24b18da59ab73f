// Somebody killed or hurt in the headline whom the text does not mention, in any word, while it does tell whom it was that came to harm.
#include <array>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/word_sets.h"

namespace debunk::rules::headline {
namespace {

constexpr std::uint32_t k_longest_phrase = 8;  ///< words of "a French policeman and his partner"

const std::vector<std::uint64_t>& harming() {
  static const std::vector<std::uint64_t> all = stems_of("kill murder injure wound stab shoot slay slain behead assassinate execute strangle kidnap abduct");
  return all;
}

const std::vector<std::vector<std::uint64_t>>& victims() {
  static const std::vector<std::vector<std::uint64_t>> all = {
#define VICTIM(words) stems_of(words),
#include "rules/headline/victims.def"
#undef VICTIM
  };
  return all;
}

class Rule {
 public:
  Rule(const Article& article, Findings& findings) : article_(article), beside_(article.beside()), findings_(findings) {}

  void run() {
    const WordRange line = beside_.headline();
    for (std::uint32_t i = line.first + 1; i < line.end; ++i)
      if (has(harming(), beside_.stem(i)) && find(harmed(i))) return;
  }

 private:
  bool joined(std::uint32_t i) const {  // nothing but a space between this word and the next
    const auto& words = article_.words();
    const std::string_view gap = article_.text().substr(words[i].end, words[i + 1].start - words[i].end);
    return gap == " " || gap == ", " || gap == " & ";
  }

  bool is(std::uint32_t i, std::string_view word) const { return article_.words()[i].hash == text::hash_of_word(word); }

  bool ends_phrase(std::uint32_t i) const {
    static constexpr auto k_small = std::to_array<std::string_view>({"a", "an", "the", "his", "her", "their", "its", "and"});
    for (const std::string_view word : k_small)
      if (is(i, word)) return false;
    return beside_.stem(i) == 0;
  }

  /// The words behind "kills"; before "killed" where nobody stands behind it.
  WordRange harmed(std::uint32_t verb) const {
    const WordRange line = beside_.headline();
    WordRange behind{verb + 1, verb + 1};
    while (behind.end < line.end && behind.end - behind.first < k_longest_phrase && joined(behind.end - 1) && !ends_phrase(behind.end)) ++behind.end;
    if (!behind.empty() && !is(behind.first, "dead") && !is(behind.first, "and")) return behind;
    const std::string_view form = article_.slice(article_.words()[verb]);
    const bool past = form.ends_with("ed") || form == "shot" || form == "Shot" || form == "slain";
    if (!past) return {};
    WordRange before{verb, verb};
    while (before.first > line.first && before.end - before.first < k_longest_phrase && joined(before.first - 1) && !ends_phrase(before.first - 1)) --before.first;
    return before;
  }

  bool find(WordRange phrase) {
    std::uint32_t missing = phrase.end, first = phrase.end, last = phrase.first;
    for (std::uint32_t i = phrase.first; i < phrase.end; ++i) {
      const bool heads = i + 1 == phrase.end || is(i + 1, "and") || !joined(i) || article_.text()[article_.words()[i].end] == ',' || article_.text().substr(article_.words()[i].end, 2) == " &";
      if (!heads) continue;
      bool known = false, in_text = false;
      for (const auto& kind : victims()) {
        if (!has(kind, beside_.stem(i))) continue;
        known = true;
        for (const std::uint64_t stem : kind) in_text |= beside_.text_has(stem);
      }
      if (!known) continue;
      first = std::min(first, i);
      last = i;
      if (!in_text) missing = i;
    }
    if (missing == phrase.end) return false;
    const Span told = victims_of_text();
    if (told.empty()) return false;
    const auto& words = article_.words();
    Finding& finding = findings_.add({words[first].start, words[last].end},
                                     "the text mentions no \"" + std::string(article_.slice(words[missing])) + "\" among those who came to harm");
    finding.related.push_back({findings_.quote(told), "the text says"});
    return true;
  }

  /// "killed three officers": the first place that says who was harmed.
  Span victims_of_text() const {
    const auto& words = article_.words();
    for (std::uint32_t i = beside_.text().first; i + 1 < beside_.text().end; ++i) {
      if (!has(harming(), beside_.stem(i)) || beside_.stem(i) == 0) continue;
      std::uint32_t end = i + 1;
      bool someone = false;
      while (end < beside_.text().end && end - i <= 4 && joined(end - 1) && !ends_phrase(end)) {
        if (is(end, "and")) break;
        const std::uint64_t stem = beside_.stem(end);
        ++end;
        if (std::ranges::any_of(victims(), [&](const auto& kind) { return has(kind, stem); }) || stem == stem_of("people") || stem == stem_of("man") || stem == stem_of("woman")) {
          someone = true;
          break;
        }
      }
      if (someone) return {words[i].start, words[end - 1].end};
    }
    return {};
  }

  const Article& article_;
  const Beside& beside_;
  Findings& findings_;
};

}  // namespace

void other_victim(const Article& article, Findings& findings) {
  if (!article.beside().empty()) Rule(article, findings).run();
}

}  // namespace debunk::rules::headline
