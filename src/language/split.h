// Where sentences end: a linear model over the tokens around each place where one could (trained by training/language with averaged perceptrons,
// Collins 2002).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/tokenize.h"

namespace debunk::language {

/// Sentences of more tokens are cut.
inline constexpr std::size_t k_longest_sentence = 128;

inline constexpr std::size_t k_split_features = 19;
inline constexpr std::size_t k_split_weights = std::size_t{1} << 16;

/// Goes over the tokens of one block, asking at every place where a sentence could end whether it does.
class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Piece> block);

  /// Could a sentence end behind token i? The last token is not asked about.
  bool may_end(std::size_t i) const;

  /// The places in the table of weights that say it, given where the sentence began.
  std::array<std::uint32_t, k_split_features> features(std::size_t i, std::size_t start) const;

 private:
  struct Look {
    std::uint32_t word, shape;
    std::uint8_t capital;    ///< 0: small, 1: capital first, 2: all capitals, 3: no letter, 4: digits
    bool ends, closes, opens, mark;
  };
  Look look_at(std::size_t i) const;

  std::string_view text_;
  std::span<const Piece> block_;
  std::vector<Look> looks_;
  unsigned stops_ = 0;
};

/// The end of each sentence of a block, as the number of tokens up to it. None is longer than `longest`.
std::vector<std::uint32_t> split(std::string_view text, std::span<const Piece> block, std::span<const std::int16_t> weights, std::size_t longest);

}  // namespace debunk::language
