// Words that say that somebody says or thinks something: "said", "fear", "the claim that", "confident that", "reportedly".
#pragma once

#include <cstdint>
#include <string_view>

namespace debunk::language {

/// What stands around a cue, and so where its content is. A word may be of several kinds.
enum CueKind : std::uint16_t {
  say = 1,         ///< quoted words, a clause
  show = 2,        ///< a clause, nothing else: polls show that …
  think = 4,       ///< a clause, an infinitive, a thing
  judge = 8,       ///< a thing that is judged
  toward = 16,     ///< what stands behind a preposition
  seem = 32,       ///< nobody's: the sentence
  noun = 64,
  adjective = 128,
  adverb = 256,
};

/// The kinds of a word in any of its forms ("says", "saying"), 0 of nearly every word. Verbs have kinds up to `seem`.
std::uint16_t cue_kinds(std::string_view word);

}  // namespace debunk::language
