#include "language/features.h"

#include <algorithm>

#include "text/character.h"
#include "text/lexicon.h"
#include "text/utf8.h"
#include "text/words.h"

namespace debunk::language {
namespace {

enum Kind : std::uint64_t { k_root = 1, k_word, k_cased, k_suffix_2, k_suffix_3, k_suffix_4, k_prefix_2, k_prefix_3, k_shape, k_frequency, k_place, k_bare };

constexpr std::uint64_t feature(Kind kind, std::uint64_t value) {
  std::uint64_t hash = (value ^ (kind << 58)) * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 29;
  hash *= 0xBF58476D1CE4E5B9u;
  return (hash ^ (hash >> 32)) | 1;
}

/// What a token looks like.
struct Look {
  std::uint64_t word = 0xCBF29CE484222325u, cased = 0xCBF29CE484222325u, shape = 0;
  std::array<char32_t, 4> last{};   ///< the last first
  std::array<char32_t, 3> first{};
  std::uint32_t characters = 0;
  bool has_upper = false, has_lower = false, has_digit = false, has_letter = false, starts_upper = false;
};

constexpr std::size_t k_longest_look = 256;  ///< bytes; of a longer token the beginning

Look look_at(std::string_view token) {
  Look look;
  const std::size_t size = std::min(token.size(), k_longest_look);
  unsigned last_class = 0, repeats = 0, shapes = 0;
  for (std::size_t at = 0; at < size;) {
    const text::Decoded decoded = text::decode(token, at);
    at += decoded.length;
    const text::CharacterInfo info = text::character_info(decoded.character);
    char32_t folded = info.folded;
    unsigned shape = 5;
    if (info.is(text::k_digit)) {
      folded = U'0';
      look.has_digit = true;
      shape = 3;
    } else if (info.is(text::k_upper)) {
      look.has_upper = look.has_letter = true;
      if (look.characters == 0) look.starts_upper = true;
      shape = 1;
    } else if (info.is(text::k_letter | text::k_mark)) {
      look.has_letter = true;
      look.has_lower = look.has_lower || info.is(text::k_lower);
      shape = 2;
    } else if (info.is(text::k_format)) {
      continue;
    } else {
      if (decoded.character == U'\u2019' || decoded.character == U'`') folded = U'\'';
      if (decoded.character == U'\u201C' || decoded.character == U'\u201D') folded = U'"';
      if (decoded.character == U'\u2013' || decoded.character == U'\u2014') folded = U'-';
      shape = 8 + (folded < 0x80 ? static_cast<unsigned>(folded) : 0x80);
    }
    look.word = (look.word ^ folded) * 0x100000001B3u;
    look.cased = (look.cased ^ (shape == 3 ? U'0' : decoded.character)) * 0x100000001B3u;
    look.last = {folded, look.last[0], look.last[1], look.last[2]};
    if (look.characters < look.first.size()) look.first[look.characters] = folded;
    ++look.characters;
    // "Xxxx" and "Xxxxxx" are alike, "Xx" is not.
    repeats = shape == last_class ? repeats + 1 : 0;
    last_class = shape;
    if (repeats < 2 && shapes < 10) {
      look.shape = look.shape * 0x100000001B3u + shape;
      ++shapes;
    }
  }
  return look;
}

}  // namespace

Features root_features() {
  Features features{};
  features[0] = feature(k_root, 0);
  return features;
}

void find_features(std::string_view text, std::span<const Piece> sentence, std::span<Features> out) {
  // In a sentence of capitals a capital says nothing.
  std::size_t capitals = 0, small = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const std::string_view token = text.substr(sentence[i].start, sentence[i].end - sentence[i].start);
    const Look look = look_at(token);
    capitals += look.has_upper && !look.has_lower && look.characters > 1;
    small += look.has_lower;
  }
  const bool shouted = capitals >= 3 && small * 4 < capitals;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const std::string_view token = text.substr(sentence[i].start, sentence[i].end - sentence[i].start);
    const Look look = look_at(token);
    Features& features = out[i];
    features.fill(0);
    const unsigned capital = shouted || !look.has_upper ? 0 : !look.starts_upper ? 1 : look.has_lower ? 2 : look.characters == 1 ? 3 : 4;
    features[0] = feature(k_word, look.word);
    if (capital != 0) features[1] = feature(k_cased, look.cased);
    const auto packed = [](char32_t a, char32_t b, char32_t c, char32_t d) {
      return (static_cast<std::uint64_t>(a) * 0x9E3779B97F4A7C15u + b) * 0xC2B2AE3D27D4EB4Fu + c * std::uint64_t{0x165667B19E3779F9u} + d;
    };
    if (look.has_letter || look.has_digit) {
      features[2] = feature(k_suffix_2, packed(look.last[0], look.last[1], 0, 0));
      if (look.characters > 2) features[3] = feature(k_suffix_3, packed(look.last[0], look.last[1], look.last[2], 0));
      if (look.characters > 4) features[4] = feature(k_suffix_4, packed(look.last[0], look.last[1], look.last[2], look.last[3]));
      if (look.characters > 3) features[5] = feature(k_prefix_2, packed(look.first[0], look.first[1], 0, 0));
      if (look.characters > 4) features[6] = feature(k_prefix_3, packed(look.first[0], look.first[1], look.first[2], 0));
    }
    features[7] = feature(k_shape, shouted && look.has_letter && !look.has_digit ? 2 : look.shape);
    if (look.has_letter && token.size() <= k_longest_look) {
      const unsigned zipf = text::zipf(text::Language::en, text::hash_of_word(token));
      features[8] = feature(k_frequency, (zipf / 5) * 8 + capital);
    }
    const bool glued = i > 0 && !sentence[i - 1].space_after;
    features[9] = feature(k_place, (i == 0 ? 1 : 0) + (i + 1 == sentence.size() ? 2 : 0) + (glued ? 4 : 0) + (sentence[i].space_after ? 0 : 8) + capital * 16);
  }
}

}  // namespace debunk::language
