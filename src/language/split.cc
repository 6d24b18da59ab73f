#include "language/split.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::language {
namespace {

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t hash = (a ^ (b * 0x9E3779B9u)) * 0x85EBCA6Bu;
  hash ^= hash >> 15;
  return hash * 0xC2B2AE35u ^ (hash >> 13);
}

constexpr std::size_t k_longest_look = 24;  ///< bytes

}  // namespace

Splitter::Splitter(std::string_view text, std::span<const Piece> block) : text_(text), block_(block) {
  looks_.reserve(block.size());
  for (std::size_t i = 0; i < block.size(); ++i) {
    looks_.push_back(look_at(i));
    if (stops_ < 2 && looks_.back().ends) ++stops_;
  }
}

Splitter::Look Splitter::look_at(std::size_t i) const {
  const std::string_view token = text_.substr(block_[i].start, block_[i].end - block_[i].start);
  Look look{2166136261u, 0, 0, false, false, false, false};
  bool letter = false, small = false, digit = false, upper = false;
  const std::size_t size = std::min(token.size(), k_longest_look);
  unsigned last = 0;
  char32_t first = 0;
  for (std::size_t at = 0; at < size;) {
    const text::Decoded decoded = text::decode(token, at);
    const text::CharacterInfo info = text::character_info(decoded.character);
    unsigned shape = 4 + (decoded.character < 0x80 ? static_cast<unsigned>(decoded.character) : 0x80);
    char32_t folded = info.folded;
    if (info.is(text::k_digit)) digit = true, shape = 1, folded = U'0';
    else if (info.is(text::k_upper)) letter = true, shape = 2, upper = upper || at == 0;
    else if (info.is(text::k_letter | text::k_mark)) letter = true, small = small || info.is(text::k_lower), shape = 3;
    if (at == 0) first = decoded.character;
    look.word = (look.word ^ static_cast<std::uint32_t>(folded)) * 16777619u;
    if (shape != last) look.shape = mix(look.shape, shape);
    last = shape;
    at += decoded.length;
  }
  look.mark = !letter && !digit;
  if (token.find("://") != std::string_view::npos || token.starts_with("www.")) look.word = 1, look.shape = 1;
  look.capital = letter ? (upper ? (small ? 1 : 2) : 0) : digit ? 4 : 3;
  if (look.mark) {
    switch (first) {
      case U'.': case U'!': case U'?': case U'\u2026': look.ends = true; break;
      case U')': case U']': case U'\u201D': case U'\u2019': case U'\'': case U'"': look.closes = true; break;
      case U'(': case U'[': case U'\u201C': case U'\u2018': look.opens = true; break;
      default: break;
    }
    if (first == U'"' || first == U'\'') look.opens = !block_[i].space_after;
    if (look.opens && first != U'(' && first != U'[') look.closes = false;
  }
  return look;
}

bool Splitter::may_end(std::size_t i) const {
  const Look& here = looks_[i];
  const Look& next = looks_[i + 1];
  if (here.ends || here.closes || here.mark) return true;
  return block_[i].space_after && next.capital != 0;
}

std::array<std::uint32_t, k_split_features> Splitter::features(std::size_t i, std::size_t start) const {
  const Look none{0, 0, 5, false, false, false, false};
  const Look& here = looks_[i];
  const Look& next = looks_[i + 1];
  const Look& before = i > start ? looks_[i - 1] : none;
  const Look& after = i + 2 < looks_.size() ? looks_[i + 2] : none;
  const bool space = block_[i].space_after;
  const auto kind = [](const Look& look) -> std::uint32_t {
    return static_cast<std::uint32_t>(look.capital) * 16 + (look.ends ? 1 : 0) + (look.closes ? 2 : 0) + (look.opens ? 4 : 0) + (look.mark ? 8 : 0);
  };
  const auto bucket = [](std::size_t length) -> std::uint32_t {
    return static_cast<std::uint32_t>(length < 4 ? length : length < 8 ? 4 : length < 14 ? 5 : length < 25 ? 6 : length < 45 ? 7 : 8);
  };
  const std::size_t length = i + 1 - start;
  // Is a quotation or a bracket open?
  std::uint32_t open = 0;
  for (std::size_t k = i + 1; k-- > start && i - k < 40;) {
    if (looks_[k].closes) break;
    if (looks_[k].opens) {
      open = 1;
      break;
    }
  }
  std::array<std::uint32_t, k_split_features> found{};
  std::uint32_t number = 0;
  const auto add = [&](std::uint32_t value) {
    found[number] = mix(value, number + 1) % k_split_weights;
    ++number;
  };
  add(0);
  add(mix(here.word, space));
  add(mix(next.word, kind(here)));
  add(mix(here.word, next.word));
  add(mix(mix(kind(here), kind(next)), space));
  add(mix(mix(kind(before), kind(here)), mix(kind(next), space)));
  add(mix(mix(here.word, kind(next)), mix(kind(after), space)));
  add(mix(before.word, kind(here)));
  add(mix(mix(here.shape, next.shape), space));
  add(mix(mix(bucket(length), here.word), kind(next)));
  add(mix(mix(open, here.word), kind(next)));
  add(mix(mix(stops_, kind(here)), mix(kind(next), bucket(length))));
  add(mix(mix(next.word, kind(after)), here.ends));
  add(mix(mix(before.shape, here.shape), kind(next)));
  add(mix(mix(bucket(block_.size() - i), kind(here)), kind(next)));
  add(mix(mix(after.word, kind(here)), kind(next)));
  add(mix(mix(before.word, here.word), kind(next)));
  add(mix(mix(kind(before), kind(here)), mix(next.word, space)));
  add(mix(mix(kind(next), kind(after)), mix(bucket(length), kind(here))));
  return found;
}

std::vector<std::uint32_t> split(std::string_view text, std::span<const Piece> block, std::span<const std::int16_t> weights, std::size_t longest) {
  std::vector<std::uint32_t> ends;
  if (block.empty()) return ends;
  const Splitter splitter(text, block);
  std::size_t start = 0;
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    bool end = i + 1 - start >= longest;
    if (!end && splitter.may_end(i)) {
      std::int32_t score = 0;
      for (const std::uint32_t feature : splitter.features(i, start)) score += weights[feature];
      end = score > 0;
    }
    if (!end) continue;
    ends.push_back(static_cast<std::uint32_t>(i + 1));
    start = i + 1;
  }
  ends.push_back(static_cast<std::uint32_t>(block.size()));
  return ends;
}

}  // namespace debunk::language
