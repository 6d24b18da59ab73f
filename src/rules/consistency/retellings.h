// Two statements of an article that tell the same thing in nearly the same words, but for one piece: a caption and its text, a lead and its repetition further
// down, two drafts. What differs cannot both be true.
#pragma once

#include <functional>
#include <vector>

#include "language/contexts.h"
#include "rules/article.h"

namespace debunk::rules::consistency {

/// A piece of a statement that could be told differently elsewhere.
struct Piece {
  language::Place place;
  std::uint64_t value = 0;            ///< what must differ
  std::vector<std::uint64_t> keys;    ///< two pieces are compared if they share one
};

struct Retelling {
  language::Place usual, odd;  ///< `odd`: told so less often, or later
};

/// Is the word in a sentence of prose of a usual length, outside quotation marks and headlines?
bool is_told(const Article& article, std::uint32_t word);

/// News that grew through a day, each piece under its time: what stood first is no longer so.
bool is_running_report(const Article& article);

/// The keys of the words that say something next to a place: statements of one thing share some.
std::vector<std::uint64_t> keys_beside(const language::Outline& outline, language::Place place);

/// All that is around two pieces agrees, and nothing explains why they differ.
bool tells_the_same(const language::Likeness& likeness);

/// Pieces of different sentences and values whose statements tell the same, one pair for each
/// thing that is told in two ways. Nothing where an article does it on purpose: what is told in three ways is a form, and more than k_most_retellings are a list. Linear: a key leads to the last k_most_of_key pieces that have it.
std::vector<Retelling> find_retellings(const Article& article, const std::vector<Piece>& pieces,
                                       const std::function<bool(const Piece&, const Piece&)>& may_clash);

inline constexpr std::size_t k_most_retellings = 4, k_most_of_key = 12, k_most_pieces = 20000;

}  // namespace debunk::rules::consistency
