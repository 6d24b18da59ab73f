#include "text/lexicon.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>

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

/// The slot of the bucket that has the tag, or 0. Looks at all at once: compilers make a few vector instructions of it, and no jump.
template <std::size_t slots>
std::uint32_t slot_with(std::uint32_t tag, const std::array<std::uint32_t, slots>& bucket) {
  std::uint32_t found = 0;
  for (const std::uint32_t slot : bucket) found |= slot >> 7 == tag ? slot : 0;
  return found;
}

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

void zipf(Language language, std::span<const Word> words, std::span<std::uint8_t> values, std::vector<std::uint32_t>& uncommon) {
  const Tables& known = tables(language);
  uncommon.resize(words.size());
  if (known.common.count == 0) {
    std::ranges::fill(values, std::uint8_t{0});
    std::iota(uncommon.begin(), uncommon.end(), 0u);
    return;
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    values[i] = look_up(known.common, words[i].hash);
    uncommon[count] = static_cast<std::uint32_t>(i);
    count += values[i] == 0;
  }
  uncommon.resize(count);
  for (const std::uint32_t i : uncommon) __builtin_prefetch(known.others.buckets + lexicon_bucket(words[i].hash, known.others.count));
  for (const std::uint32_t i : uncommon) values[i] = look_up(known.others, words[i].hash);
}

bool has_lexicon(Language language) { return tables(language).common.count != 0; }

std::string_view lexicon_digest() { return "sha256:" DEBUNK_LEXICON_SHA256; }

}  // namespace debunk::text
