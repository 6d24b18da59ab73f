// Turns away nearly every word that is not in a small set, by one load from a table that stays in the cache: a Bloom filter (Bloom, CACM 13(7), 1970) of
// one 64-bit block and two bits in it for each word (Putze, Sanders and Singler, "Cache-, hash- and space-efficient Bloom filters", 2007).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace debunk::text {

/// For some two thousand words, of which one other word in a hundred then seems to be one.
class WordFilter {
 public:
  void add(std::uint64_t hash) { blocks_[block_of(hash)] |= bits_of(hash); }
  void add(const WordFilter& other) {
    for (std::size_t i = 0; i < k_blocks; ++i) blocks_[i] |= other.blocks_[i];
  }
  bool may_have(std::uint64_t hash) const { return (~blocks_[block_of(hash)] & bits_of(hash)) == 0; }

 private:
  static constexpr std::size_t k_blocks = 512;
  static std::size_t block_of(std::uint64_t hash) { return hash >> 55; }
  static std::uint64_t bits_of(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 49 & 63) | std::uint64_t{1} << (hash >> 43 & 63); }

  std::array<std::uint64_t, k_blocks> blocks_{};
};

}  // namespace debunk::text
