// One change to one article that makes it contradict itself, and the twelve ways to find a place for one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "alter/article.h"

namespace alter {

enum class Kind : std::uint8_t { count, amount, age, name, weekday, date, place, direction, unit, negation, headline, sum };
inline constexpr std::array<std::string_view, 12> k_kind_names = {"count", "amount",    "age",  "name",     "weekday",  "date",
                                                                  "place", "direction", "unit", "negation", "headline", "sum"};

struct Alteration {
  Kind kind;
  Span changed;              ///< of the text as it was
  std::string now;           ///< what stands there then; ends and begins with the same letters as little as can be
  std::vector<Span> others;  ///< the mentions that stay, of the text as it was
  bool easy = false;         ///< both mentions stand in copies of one sentence, or it is the commonest pattern of its kind
};

/// Numbers from a seed, the same on every machine (splitmix64, Steele, Lea and Flood 2014).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
  }
  /// At least `low`, at most `high`.
  int between(int low, int high) { return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1)); }
  template <class List>
  const auto& of(const List& list) {
    return list[static_cast<std::size_t>(next() % list.size())];
  }

 private:
  std::uint64_t state_;
};

using Alterations = std::vector<Alteration>;

/// Every place of the article for a change of the kind. `chance` chooses what is written there.
Alterations find_counts(const Article& article, Chance& chance);
Alterations find_amounts(const Article& article, Chance& chance);
Alterations find_ages(const Article& article, Chance& chance);
Alterations find_names(const Article& article, Chance& chance);
Alterations find_weekdays(const Article& article, Chance& chance);
Alterations find_dates(const Article& article, Chance& chance);
Alterations find_places(const Article& article, Chance& chance);
Alterations find_directions(const Article& article, Chance& chance);
Alterations find_units(const Article& article, Chance& chance);
Alterations find_negations(const Article& article, Chance& chance);
Alterations find_headlines(const Article& article, Chance& chance);
Alterations find_sums(const Article& article, Chance& chance);

}  // namespace alter
