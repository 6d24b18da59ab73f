// How alike two pieces of an article are, by words: case, punctuation and white space do not count.
#pragma once

#include <cstdint>
#include <span>

#include "rules/article.h"

namespace debunk::rules::structure {

using Words = std::span<const text::Word>;

/// The words that lie inside `span`.
Words words_in(const Article& article, Span span);

/// The same for the same words in the same order.
std::uint64_t hash_of(Words words);

bool same_words(Words a, Words b);

/// 1 for the same words, 0 for none in common: one less the share of words that must be changed (Levenshtein 1965). 0 where the two
/// differ by more than a quarter, which is as far as anything here counts as alike.
double likeness(Words a, Words b);

/// Has one of them a number or a name that the other has not? Then it is a form that was filled in again ("... won with 52 percent").
/// The first word may have its capital from its place.
bool differ_in_facts(Words a, Words b);

}  // namespace debunk::rules::structure
