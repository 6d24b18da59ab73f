#include "language/places.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace debunk::language {
namespace {

constexpr KnownPlace k_places[] = {
#define PLACE(name, kind, country, longitude, latitude) {name, PlaceKind::kind, country, longitude, latitude},
#include "language/places.def"
#undef PLACE
};

constexpr std::uint32_t k_longest = 4;  ///< words of a name
constexpr double k_apart = 1.0;         ///< degrees

std::uint64_t mixed(std::uint64_t state, std::uint64_t hash) { return (state ^ hash) * 0x9E3779B97F4A7C15u + (state >> 29); }

struct Entry {
  std::uint64_t hash = 0;
  const KnownPlace* place = nullptr;
};

struct Table {
  std::vector<Entry> entries;
  std::vector<std::uint64_t> first_words;

  Table() {
    for (const KnownPlace& place : k_places) {
      std::uint64_t hash = 0, first = 0;
      for (const text::Word& word : text::tokenize(place.name).words) {
        if (first == 0) first = word.hash;
        hash = mixed(hash, word.hash);
      }
      entries.push_back({hash, &place});
      first_words.push_back(first);
    }
    std::ranges::sort(entries, {}, &Entry::hash);
    std::ranges::sort(first_words);
  }
};

std::uint64_t hash_of(const Outline& outline, std::uint32_t i) {
  std::string_view word = outline.word(i);
  for (const std::string_view ending : {"'s", "\u2019s"}) {
    if (word.ends_with(ending)) return text::hash_of_word(word.substr(0, word.size() - ending.size()));
  }
  return outline.words[i].hash;
}

}  // namespace

std::optional<PlaceName> place_at(const Outline& outline, std::uint32_t i) {
  static const Table table;
  if (!outline.words[i].is(text::k_initial_capital) || !std::ranges::binary_search(table.first_words, hash_of(outline, i))) return {};
  std::optional<PlaceName> found;
  std::uint64_t hash = 0;
  for (std::uint32_t end = i + 1; end <= outline.words.size() && end <= i + k_longest; ++end) {
    if (end > i + 1 && !outline.terms[end - 1].joined) break;
    hash = mixed(hash, hash_of(outline, end - 1));
    const auto entry = std::ranges::lower_bound(table.entries, hash, {}, &Entry::hash);
    if (entry != table.entries.end() && entry->hash == hash) found = PlaceName{end, entry->place};
  }
  return found;
}

bool lie_apart(const KnownPlace& one, const KnownPlace& other) {
  if (one.kind != other.kind) return false;
  if (one.kind == PlaceKind::city) return std::hypot(one.longitude - other.longitude, one.latitude - other.latitude) > 10 * k_apart;
  if (one.kind == PlaceKind::state) return one.name != other.name;
  if (one.country != other.country) return true;
  // England and Scotland lie apart, England and Britain do not.
  const auto is_nation = [](const KnownPlace& place) { return place.name == "England" || place.name == "Scotland" || place.name == "Wales" || place.name == "Northern Ireland"; };
  return is_nation(one) && is_nation(other) && one.name != other.name;
}

}  // namespace debunk::language
