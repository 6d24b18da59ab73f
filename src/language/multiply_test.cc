#include "language/multiply.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace debunk::language {
namespace {

TEST(Multiply, EveryWayFindsTheSame) {
  std::mt19937 random(3);
  for (const std::size_t outputs : {16u, 32u, 48u, 112u}) {
    for (const std::size_t rows : {1u, 3u, 4u, 9u}) {
      const std::size_t inputs = 2 * (1 + random() % 40);
      std::vector<std::int16_t> values(rows * inputs), weights(inputs * outputs);
      std::vector<std::int32_t> bias(outputs), fast(rows * outputs), plain(rows * outputs);
      for (std::int16_t& value : values) value = static_cast<std::int16_t>(static_cast<int>(random() % (2 * k_most_activation)) - k_most_activation);
      for (std::int16_t& value : weights) value = static_cast<std::int16_t>(static_cast<int>(random() % (2 * k_most_weight)) - k_most_weight);
      for (std::int32_t& value : bias) value = static_cast<std::int32_t>(random() % 100000);
      for (const std::int32_t* const with : {static_cast<const std::int32_t*>(bias.data()), static_cast<const std::int32_t*>(nullptr)}) {
        const Layer layer{inputs, outputs, weights.data(), with};
        multiply(values.data(), rows, layer, fast.data());
        multiply_plainly(values.data(), rows, layer, plain.data());
        EXPECT_EQ(fast, plain) << inputs << " inputs, " << outputs << " outputs, " << rows << " rows";
      }
    }
  }
}

}  // namespace
}  // namespace debunk::language
