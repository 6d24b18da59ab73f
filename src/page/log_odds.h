// Arithmetic on logarithms of odds in whole numbers: the same results on every machine, and a look into a table instead of exp and log.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace debunk::page {

/// A logarithm of odds or of a sum of weights, in steps of 1/256.
using LogOdds = std::int64_t;
inline constexpr LogOdds k_log_unit = 256;

/// A probability, in steps of 2^-24.
using Chance = std::uint32_t;
inline constexpr Chance k_certain = Chance{1} << 24;

namespace tables {

inline constexpr std::size_t k_sum_reach = 8 * k_log_unit, k_chance_reach = 12 * k_log_unit, k_chance_step = 4;

constexpr double power_of_e(double exponent) {
  double result = 1, term = 1;
  const double part = exponent / 1024;
  for (int i = 1; i < 8; ++i) result += term *= part / i;
  for (int i = 0; i < 10; ++i) result *= result;
  return result;
}

/// log(1 + exp(-i / 256)) in steps of 1/256, by its derivative from the far end on.
constexpr std::array<std::uint16_t, k_sum_reach + 1> make_log_sums() {
  std::array<std::uint16_t, k_sum_reach + 1> table{};
  const double step = 1.0 / k_log_unit, factor = power_of_e(step);
  double power = power_of_e(-static_cast<double>(k_sum_reach) * step), value = power;
  for (std::size_t i = k_sum_reach + 1; i-- > 0;) {
    table[i] = static_cast<std::uint16_t>(value * k_log_unit + 0.5);
    const double slope = power / (1 + power);
    power *= factor;
    value += step * (slope + power / (1 + power)) / 2;
  }
  return table;
}

constexpr std::array<Chance, 2 * k_chance_reach / k_chance_step + 1> make_chances() {
  std::array<Chance, 2 * k_chance_reach / k_chance_step + 1> table{};
  const double factor = power_of_e(static_cast<double>(k_chance_step) / k_log_unit);
  double power = power_of_e(-static_cast<double>(k_chance_reach) / k_log_unit);
  for (Chance& chance : table) {
    chance = static_cast<Chance>(power / (1 + power) * k_certain + 0.5);
    power *= factor;
  }
  return table;
}

inline constexpr auto k_log_sums = make_log_sums();
inline constexpr auto k_chances = make_chances();

}  // namespace tables

/// log(exp(a) + exp(b)).
constexpr LogOdds log_sum(LogOdds a, LogOdds b) {
  const LogOdds high = a > b ? a : b, apart = a > b ? a - b : b - a;
  return apart > static_cast<LogOdds>(tables::k_sum_reach) ? high : high + tables::k_log_sums[static_cast<std::size_t>(apart)];
}

/// 1 / (1 + exp(-odds)).
constexpr Chance chance_of(LogOdds odds) {
  constexpr auto k_reach = static_cast<LogOdds>(tables::k_chance_reach);
  const LogOdds within = odds < -k_reach ? -k_reach : odds > k_reach ? k_reach : odds;
  return tables::k_chances[static_cast<std::size_t>(within + k_reach) / tables::k_chance_step];
}

constexpr Chance times(Chance a, Chance b) { return static_cast<Chance>(std::uint64_t{a} * b >> 24); }

}  // namespace debunk::page
