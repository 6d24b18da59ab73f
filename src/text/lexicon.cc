#include "text/lexicon.h"

#include <algorithm>
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

struct Table {
  const char* slots = nullptr;
  std::uint32_t count = 0;
};

struct Tables {
  std::array<Table, k_language_count> languages;
  Table elsewhere;
};

Tables read_tables() {
  Tables tables{};
  const std::uint32_t languages = u32(k_lexicon_magic.size());
  std::size_t at = k_lexicon_magic.size() + 4;
  const std::size_t first_slot = at + languages * 16;
  for (std::uint32_t i = 0; i < languages; ++i, at += 16) {
    const std::string_view code(debunk_lexicon + at);
    Table& table = code == k_elsewhere ? tables.elsewhere : tables.languages[static_cast<std::size_t>(parse_language(code))];
    table = {debunk_lexicon + first_slot + 4 * u32(at + 12), u32(at + 8)};
  }
  return tables;
}

const Tables& tables() {
  static const Tables instance = read_tables();
  return instance;
}

const Table& table(Language language) { return tables().languages[static_cast<std::size_t>(language)]; }

std::uint8_t look_up(const Table& words, std::uint64_t hash, std::uint32_t slot) {
  const std::uint32_t tag = lexicon_tag(hash);
  for (;; slot = slot + 1 == words.count ? 0 : slot + 1) {
    std::uint32_t entry = 0;
    std::memcpy(&entry, words.slots + std::size_t{4} * slot, sizeof entry);
    if (entry == 0) return 0;
    if (entry >> 7 == tag) return entry & 0x7F;
  }
}

}  // namespace

std::uint8_t zipf(Language language, std::uint64_t word_hash) {
  const Table& words = table(language);
  return words.count == 0 ? 0 : look_up(words, word_hash, lexicon_slot(word_hash, words.count));
}

std::uint8_t zipf_elsewhere(std::uint64_t word_hash) {
  const Table& words = tables().elsewhere;
  return words.count == 0 ? 0 : look_up(words, word_hash, lexicon_slot(word_hash, words.count));
}

void zipf(Language language, std::span<const Word> words, std::span<std::uint8_t> values) {
  const Table& known = table(language);
  if (known.count == 0) {
    std::ranges::fill(values, std::uint8_t{0});
    return;
  }
  constexpr std::size_t k_ahead = 8;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + k_ahead < words.size()) __builtin_prefetch(known.slots + std::size_t{4} * lexicon_slot(words[i + k_ahead].hash, known.count));
    values[i] = look_up(known, words[i].hash, lexicon_slot(words[i].hash, known.count));
  }
}

bool has_lexicon(Language language) { return table(language).count != 0; }

std::string_view lexicon_digest() { return "sha256:" DEBUNK_LEXICON_SHA256; }

}  // namespace debunk::text
