#include "text/lexicon.h"

#include <array>
#include <bit>
#include <cstring>

#include "base/embed.h"

DEBUNK_EMBED(debunk_lexicon, DEBUNK_MODELS "/lexicon.bin")

namespace debunk::text {
namespace {

static_assert(std::endian::native == std::endian::little, "models/lexicon.bin is little endian; a big-endian machine needs it swapped");

std::uint32_t u32(std::size_t offset) {
  std::uint32_t value = 0;
  std::memcpy(&value, debunk_lexicon + offset, sizeof value);
  return value;
}

template <std::size_t slots>
struct Table {
  using Bucket = std::array<std::uint32_t, slots>;
  const Bucket* buckets = nullptr;
  std::uint32_t count = 0;
};

struct Tables {
  Table<k_common_slots> common;
  Table<k_other_slots> others;
};

struct Lexicon {
  std::array<Tables, k_language_count> languages{};
  Table<k_other_slots> elsewhere;
};

Lexicon read_lexicon() {
  constexpr std::size_t k_header = 16, k_entry = 24, k_line = 64;
  const std::uint32_t languages = u32(k_lexicon_magic.size());
  const char* const slots = debunk_lexicon + (k_header + languages * k_entry + k_line - 1) / k_line * k_line;
  const auto read = [&]<std::size_t bucket>(std::size_t at, Table<bucket>& table) {
    table = {reinterpret_cast<const typename Table<bucket>::Bucket*>(slots + std::size_t{4} * u32(at + 4)), u32(at)};  // aligned: see DEBUNK_EMBED
  };
  Lexicon lexicon;
  for (std::size_t i = 0, at = k_header; i < languages; ++i, at += k_entry) {
    const std::string_view code(debunk_lexicon + at);
    Tables& tables = lexicon.languages[static_cast<std::size_t>(parse_language(code))];
    if (code == k_elsewhere) {
      read(at + 16, lexicon.elsewhere);
    } else {
      read(at + 8, tables.common);
      read(at + 16, tables.others);
    }
  }
  return lexicon;
}

const Lexicon& lexicon() {
  static const Lexicon instance = read_lexicon();
  return instance;
}

const Tables& tables(Language language) { return lexicon().languages[static_cast<std::size_t>(language)]; }

std::uint8_t value_of(std::uint32_t slot) { return slot & 0x7F; }

std::uint8_t look_up(const Table<k_common_slots>& table, std::uint64_t hash) {
  return value_of(slot_with(lexicon_tag(hash), table.buckets[lexicon_bucket(hash, table.count)]));
}

std::uint8_t look_up(const Table<k_other_slots>& table, std::uint64_t hash) {
  for (std::uint32_t at = lexicon_bucket(hash, table.count);; at = at + 1 == table.count ? 0 : at + 1) {
    const auto& bucket = table.buckets[at];
    const std::uint32_t found = slot_with(lexicon_tag(hash), bucket);
    if (found != 0 || bucket.back() == 0) [[likely]] return value_of(found);  // slots are filled from the first on
  }
}

}  // namespace

std::uint8_t zipf(Language language, std::uint64_t word_hash) {
  const Tables& known = tables(language);
  if (known.common.count == 0) return 0;
  const std::uint8_t common = look_up(known.common, word_hash);
  return common != 0 ? common : look_up(known.others, word_hash);
}

std::uint8_t zipf_elsewhere(std::uint64_t word_hash) { return look_up(lexicon().elsewhere, word_hash); }

std::span<const CommonBucket> common_buckets(Language language) {
  const Table<k_common_slots>& table = tables(language).common;
  return {table.buckets, table.count};
}

void zipf_of_uncommon(Language language, std::span<const Word> words, std::span<const std::uint32_t> which, std::span<std::uint8_t> values) {
  const Table<k_other_slots> others = tables(language).others;
  if (others.count == 0) return;
  for (const std::uint32_t i : which) __builtin_prefetch(others.buckets + lexicon_bucket(words[i].hash, others.count));
  for (const std::uint32_t i : which) values[i] = look_up(others, words[i].hash);
}

bool has_lexicon(Language language) { return tables(language).common.count != 0; }

std::string_view lexicon_digest() { return "sha256:" DEBUNK_LEXICON_SHA256; }

}  // namespace debunk::text
