// What the network is told of each token: hashes of the word, its beginning, its end, its shape, how common it is. One piece of code for
// training and use, so that the two never differ.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "language/tokenize.h"

namespace debunk::language {

inline constexpr std::size_t k_feature_count = 12;

/// Each is a hash of kind and value; 0: none. The first is the word itself, which training leaves out at times.
using Features = std::array<std::uint64_t, k_feature_count>;

/// Of the tokens of one sentence of a valid text.
void find_features(std::string_view text, std::span<const Piece> sentence, std::span<Features> out);

/// Of the place in front of the first token, on which the root hangs.
Features root_features();

}  // namespace debunk::language
