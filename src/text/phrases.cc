#include "text/phrases.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <tuple>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::text {
namespace {

constexpr std::uint8_t k_longest_gap = 6;

/// May the words of one phrase stand on both sides of `gap`?
bool joins(std::string_view gap) {
  if (gap == " ") return true;
  bool line_end = false;
  for (std::size_t at = 0; at < gap.size();) {
    const Decoded decoded = decode(gap, at);
    at += decoded.length;
    switch (decoded.character) {
      case U'\n':
        if (line_end) return false;
        line_end = true;
        break;
      case U',': case U':': case U'-': case U'\u2010': case U'\u2011': case U'\u2013': case U'\u2014': case U'"': case U'\'':
      case U'\u201C': case U'\u201D': case U'\u201E': case U'\u00AB': case U'\u00BB': case U'\u2018': case U'\u2019': break;
      default:
        if (!character_info(decoded.character).is(k_space | k_format)) return false;
    }
  }
  return !gap.empty();
}

}  // namespace

PhraseTable::PhraseTable(std::span<const Phrase> phrases) {
  for (const Phrase& phrase : phrases) {
    const Tokens tokens = tokenize(phrase.words);
    Entry entry{0, &phrase, static_cast<std::uint32_t>(steps_.size()), 0, 0};
    std::size_t longest = 0;
    bool after_gap = false;
    const auto add_slots = [&](std::size_t from, std::size_t to) {
      for (const Mark& mark : tokens.marks) {
        if (mark.start < from || mark.start >= to) continue;
        if (mark.character == U'*') steps_.push_back({0, 1, 1, false});
        if (mark.character == U'\u2026') {
          steps_.push_back({0, 1, k_longest_gap, false});
          after_gap = true;
        }
      }
    };
    std::size_t from = 0;
    for (const Word& word : tokens.words) {
      add_slots(from, word.start);
      from = word.end;
      if (!after_gap && word.size() > longest) {
        longest = word.size();
        entry.anchor = word.hash;
        entry.words_before_anchor = static_cast<std::uint16_t>(steps_.size() - entry.first_step);
      }
      steps_.push_back({word.hash, 1, 1, true});
    }
    const bool open_end = std::ranges::any_of(tokens.marks, [&](const Mark& mark) {
      return (mark.character == U'*' || mark.character == U'\u2026') && (mark.start >= from || mark.start < tokens.words[0].start);
    });
    if (longest == 0 || open_end) throw std::logic_error("no phrase: \"" + std::string(phrase.words) + "\"");
    entry.step_count = static_cast<std::uint16_t>(steps_.size() - entry.first_step);
    anchors_.add(entry.anchor);
    entries_.push_back(entry);
  }
  std::ranges::stable_sort(entries_, {}, &Entry::anchor);
  for (const Entry& entry : entries_) ++first_[bucket_of(entry.anchor) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

std::vector<std::uint64_t> PhraseTable::anchors() const {
  std::vector<std::uint64_t> hashes;
  for (const Entry& entry : entries_) hashes.push_back(entry.anchor);
  return hashes;
}

/// How many words from `at` on the steps take, fewest first; 0 if they do not fit.
std::size_t PhraseTable::match(std::string_view text, std::span<const Word> words, std::size_t at, std::span<const Step> steps) const {
  const std::size_t first = at;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const Step& step = steps[s];
    for (std::size_t taken = 0; taken < step.least; ++taken, ++at) {
      if (at >= words.size() || (step.fixed && words[at].hash != step.hash)) return 0;
      if (at > first && !joins(text.substr(words[at - 1].end, words[at].start - words[at - 1].end))) return 0;
    }
    if (step.most == step.least) continue;
    for (std::size_t more = 0; more <= static_cast<std::size_t>(step.most - step.least); ++more) {
      if (at + more >= words.size()) return 0;
      if (!joins(text.substr(words[at + more - 1].end, words[at + more].start - words[at + more - 1].end))) return 0;
      if (const std::size_t rest = match(text, words, at + more, steps.subspan(s + 1)); rest > 0) return at + more + rest - first;
    }
    return 0;
  }
  return at - first;
}

std::vector<PhraseHit> PhraseTable::find(std::string_view text, std::span<const Word> words, std::span<const std::uint32_t> anchors) const {
  std::vector<PhraseHit> hits;
  for (const std::uint32_t i : anchors) {
    const std::uint64_t hash = words[i].hash;
    const std::size_t bucket = bucket_of(hash);
    for (const Entry& entry : std::span(entries_).subspan(first_[bucket], first_[bucket + 1] - first_[bucket])) {
      if (entry.anchor != hash) continue;
      if (i < entry.words_before_anchor) continue;
      const std::size_t first = i - entry.words_before_anchor;
      const std::size_t count = match(text, words, first, std::span(steps_).subspan(entry.first_step, entry.step_count));
      if (count == 0) continue;
      hits.push_back({entry.phrase, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count),
                      {words[first].start, words[first + count - 1].end}});
    }
  }
  std::ranges::sort(hits, {}, [](const PhraseHit& hit) { return std::tuple(hit.phrase->list, hit.span.start, ~hit.span.end, hit.phrase); });
  const auto inside = [](const PhraseHit& outer, const PhraseHit& hit) {
    return outer.phrase->list == hit.phrase->list && outer.span.contains(hit.span);
  };
  // Sorted as they are, whatever holds a hit comes before it, and `unique` compares with the last one kept.
  hits.erase(std::unique(hits.begin(), hits.end(), inside), hits.end());
  return hits;
}

}  // namespace debunk::text
