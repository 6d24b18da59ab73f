// Numbers of an article: what they are worth, what they count or measure, and other numbers in the same clothes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alter/alteration.h"
#include "alter/article.h"

namespace alter {

struct Number {
  std::uint32_t first = 0;  ///< tokens: the number itself, "3" of "$3 million"
  std::uint32_t last = 0;
  double value = 0;
  bool in_words = false;
  bool rough = false;               ///< "about", "more than", a range: it may differ
  std::string scale;                ///< "million"
  std::string currency;             ///< "$"
  std::string unit;                 ///< "percent", "mile", "year"; empty: it counts things
  std::uint32_t behind = 0;         ///< the token behind scale and unit
  std::vector<std::uint32_t> noun;  ///< of what it counts: "Republican", "candidates"
  std::string head;                 ///< stem of the last of them
};

std::vector<Number> find_numbers(const Article& article);

/// With its scale: 3,000,000 of "3 million".
double worth(const Number& number);

/// What a word says: "three" → 3, up to twenty and the tens.
std::optional<int> value_of_word(const std::string& lower);
std::string word_of(int value);

/// Another number, written as `was` is ("1,200", "2.4", "three", "Three"), that the article does not have.
std::string other_number(const Article& article, const std::string& was, Chance& chance);

/// A number written as digits with commas ("1,200"); none if it is not.
std::optional<double> value_of_digits(const std::string& digits);

}  // namespace alter
