#include "html/names.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace debunk::html {
namespace {

constexpr auto k_tags = std::to_array<std::string_view>({
    "",
#define TAG(identifier, name) name,
#include "html/names.def"
#undef TAG
});

constexpr auto k_attributes = std::to_array<std::string_view>({
    "",
#define ATTRIBUTE(identifier, name) name,
#include "html/names.def"
#undef ATTRIBUTE
});

/// Up to 15 bytes and how many they are, as two numbers, the first byte lowest: what is hashed and compared instead of characters.
struct Packed {
  std::uint64_t low = 0, high = 0;
  friend constexpr bool operator==(const Packed&, const Packed&) = default;
};
constexpr std::size_t k_longest = 15;

constexpr Packed pack_slowly(std::string_view name) {
  Packed packed{0, std::uint64_t{name.size()} << 56};
  for (std::size_t i = 0; i < name.size(); ++i)
    (i < 8 ? packed.low : packed.high) |= std::uint64_t{static_cast<unsigned char>(name[i])} << (8 * (i % 8));
  return packed;
}

constexpr std::uint64_t each(std::uint64_t byte) { return byte * 0x0101010101010101u; }

/// Capitals made small, eight bytes at once; other bytes stay.
constexpr std::uint64_t small(std::uint64_t bytes) {
  const std::uint64_t seven = bytes & each(0x7F);
  const std::uint64_t capital = (seven + each(0x80 - 'A')) & ~(seven + each(0x7F - 'Z')) & ~bytes & each(0x80);
  return bytes | capital >> 2;
}

std::uint64_t load(const char* bytes, std::size_t size) {
  std::uint64_t value = 0;
  if (size >= 8) {
    std::memcpy(&value, bytes, 8);
  } else {
    // Copies of a fixed size, which overlap, rather than a call: names are short.
    if (size >= 4) {
      std::uint32_t first = 0, last = 0;
      std::memcpy(&first, bytes, 4);
      std::memcpy(&last, bytes + size - 4, 4);
      return first | std::uint64_t{last} << (8 * (size - 4));
    }
    for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return value;
}

Packed pack(std::string_view name) {
  if constexpr (std::endian::native != std::endian::little) {
    const Packed packed = pack_slowly(name);
    return {small(packed.low), small(packed.high)};
  }
  const std::uint64_t high = name.size() <= 8 ? 0 : load(name.data() + 8, name.size() - 8);
  return {small(load(name.data(), name.size())), small(high) | std::uint64_t{name.size()} << 56};
}

constexpr std::size_t k_slots = 512;

constexpr std::size_t slot_of(const Packed& packed) {
  return static_cast<std::size_t>(((packed.low ^ std::rotl(packed.high, 29)) * 0x9E3779B97F4A7C15u) >> (64 - std::bit_width(k_slots - 1)));
}

/// A hash table with open addresses, built by the compiler.
struct Table {
  std::array<std::uint8_t, k_slots> slots{};
  std::array<Packed, 256> names{};

  template <std::size_t n>
  explicit constexpr Table(const std::array<std::string_view, n>& list) {
    static_assert(n <= 256);
    for (std::size_t i = 1; i < n; ++i) {
      names[i] = pack_slowly(list[i]);
      std::size_t slot = slot_of(names[i]);
      while (slots[slot] != 0) slot = (slot + 1) % k_slots;
      slots[slot] = static_cast<std::uint8_t>(i);
    }
  }

  std::uint8_t find(std::string_view name) const {
    if (name.size() > k_longest || name.empty()) return 0;
    const Packed packed = pack(name);
    for (std::size_t slot = slot_of(packed); slots[slot] != 0; slot = (slot + 1) % k_slots)
      if (names[slots[slot]] == packed) return slots[slot];
    return 0;
  }
};

constexpr char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

constexpr Table k_tag_table(k_tags), k_attribute_table(k_attributes);
static_assert(std::ranges::all_of(k_tags, [](std::string_view name) { return name.size() <= k_longest; }));
static_assert(std::ranges::all_of(k_attributes, [](std::string_view name) { return name.size() <= k_longest; }));

}  // namespace

Tag find_tag(std::string_view name) { return static_cast<Tag>(k_tag_table.find(name)); }
AttributeName find_attribute(std::string_view name) { return static_cast<AttributeName>(k_attribute_table.find(name)); }

std::string_view to_string(Tag tag) { return k_tags[static_cast<std::size_t>(tag)]; }
std::string_view to_string(AttributeName name) { return k_attributes[static_cast<std::size_t>(name)]; }

std::uint32_t name_hash(std::string_view name) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(folded(c))) * 0x01000193;
  return hash;
}

bool same_name(std::string_view a, std::string_view b) { return a.size() == b.size() && std::ranges::equal(a, b, {}, folded, folded); }

}  // namespace debunk::html
