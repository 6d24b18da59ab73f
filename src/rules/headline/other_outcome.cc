// The headline says that somebody won, the text that they lost: words for opposite ends, of the same one.
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/word_sets.h"

namespace debunk::rules::headline {
namespace {

constexpr unsigned k_least_shared = 3;
constexpr std::uint32_t k_sentences_looked_at = 6;
constexpr std::uint32_t k_reach = 6;  ///< words before the opposite among which its subject is

struct Outcome {
  std::vector<std::uint64_t> one, other;
};

const std::vector<Outcome>& outcomes() {
  static const std::vector<Outcome> all = {
#define OUTCOME(one, other) {stems_of(one), stems_of(other)}, {stems_of(other), stems_of(one)},
#include "rules/headline/outcomes.def"
#undef OUTCOME
  };
  return all;
}

/// Words that turn a statement round, or leave it open.
const std::vector<std::uint64_t>& turning() {
  static const std::vector<std::uint64_t> all = [] {
    std::vector<std::uint64_t> hashes;
    for (const std::string_view word : {"not", "n't", "no", "never", "nor", "neither", "without", "don't", "doesn't", "didn't", "won't", "isn't", "wasn't", "aren't", "weren't", "hasn't", "haven't",
                                        "can't", "cannot", "couldn't", "wouldn't", "if", "whether", "unless", "almost", "nearly", "could", "may", "might", "would", "until", "despite",
                                        "deny", "denies", "denied", "but", "although", "though", "instead", "threatens", "threatened", "refuses", "refused"})
      hashes.push_back(text::hash_of_word(word));
    std::ranges::sort(hashes);
    return hashes;
  }();
  return all;
}

class Rule {
 public:
  Rule(const Article& article, Findings& findings) : article_(article), beside_(article.beside()), findings_(findings) {}

  void run() {
    const WordRange line = beside_.headline();
    if (turns(line)) return;
    for (std::uint32_t i = line.first + 1; i < line.end; ++i)
      for (const Outcome& outcome : outcomes())
        if (has(outcome.one, beside_.stem(i)) && find(i, outcome)) return;
    for (std::uint32_t i = line.first + 1; i + 1 < line.end; ++i)
      if (has(one_way(), beside_.stem(i)) && find_reversed(i)) return;
  }

 private:
  bool turns(WordRange range) const {
    for (std::uint32_t i = range.first; i < range.end; ++i)
      if (std::ranges::binary_search(turning(), article_.words()[i].hash)) return true;
    return false;
  }

  /// What one does to another, and the other does not at the same time do to the one.
  static const std::vector<std::uint64_t>& one_way() {
    static const std::vector<std::uint64_t> all = stems_of("beat defeat thrash overcome sue buy acquire succeed replace overtake arrest employ invade adopt");
    return all;
  }

  /// Does `first` do so to `second` in the words around `verb`? Passives turn it round, and are left alone.
  bool does(std::uint64_t first, std::uint32_t verb, std::uint64_t second, const text::Sentence& sentence) const {
    bool before = false, behind = false;
    for (std::uint32_t i = verb; i > sentence.first_word && verb - i < k_reach; --i) before |= beside_.stem(i - 1) == first;
    for (std::uint32_t i = verb + 1; i < sentence.first_word + sentence.word_count && i - verb < k_reach; ++i) behind |= beside_.stem(i) == second;
    return before && behind;
  }

  bool is_passive(std::uint32_t verb, const text::Sentence& sentence) const {
    for (std::uint32_t i = verb; i > sentence.first_word && verb - i < 3; --i)
      for (const std::string_view be : {"was", "were", "been", "be", "being", "is", "are", "by", "get", "got"})
        if (article_.words()[i - 1].hash == text::hash_of_word(be)) return true;
    return verb + 1 < article_.words().size() && article_.words()[verb + 1].hash == text::hash_of_word("by");
  }

