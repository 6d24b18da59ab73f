#include "rules/injected/trades.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace debunk::rules::injected {
namespace {

using text::Language;

struct List {
  Trade trade;
  Language language;
  std::string_view words;
};

constexpr auto k_lists = std::to_array<List>({
#define TRADE(trade, language, words) {Trade::trade, Language::language, words},
#define SIGNS(trade, signs)
#include "rules/injected/trades.def"
#undef TRADE
#undef SIGNS
});

constexpr auto k_signs = std::to_array<List>({
#define TRADE(trade, language, words)
#define SIGNS(trade, signs) {Trade::trade, Language::und, signs},
#include "rules/injected/trades.def"
#undef TRADE
#undef SIGNS
});

/// Calls `use` for each space-separated piece.
template <class Use>
void for_each_piece(std::string_view pieces, Use use) {
  while (!pieces.empty()) {
    const std::size_t end = std::min(pieces.find(' '), pieces.size());
    if (end > 0) use(pieces.substr(0, end));
    pieces.remove_prefix(std::min(end + 1, pieces.size()));
  }
}

struct Entry {
  std::uint64_t hash;
  Language language;
  AdvertisingWord word;
};

/// Of the first k_trade_beginning letters, if there are as many.
std::optional<std::uint64_t> hash_of_beginning(std::string_view word) {
  text::WordHash hash;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size() && letters < k_trade_beginning; ++letters) {
    const text::Decoded decoded = text::decode(word, at);
    at += decoded.length;
    hash.add(text::character_info(decoded.character).folded);
  }
  return letters == k_trade_beginning ? std::optional(hash.value()) : std::nullopt;
}

/// Every word, in buckets by its hash; and filters that turn nearly every other word away.
struct Table {
  static constexpr std::size_t k_buckets = 1 << 12;

  std::vector<Entry> entries;                          // sorted by bucket, hash, language
  std::array<std::uint32_t, k_buckets + 1> first{};    // index of the first entry of each bucket
  text::WordFilter any, trade, beginnings;

  static std::size_t bucket_of(std::uint64_t hash) { return hash >> 52; }

  Table() {
    for (const List& list : k_lists)
      for_each_piece(list.words, [&](std::string_view piece) {
        const std::size_t colon = piece.rfind(':');
        const std::uint64_t hash = text::hash_of_word(piece.substr(0, colon));
        entries.push_back({hash, list.language, {list.trade, static_cast<std::uint8_t>(piece[colon + 1] - '0')}});
        any.add(hash);
        if (!entries.back().word.is_trade()) return;
        trade.add(hash);
        if (const auto beginning = hash_of_beginning(piece.substr(0, colon))) beginnings.add(*beginning);
      });
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) { return a.hash != b.hash ? a.hash < b.hash : a.language < b.language; });
    for (const Entry& entry : entries) ++first[bucket_of(entry.hash) + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  }
};

const Table& table() {
  static const Table instance;
  return instance;
}

}  // namespace

std::string_view to_string(Trade trade) {
  switch (trade) {
    case Trade::gambling: return "gambling";
    case Trade::pharmacy: return "medicines";
    case Trade::massage: return "massage or escort services";
    case Trade::lending: return "loans";
    case Trade::investment: return "investments";
    case Trade::goods: return "cheap goods";
    case Trade::web: return "web promotion";
    case Trade::none:
    case Trade::glue: break;
  }
  return {};
}

const text::WordFilter& trade_filter() { return table().trade; }
std::vector<std::uint64_t> trade_words() {
  std::vector<std::uint64_t> hashes;
  for (const Entry& entry : table().entries)
    if (entry.word.is_trade()) hashes.push_back(entry.hash);
  return hashes;
}

const text::WordFilter& trade_beginnings() { return table().beginnings; }

bool may_be_advertising_word(std::uint64_t hash) { return table().any.may_have(hash); }

std::uint64_t trade_languages(std::uint64_t hash) {
  const Table& words = table();
  std::uint64_t languages = 0;
  if (!words.trade.may_have(hash)) return languages;
  const std::size_t bucket = Table::bucket_of(hash);
  for (std::size_t i = words.first[bucket]; i < words.first[bucket + 1]; ++i)
    if (words.entries[i].hash == hash && words.entries[i].word.is_trade())
      languages |= std::uint64_t{1} << static_cast<unsigned>(words.entries[i].language);
  return languages;
}

AdvertisingWord advertising_word(std::uint64_t hash, Language language) {
  const Table& words = table();
  AdvertisingWord best;
  if (!words.any.may_have(hash)) return best;
  const std::size_t bucket = Table::bucket_of(hash);
  for (std::size_t i = words.first[bucket]; i < words.first[bucket + 1]; ++i) {
    const Entry& entry = words.entries[i];
    if (entry.hash != hash || (language != Language::und && entry.language != language)) continue;
    if (best.trade == Trade::none || (entry.word.is_trade() && !best.is_trade()) || entry.word.weight > best.weight) best = entry.word;
  }
  return best;
}

Trade trade_by_signs(std::string_view text) {
  Trade found = Trade::none;
  for (const List& list : k_signs) {
    if (found > Trade::glue) break;
    for_each_piece(list.words, [&](std::string_view sign) {
      if (found <= Trade::glue && text.find(sign) != std::string_view::npos) found = list.trade;
    });
  }
  return found;
}

}  // namespace debunk::rules::injected
