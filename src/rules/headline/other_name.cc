// Somebody in the headline whom the text never names, while a sentence that tells the same names somebody else.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/stem.h"

namespace debunk::rules::headline {
namespace {

using language::Entity;
using language::EntityKind;

constexpr std::uint32_t k_sentences_looked_at = 12;
constexpr unsigned k_least_shared = 2;
constexpr std::size_t k_least_mentions = 2;  ///< of somebody whom the text is about

/// Headlines that list some of many.
constexpr auto k_and_others = std::to_array<std::string_view>({"more", "others", "every", "all", "best", "worst", "stars", "celebs", "celebrities", "recap", "who", "watch"});

class Rule {
 public:
  Rule(const Article& article, Findings& findings) : article_(article), beside_(article.beside()), findings_(findings) {}

  void run() {
    const auto& words = article_.words();
    for (std::uint32_t i = beside_.headline().first; i < beside_.headline().end; ++i)
      for (const std::string_view other : k_and_others)
        if (words[i].hash == text::hash_of_word(other)) return;
    if (!may_name_another()) return;
    const std::size_t start = words[beside_.headline().first].start, end = words[beside_.headline().end - 1].end;
    for (const Entity& one : article_.english().entities) {
      if (one.span.start >= end) break;
      if (one.kind == EntityKind::person && one.span.start >= start && is_full_name(one.span) && !article_.is_quoted(one.span) && !is_in_text(one.span)) find_other(one);
    }
  }

 private:
  std::vector<std::uint32_t> words_of(Span span) const {
    const auto& words = article_.words();
    std::vector<std::uint32_t> found;
    // "Keller's" is one word, of which "Keller" is the name.
    for (auto at = std::ranges::lower_bound(words, span.start, {}, [](const text::Word& word) { return word.start; }); at != words.end() && at->start < span.end; ++at)
      found.push_back(static_cast<std::uint32_t>(at - words.begin()));
    return found;
  }

  /// What the words alone say, before sentences are parsed: two words of a name side by side that the text does not have, and a sentence that tells the same.
  bool may_name_another() const {
    unsigned in_row = 0, most = 0;
    for (std::uint32_t i = beside_.headline().first; i < beside_.headline().end; ++i) {
      in_row = is_of_name(i) && !beside_.text_has(beside_.stem(i)) ? in_row + 1 : 0;
      most = std::max(most, in_row);
    }
    if (most < 2) return false;
    const auto& sentences = article_.sentences();
    for (std::uint32_t s = beside_.first_sentence(); s < end_of_look(); ++s)
      if (beside_.shared(sentences[s]) >= k_least_shared) return true;
    return false;
  }

  std::uint32_t end_of_look() const { return std::min(beside_.end_sentence(), beside_.first_sentence() + k_sentences_looked_at); }

  /// A capital, and not all of them.
  bool is_of_name(std::uint32_t i) const {
    const text::Word& word = article_.words()[i];
    return word.is(text::k_initial_capital) && !word.is(text::k_all_capitals) && word.size() > 2 && beside_.stem(i) != 0;
  }

  /// Two or three words of a name.
  bool is_full_name(Span span) const {
    const std::vector<std::uint32_t> all = words_of(span);
    return all.size() >= 2 && all.size() <= 3 && std::ranges::all_of(all, [&](std::uint32_t i) { return is_of_name(i); });
  }

  /// One of its words, or one that is spelled nearly so.
  bool is_in_text(Span span) const {
    return std::ranges::any_of(words_of(span), [&](std::uint32_t i) { return beside_.text_has(beside_.stem(i)); });
  }

  void find_other(const Entity& told) {
    std::vector<std::uint64_t> without;
    for (const std::uint32_t i : words_of(told.span)) without.push_back(beside_.stem(i));
    const auto& sentences = article_.sentences();
    const auto& entities = article_.english().entities;
    const Entity* best = nullptr;
    unsigned most = 0;
    for (std::uint32_t s = beside_.first_sentence(); s < end_of_look(); ++s) {
      const unsigned shared = beside_.shared(sentences[s], without);
      if (shared <= most || shared < k_least_shared) continue;
      for (auto at = std::ranges::lower_bound(entities, sentences[s].span.start, {}, [](const Entity& one) { return one.span.start; });
           at != entities.end() && at->span.end <= sentences[s].span.end; ++at) {
        if (at->kind != EntityKind::person || !is_full_name(at->span) || is_in_headline(at->span) || mentions(at->span) < k_least_mentions || is_alike(told.span, at->span)) continue;
        best = &*at, most = shared;
        break;
      }
    }
    if (best == nullptr) return;
    const auto text = [&](Span span) { return std::string(article_.text().substr(span.start, span.size())); };
    Finding& finding = findings_.add(told.span, "\"" + text(told.span) + "\" is not in the text, which tells this of \"" + text(best->span) + "\"");
    finding.related.push_back({findings_.quote(best->span), "somebody else"});
  }

  /// How often the text has the last word of the name.
  std::size_t mentions(Span name) const {
    const std::uint64_t last = beside_.stem(words_of(name).back());
    std::size_t count = 0;
    for (std::uint32_t i = beside_.text().first; i < beside_.text().end; ++i) count += beside_.stem(i) == last;
    return count;
  }

  /// "Jose Baston" and "José Bastón": most letters are the same.
  bool is_alike(Span one, Span other) const {
    const auto letters = [&](Span span) { return article_.text().substr(span.start, span.size()); };
    return base::edit_distance(letters(one), letters(other)) <= std::max(one.size(), other.size()) / 3;
  }

  bool is_in_headline(Span span) const {
    return std::ranges::any_of(words_of(span), [&](std::uint32_t i) { return std::ranges::binary_search(beside_.headline_stems(), beside_.stem(i)); });
  }

  const Article& article_;
  const Beside& beside_;
  Findings& findings_;
};

}  // namespace

void other_name(const Article& article, Findings& findings) {
  if (!article.beside().empty()) Rule(article, findings).run();
}

}  // namespace debunk::rules::headline
