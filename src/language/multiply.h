// Products of whole numbers: what nearly all of the network's time goes into. Exact, so every processor finds the same.
#pragma once

#include <cstddef>
#include <cstdint>

#include "language/model.h"

namespace debunk::language {

/// sums[row * outputs + o] = bias[o] + the sum over inputs of values[row * inputs + i] * weights[i][o]; for `rows` rows. A null bias is none.
void multiply(const std::int16_t* values, std::size_t rows, const Layer& layer, std::int32_t* sums);

/// The same by the plainest loop: what the faster ways must agree with.
void multiply_plainly(const std::int16_t* values, std::size_t rows, const Layer& layer, std::int32_t* sums);

}  // namespace debunk::language
