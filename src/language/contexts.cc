#include "language/contexts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace debunk::language {
namespace {

constexpr std::uint32_t k_reach = 14;        ///< words to each side that are aligned
constexpr std::uint32_t k_beside = 2;        ///< words of grammar count so near to the place
constexpr std::uint32_t k_sentence = 60;     ///< words of a sentence that are looked at for what explains a difference

bool says_something(WordKind kind) { return kind == WordKind::content || kind == WordKind::name || kind == WordKind::number; }

int weight(const OutlinedWord& term, std::uint32_t distance) {
  switch (term.kind) {
    case WordKind::name: return 3;
    case WordKind::content: case WordKind::number: return 2;
    case WordKind::calendar: return 1;
    case WordKind::time: case WordKind::contrast: case WordKind::negation: case WordKind::function: return distance < k_beside ? 1 : 0;
  }
  return 0;
}

/// The words on one side of a place, nearest first.
struct Side {
  std::array<std::uint32_t, k_reach> words{};
  std::uint32_t count = 0;
};

Side side_of(const Outline& outline, Place place, bool before) {
  Side side;
  const std::uint32_t sentence = outline.terms[place.first].sentence;
  const std::uint32_t start = outline.sentence_starts[sentence], end = outline.sentence_ends[sentence];
  for (std::uint32_t at = before ? place.first : place.end; side.count < k_reach;) {
    if (before ? at == start : at >= end) break;
    side.words[side.count++] = before ? --at : at++;
  }
  return side;
}

struct Aligned {
  std::array<bool, k_reach> one{}, other{};  ///< which words agree
  int weight = 0;
};

Aligned align(const Outline& outline, const Side& one, const Side& other) {
  std::array<std::array<int, k_reach + 1>, k_reach + 1> best{};
  const auto gain = [&](std::uint32_t i, std::uint32_t k) {
    const OutlinedWord &a = outline.terms[one.words[i]], &b = outline.terms[other.words[k]];
    return a.key == b.key ? weight(a, std::max(i, k)) : 0;
  };
  for (std::uint32_t i = one.count; i-- > 0;)
    for (std::uint32_t k = other.count; k-- > 0;) {
      best[i][k] = std::max(best[i + 1][k], best[i][k + 1]);
      if (const int more = gain(i, k)) best[i][k] = std::max(best[i][k], best[i + 1][k + 1] + more);
    }
  Aligned aligned;
  aligned.weight = best[0][0];
  for (std::uint32_t i = 0, k = 0; i < one.count && k < other.count;) {
    const int more = gain(i, k);
    if (more > 0 && best[i][k] == best[i + 1][k + 1] + more) aligned.one[i++] = aligned.other[k++] = true;
    else if (best[i][k] == best[i + 1][k]) ++i;
    else ++k;
  }
  return aligned;
}

/// Goes through the pieces between words that agree, from the place outwards; the last piece reaches to the end.
void read_gaps(const Outline& outline, const Side& one, const Side& other, const Aligned& aligned, Likeness& likeness) {
  std::uint32_t i = 0, k = 0;
  for (;;) {
    std::uint32_t next_i = i, next_k = k;
    while (next_i < one.count && !aligned.one[next_i]) ++next_i;
    while (next_k < other.count && !aligned.other[next_k]) ++next_k;
    struct Gap {
      int words = 0, names = 0, numbers = 0;
    };
    const bool is_last = next_i == one.count || next_k == other.count;
    const auto has = [&](const Side& side, std::uint32_t from, std::uint32_t to, std::uint64_t key) {
      return std::any_of(side.words.begin() + from, side.words.begin() + to, [&](std::uint32_t word) { return outline.terms[word].key == key; });
    };
    /// What the other one says there, too, explains nothing.
    const auto read = [&](const Side& side, std::uint32_t from, std::uint32_t to, const Side& beside, std::uint32_t beside_from, std::uint32_t beside_to) {
      Gap gap;
      for (std::uint32_t at = from; at < to; ++at) {
        const OutlinedWord& term = outline.terms[side.words[at]];
        gap.words += says_something(term.kind);
        gap.names += term.kind == WordKind::name;
        gap.numbers += term.kind == WordKind::number;
        if ((is_last && at >= from + k_beside) || has(beside, beside_from, beside_to, term.key)) continue;
        likeness.other_time = likeness.other_time || (!is_last && term.kind == WordKind::time);
        likeness.contrast = likeness.contrast || term.kind == WordKind::contrast;
        likeness.denial = likeness.denial || term.kind == WordKind::negation;
      }
      return gap;
    };
    const Gap a = read(one, i, next_i, other, k, next_k), b = read(other, k, next_k, one, i, next_i);
    if (is_last) {
      likeness.rest += std::min(a.words, b.words);
      likeness.rest_names += std::min(a.names, b.names);
      return;
    }
    likeness.unlike += a.words + b.words;
    likeness.unlike_names += a.names > 0 && b.names > 0;
    likeness.other_number = likeness.other_number || (a.numbers > 0 && b.numbers > 0);
    likeness.content += says_something(outline.terms[one.words[next_i]].kind);
    likeness.names += outline.terms[one.words[next_i]].kind == WordKind::name;
    i = next_i + 1;
    k = next_k + 1;
  }
}

Place sentence_of(const Outline& outline, Place place) {
  const std::uint32_t sentence = outline.terms[place.first].sentence;
  std::uint32_t first = outline.sentence_starts[sentence], end = outline.sentence_ends[sentence];
  if (place.first - first > k_sentence / 2) first = place.first - k_sentence / 2;
  return {first, std::min(end, first + k_sentence)};
}

/// What is told of the times of two statements?
bool tell_other_times(const Outline& outline, Place one, Place other) {
  const auto differ = [&](Place a, Place skip_a, Place b, Place skip_b) {
    bool any = false;
    for (std::uint32_t i = a.first; i < a.end; ++i) {
      const OutlinedWord& term = outline.terms[i];
      if ((i >= skip_a.first && i < skip_a.end) || (term.kind != WordKind::calendar && term.kind != WordKind::time)) continue;
      bool found = false;
      for (std::uint32_t k = b.first; k < b.end && !found; ++k) found = !(k >= skip_b.first && k < skip_b.end) && outline.terms[k].key == term.key;
      any = any || !found;
    }
    return any;
  };
  const Place a = sentence_of(outline, one), b = sentence_of(outline, other);
  return differ(a, one, b, other) && differ(b, other, a, one);
}

/// "On its first trip …", "… on its second trip": of a thing that there are several of, another one.
bool tell_other_ones(const Outline& outline, Place one, Place other) {
  static const std::vector<std::uint64_t> k_ordinals = [] {
    std::vector<std::uint64_t> all;
    for (const text::Word& word : text::tokenize("first second third fourth fifth sixth seventh eighth ninth tenth another other latter former").words) all.push_back(word.hash);
    std::ranges::sort(all);
    return all;
  }();
  const auto ordinals = [&](Place sentence) {
    std::vector<std::uint64_t> found;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i)
      if (std::ranges::binary_search(k_ordinals, outline.words[i].hash)) found.push_back(outline.words[i].hash);
    std::ranges::sort(found);
    return found;
  };
  const auto a = ordinals(sentence_of(outline, one)), b = ordinals(sentence_of(outline, other));
  return !a.empty() && !b.empty() && a != b;
}

