// The words of grammar, as Universal Dependencies has them (de Marneffe, Manning, Nivre and Zeman 2021, "Universal Dependencies",
// Computational Linguistics 47(2); https://universaldependencies.org/en/).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace debunk::language {

enum class PartOfSpeech : std::uint8_t {
#define PART(name, text) name,
#include "language/parts_of_speech.def"
#undef PART
};

/// What a word is to the word it hangs on: `nsubj` the subject, `obj` the object …
enum class Relation : std::uint8_t {
#define RELATION(name, text, universal) name,
#include "language/relations.def"
#undef RELATION
};

enum class EntityKind : std::uint8_t { person, organization, place, event };

inline constexpr std::size_t k_part_count = 17, k_relation_count = 51, k_entity_kind_count = 4;

std::string_view to_string(PartOfSpeech part);    ///< "NOUN"
std::string_view to_string(Relation relation);    ///< "nsubj:pass"
std::string_view to_string(EntityKind kind);      ///< "person"

/// The relation without what only some languages tell apart: `nsubj` of `nsubj_pass`.
Relation universal(Relation relation);

}  // namespace debunk::language
