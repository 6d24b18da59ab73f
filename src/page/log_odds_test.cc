#include "page/log_odds.h"

#include <gtest/gtest.h>

#include <cmath>

namespace debunk::page {
namespace {

TEST(LogOdds, TablesAreWhatTheirFormulasSay) {
  for (LogOdds a = -5000; a < 5000; a += 37) {
    const double odds = static_cast<double>(a) / k_log_unit;
    EXPECT_NEAR(static_cast<double>(log_sum(a, 100)), k_log_unit * std::log(std::exp(odds) + std::exp(100.0 / k_log_unit)), 0.6) << a;
    EXPECT_NEAR(static_cast<double>(chance_of(a)) / k_certain, 1 / (1 + std::exp(-odds)), 0.005) << a;
  }
  EXPECT_EQ(times(k_certain, k_certain / 2), k_certain / 2);
}

}  // namespace
}  // namespace debunk::page
