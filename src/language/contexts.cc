#include "language/contexts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace debunk::language {
namespace {

constexpr std::uint32_t k_reach = 14;        ///< words to each side that are aligned
constexpr std::uint32_t k_beside = 2;        ///< words of grammar count so near to the place
constexpr std::uint32_t k_sentence = 60;     ///< words of a sentence that are looked at for what explains a difference

bool says_something(TermKind kind) { return kind == TermKind::content || kind == TermKind::name || kind == TermKind::number; }

int weight(const Term& term, std::uint32_t distance) {
  switch (term.kind) {
    case TermKind::name: return 3;
    case TermKind::content: case TermKind::number: return 2;
    case TermKind::calendar: return 1;
    case TermKind::time: case TermKind::contrast: case TermKind::negation: case TermKind::function: return distance < k_beside ? 1 : 0;
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
    const Term &a = outline.terms[one.words[i]], &b = outline.terms[other.words[k]];
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
    const auto read = [&](const Side& side, std::uint32_t from, std::uint32_t to) {
      Gap gap;
      for (std::uint32_t at = from; at < to; ++at) {
        const Term& term = outline.terms[side.words[at]];
        gap.words += says_something(term.kind);
        gap.names += term.kind == TermKind::name;
        gap.numbers += term.kind == TermKind::number;
        if (is_last && at >= from + k_beside) continue;
        likeness.other_time = likeness.other_time || (!is_last && term.kind == TermKind::time);
        likeness.contrast = likeness.contrast || term.kind == TermKind::contrast;
        likeness.denial = likeness.denial || term.kind == TermKind::negation;
      }
      return gap;
    };
    const Gap a = read(one, i, next_i), b = read(other, k, next_k);
    if (is_last) {
      likeness.rest += std::min(a.words, b.words);
      likeness.rest_names += std::min(a.names, b.names);
      return;
    }
    likeness.unlike += a.words + b.words;
    likeness.unlike_names += a.names > 0 && b.names > 0;
    likeness.other_number = likeness.other_number || (a.numbers > 0 && b.numbers > 0);
    likeness.content += says_something(outline.terms[one.words[next_i]].kind);
    likeness.names += outline.terms[one.words[next_i]].kind == TermKind::name;
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
      const Term& term = outline.terms[i];
      if ((i >= skip_a.first && i < skip_a.end) || (term.kind != TermKind::calendar && term.kind != TermKind::time)) continue;
      bool found = false;
      for (std::uint32_t k = b.first; k < b.end && !found; ++k) found = !(k >= skip_b.first && k < skip_b.end) && outline.terms[k].key == term.key;
      any = any || !found;
    }
    return any;
  };
  const Place a = sentence_of(outline, one), b = sentence_of(outline, other);
  return differ(a, one, b, other) && differ(b, other, a, one);
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
    const Term& term = outline.terms[i];
    if ((i >= one.first && i < one.end) || !says_something(term.kind) || std::find(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(count), term.key) != seen.begin() + static_cast<std::ptrdiff_t>(count)) continue;
    seen[count++] = term.key;
    for (std::uint32_t k = b.first; k < b.end; ++k)
      if (outline.terms[k].key == term.key && !(k >= other.first && k < other.end)) {
        ++likeness.shared;
        break;
      }
  }
  likeness.other_time = likeness.other_time || tell_other_times(outline, one, other);
  return likeness;
}

}  // namespace debunk::language