  /// "City beat United" beside "United beat City".
  bool find_reversed(std::uint32_t told) {
    const WordRange line = beside_.headline();
    if (beside_.stem(told - 1) == 0 || beside_.stem(told + 1) == 0 || (told + 2 < line.end && article_.words()[told + 1].hash == text::hash_of_word("by"))) return false;
    const std::uint64_t first = beside_.stem(told - 1), second = beside_.stem(told + 1);
    std::uint32_t other = 0;
    const text::Sentence* where = nullptr;
    for (std::uint32_t s = beside_.first_sentence(); s < beside_.end_sentence(); ++s) {
      const text::Sentence& sentence = article_.sentences()[s];
      for (std::uint32_t i = sentence.first_word; i < sentence.first_word + sentence.word_count; ++i) {
        if (beside_.stem(i) != beside_.stem(told)) continue;
        if (is_passive(i, sentence) || does(first, i, second, sentence)) return false;
        if (other == 0 && s < beside_.first_sentence() + k_sentences_looked_at && does(second, i, first, sentence) && !turns({sentence.first_word, sentence.first_word + sentence.word_count})) other = i, where = &sentence;
      }
    }
    if (other == 0) return false;
    const auto& words = article_.words();
    std::uint32_t start = other, end = other + 1;
    while (beside_.stem(start) != second && start > where->first_word) --start;
    while (beside_.stem(end) != first && end + 1 < where->first_word + where->word_count) ++end;
    const Span here{words[told - 1].start, words[told + 1].end}, there{words[start].start, words[end].end};
    const auto text = [&](Span span) { return std::string(article_.text().substr(span.start, span.size())); };
    Finding& finding = findings_.add(here, "the headline says \"" + text(here) + "\", the text \"" + text(there) + "\"");
    finding.related.push_back({findings_.quote(there), "the text says"});
    return true;
  }

  bool find(std::uint32_t told, const Outcome& outcome) {
    // Whose end it is: the word of the headline before it that says most.
    std::uint32_t subject = told;
    while (subject > beside_.headline().first && (subject == told || beside_.stem(subject) == 0)) --subject;
    const std::uint64_t who = beside_.stem(subject);
    if (who == 0 || !beside_.text_has(who)) return false;
    for (std::uint32_t i = beside_.headline().first; i < beside_.headline().end; ++i)
      if (has(outcome.other, beside_.stem(i))) return false;  // "win or lose"
    for (const std::uint64_t stem : outcome.one)
      if (beside_.text_has(stem)) return false;
    const auto& sentences = article_.sentences();
    const std::uint32_t end = std::min(beside_.end_sentence(), beside_.first_sentence() + k_sentences_looked_at);
    for (std::uint32_t s = beside_.first_sentence(); s < end; ++s) {
      const text::Sentence& sentence = sentences[s];
      if (beside_.shared(sentence) < k_least_shared || turns({sentence.first_word, sentence.first_word + sentence.word_count})) continue;
      for (std::uint32_t i = sentence.first_word; i < sentence.first_word + sentence.word_count; ++i) {
        if (!has(outcome.other, beside_.stem(i)) || article_.is_quoted(article_.words()[i].span())) continue;
        for (std::uint32_t before = i; before > sentence.first_word && i - before < k_reach; --before)
          if (beside_.stem(before - 1) == who) return report(told, i);
      }
    }
    return false;
  }

  bool report(std::uint32_t told, std::uint32_t other) {
    const auto& words = article_.words();
    Finding& finding = findings_.add(words[told].span(), "the headline says \"" + std::string(article_.slice(words[told])) + "\", the text \"" + std::string(article_.slice(words[other])) + "\"");
    finding.related.push_back({findings_.quote(words[other].span()), "the text says"});
    return true;
  }

  const Article& article_;
  const Beside& beside_;
  Findings& findings_;
};

}  // namespace

void other_outcome(const Article& article, Findings& findings) {
  if (!article.beside().empty()) Rule(article, findings).run();
}

}  // namespace debunk::rules::headline