/// Who says it, by the words in front of "said" or behind "according to", or "said" at the end of what is told: their keys, sorted.
std::vector<std::uint64_t> speakers_of(const Outline& outline, Place sentence) {
  constexpr std::uint32_t k_words = 3;
  static const std::vector<std::uint64_t> k_sayings = [] {
    std::vector<std::uint64_t> all;
    for (const text::Word& word : text::tokenize("said says say told tells estimated estimate estimates counted claimed claims reported reports insisted insists").words) all.push_back(word.hash);
    std::ranges::sort(all);
    return all;
  }();
  std::vector<std::uint64_t> keys;
  const auto add = [&](std::uint32_t i) {
    if (outline.terms[i].kind == WordKind::content || outline.terms[i].kind == WordKind::name) keys.push_back(outline.terms[i].key);
  };
  for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
    const bool says = std::ranges::binary_search(k_sayings, outline.words[i].hash), source = outline.is(i, "according");
    if (!says && !source) continue;
    const std::size_t before = keys.size();
    for (std::uint32_t k = i; says && k > sentence.first && i - k < k_words && outline.terms[k].joined; --k) add(k - 1);
    for (std::uint32_t k = i + 1; keys.size() == before && k < sentence.end && k <= i + 1 + k_words && outline.terms[k].joined; ++k) add(k);
  }
  std::ranges::sort(keys);
  return keys;
}

/// Two sources may differ.
bool tell_by_others(const Outline& outline, Place one, Place other) {
  const auto a = speakers_of(outline, sentence_of(outline, one)), b = speakers_of(outline, sentence_of(outline, other));
  return !a.empty() && !b.empty() && std::ranges::none_of(a, [&](std::uint64_t key) { return std::ranges::binary_search(b, key); });
}

}  // namespace

Likeness compare(const Outline& outline, Place one, Place other) {
  Likeness likeness;
  for (const bool before : {true, false}) {
    const Side a = side_of(outline, one, before), b = side_of(outline, other, before);
    const Aligned aligned = align(outline, a, b);
    (before ? likeness.before : likeness.after) = aligned.weight;
    (before ? likeness.touches_before : likeness.touches_after) = a.count > 0 && b.count > 0 && outline.terms[a.words[0]].key == outline.terms[b.words[0]].key;
    read_gaps(outline, a, b, aligned, likeness);
  }
  const Place a = sentence_of(outline, one), b = sentence_of(outline, other);
  std::array<std::uint64_t, k_sentence> seen{};
  std::size_t count = 0;
  for (std::uint32_t i = a.first; i < a.end; ++i) {
    const OutlinedWord& term = outline.terms[i];
    if ((i >= one.first && i < one.end) || !says_something(term.kind) || std::find(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(count), term.key) != seen.begin() + static_cast<std::ptrdiff_t>(count)) continue;
    seen[count++] = term.key;
    for (std::uint32_t k = b.first; k < b.end; ++k)
      if (outline.terms[k].key == term.key && !(k >= other.first && k < other.end)) {
        ++likeness.shared;
        break;
      }
  }
  likeness.other_time = likeness.other_time || tell_other_times(outline, one, other);
  likeness.contrast = likeness.contrast || tell_other_ones(outline, one, other) || tell_by_others(outline, one, other);
  return likeness;
}

}  // namespace debunk::language
