// The headline denies what the text says of the same one, or says what the text denies: "will not resign" beside "will resign".
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/word_sets.h"

namespace debunk::rules::headline {
namespace {

constexpr unsigned k_least_shared = 3;
constexpr std::uint32_t k_sentences_looked_at = 8;
constexpr std::uint32_t k_subject_reach = 5;  ///< words before a verb among which its subject is

constexpr auto k_denials = std::to_array<std::string_view>(
    {"not", "never", "won't", "don't", "doesn't", "didn't", "isn't", "wasn't", "aren't", "weren't", "hasn't", "haven't", "hadn't"});
constexpr auto k_auxiliaries = std::to_array<std::string_view>({"will", "to", "has", "have", "had", "is", "was", "are", "were", "did", "does", "do", "pleads", "pleaded"});

constexpr auto k_none = std::to_array<std::string_view>({"no", "nobody", "none"});

/// Words with which a sentence denies, doubts or puts off in other ways: what it says is then not plain.
constexpr auto k_unplain = std::to_array<std::string_view>({"no", "nobody", "none", "neither", "nor", "without", "unable", "refuse", "refuses", "refused", "deny", "denies", "denied", "fail", "fails",
                                                            "failed", "yet", "instead", "if", "whether", "unless", "would", "could", "may", "might", "can't", "cannot", "couldn't", "wouldn't",
                                                            "can", "should", "shouldn't", "until", "but", "although", "though", "while", "only", "just", "reversed", "u-turn", "changed", "rumours", "rumors",
                                                            "anymore", "longer", "once", "previously", "originally", "initially", "earlier", "claim", "claims", "claimed", "speculation", "reports"});

class Rule {
 public:
  Rule(const Article& article, Findings& findings) : article_(article), beside_(article.beside()), findings_(findings) {}

  void run() {
    const WordRange line = beside_.headline();
    for (std::uint32_t i = line.first; i + 1 < line.end; ++i)
      if (is_one_of(i, k_none)) return compare_harm(i);
    std::uint32_t denial = line.end;
    for (std::uint32_t i = line.first; i < line.end; ++i) {
      if (is_one_of(i, k_unplain)) return;
      if (!is_one_of(i, k_denials)) continue;
      if (denial != line.end || article_.is_quoted(article_.words()[i].span())) return;
      denial = i;
    }
    for (std::uint32_t i = line.first + 1; i + 1 < line.end; ++i)
      if (i == denial || (denial == line.end && is_one_of(i, k_auxiliaries))) return compare(i, denial == line.end);
  }

 private:
  /// "No one hurt" beside "two people were hurt".
  void compare_harm(std::uint32_t none) {
    static const std::vector<std::uint64_t> k_harm = stems_of("injure injury hurt kill die wound casualty fatality arrest");
    const WordRange line = beside_.headline();
    std::uint32_t told = none;
    while (told < line.end && told < none + 4 && !has(k_harm, beside_.stem(told))) ++told;
    if (told == line.end || !has(k_harm, beside_.stem(told)) || article_.is_quoted(article_.words()[told].span())) return;
    std::uint32_t found = 0, first = 0;
    const auto& sentences = article_.sentences();
    for (std::uint32_t s = beside_.first_sentence(); s < beside_.end_sentence(); ++s) {
      const text::Sentence& sentence = sentences[s];
      const std::uint32_t end = sentence.first_word + sentence.word_count;
      for (std::uint32_t i = sentence.first_word; i < end; ++i) {
        if (is_one_of(i, k_none) || is_one_of(i, k_denials)) {
          for (std::uint32_t k = i; k < end; ++k)
            if (beside_.stem(k) == beside_.stem(told)) return;  // the text denies it, too
        }
        if (found != 0 || beside_.stem(i) != beside_.stem(told) || s >= beside_.first_sentence() + k_sentences_looked_at || beside_.shared(sentence) < k_least_shared || !is_plain(sentence)) continue;
        for (std::uint32_t k = i; k > sentence.first_word && i - k < k_subject_reach; --k)
          if (is_number(k - 1)) found = i, first = k - 1;
      }
    }
    if (found == 0) return;
    const auto& words = article_.words();
    Finding& finding = findings_.add({words[none].start, words[told].end}, "the headline denies \"" + std::string(article_.slice(words[told])) + "\", which the text says");
    finding.related.push_back({findings_.quote({words[first].start, words[found].end}), "the text says"});
  }

  bool is_number(std::uint32_t word) const {
    return std::ranges::any_of(article_.quantities(), [&](const language::Quantity& one) { return one.first_word == word && one.unit == nullptr && one.low.value > 0; });
  }

  bool is_one_of(std::uint32_t word, std::span<const std::string_view> all) const {
    const std::uint64_t hash = article_.words()[word].hash;
    return std::ranges::any_of(all, [&](std::string_view one) { return hash == text::hash_of_word(one); });
  }

  /// Is the word `i` denied by one of the two before it?
  bool is_denied(std::uint32_t i) const { return (i > 0 && is_one_of(i - 1, k_denials)) || (i > 1 && is_one_of(i - 2, k_denials) && beside_.stem(i - 1) == 0); }

  bool has_subject(std::uint32_t i, std::uint32_t first, std::uint64_t subject) const {
    for (std::uint32_t before = i; before > first && i - before < k_subject_reach; --before)
      if (beside_.stem(before - 1) == subject) return true;
    return false;
  }

  bool is_plain(const text::Sentence& sentence) const {
    for (std::uint32_t i = sentence.first_word; i < sentence.first_word + sentence.word_count; ++i)
      if (is_one_of(i, k_unplain)) return false;
    return true;
  }

  /// `mark`: "not" or the auxiliary in front of the word that is compared.
  void compare(std::uint32_t mark, bool text_denies) {
    const std::uint32_t told = mark + 1;
    std::uint32_t subject = mark;
    while (subject > beside_.headline().first && beside_.stem(subject) == 0) --subject;
    const std::uint64_t verb = beside_.stem(told), who = beside_.stem(subject);
    if (verb == 0 || who == 0 || subject >= mark) return;
    const auto& sentences = article_.sentences();
    std::uint32_t found = 0;
    for (std::uint32_t s = beside_.first_sentence(); s < beside_.end_sentence(); ++s) {
      const text::Sentence& sentence = sentences[s];
      for (std::uint32_t i = sentence.first_word; i < sentence.first_word + sentence.word_count; ++i) {
        if (beside_.stem(i) != verb) continue;
        if (is_denied(i) != text_denies) return;  // the text says it as the headline does, too
        if (found != 0 || s >= beside_.first_sentence() + k_sentences_looked_at || beside_.shared(sentence) < k_least_shared || !is_plain(sentence) ||
            article_.is_quoted(article_.words()[i].span()) || !has_subject(i, sentence.first_word, who))
          continue;
        found = i;
      }
    }
    if (found == 0) return;
    const auto& words = article_.words();
    const std::string word(article_.slice(words[told]));
    Finding& finding = findings_.add({words[mark].start, words[told].end},
                                     text_denies ? "the headline says \"" + word + "\", which the text denies" : "the headline denies \"" + word + "\", which the text says");
    const std::uint32_t first = text_denies ? found - (is_one_of(found - 1, k_denials) ? 1 : 2) : found;
    finding.related.push_back({findings_.quote({words[first].start, words[found].end}), "the text says"});
  }

  const Article& article_;
  const Beside& beside_;
  Findings& findings_;
};

}  // namespace

void denied(const Article& article, Findings& findings) {
  if (!article.beside().empty()) Rule(article, findings).run();
}

}  // namespace debunk::rules::headline
