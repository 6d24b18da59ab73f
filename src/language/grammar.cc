#include "language/grammar.h"

#include <array>

namespace debunk::language {
namespace {

constexpr std::array k_parts = std::to_array<std::string_view>({
#define PART(name, text) text,
#include "language/parts_of_speech.def"
#undef PART
});
static_assert(k_parts.size() == k_part_count);

constexpr std::array k_relations = std::to_array<std::string_view>({
#define RELATION(name, text, universal) text,
#include "language/relations.def"
#undef RELATION
});
static_assert(k_relations.size() == k_relation_count);

constexpr std::array k_universal = std::to_array<Relation>({
#define RELATION(name, text, universal) Relation::universal,
#include "language/relations.def"
#undef RELATION
});

constexpr std::array<std::string_view, k_entity_kind_count> k_kinds{"person", "organization", "place", "event"};

}  // namespace

std::string_view to_string(PartOfSpeech part) { return k_parts[static_cast<std::size_t>(part)]; }
std::string_view to_string(Relation relation) { return k_relations[static_cast<std::size_t>(relation)]; }
std::string_view to_string(EntityKind kind) { return k_kinds[static_cast<std::size_t>(kind)]; }
Relation universal(Relation relation) { return k_universal[static_cast<std::size_t>(relation)]; }

}  // namespace debunk::language
