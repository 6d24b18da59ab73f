#include "language/quantities.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "language/telling_words.h"

namespace debunk::language {
namespace {

constexpr const char* k_unit_names[] = {
#define UNIT(id, dimension, factor, names) #id,
#include "language/units.def"
#undef UNIT
};
constexpr const char* k_qualifiers[] = {"", "about ", "at least ", "at most ", "more than ", "less than "};

/// "about 5 mile [5 miles]", "3 (men) [three]"
std::string found(const std::string& text) {
  const text::Tokens tokens = text::tokenize(text);
  const auto telling = find_telling_words(tokens.words, text::Language::en);
  const Reading reading{text, tokens.words, telling};
  std::ostringstream all;
  for (const Quantity& one : find_quantities(reading)) {
    if (all.tellp() > 0) all << "; ";
    all << k_qualifiers[static_cast<int>(one.qualifier)] << one.value();
    if (one.is_range) all << "-" << one.high.value;
    if (one.unit) all << " " << k_unit_names[static_cast<int>(one.unit->id)];
    if (one.noun_end > one.noun_first) all << " (" << text.substr(reading.words[one.noun_first].start, reading.words[one.noun_end - 1].end - reading.words[one.noun_first].start) << ")";
    all << " [" << text.substr(one.span.start, one.span.size()) << "]";
  }
  return all.str();
}

TEST(Quantities, HaveUnits) {
  EXPECT_EQ(found("about 5 miles, $2.5 million, 20 per cent, 7%"), "about 5 mile [5 miles]; 2.5e+06 dollar [$2.5 million]; 20 percent [20 per cent]; 7 percent [7%]");
  EXPECT_EQ(found("2 percentage points; 5km; 60 miles an hour; 30 degrees Celsius; 30°C"),
            "2 points [2 percentage points]; 5 kilometre [5km]; 60 miles_an_hour [60 miles an hour]; 30 celsius [30 degrees Celsius]; 30 celsius [30°C]");
  EXPECT_EQ(found("£5 and €3bn, 40 square miles"), "5 pound_sterling [£5]; 3e+09 euro [€3bn]; 40 square_mile [40 square miles]");
  EXPECT_EQ(found("-5 degrees"), "-5 degree [-5 degrees]");
}

TEST(Quantities, HaveQualifiersAndRanges) {
  EXPECT_EQ(found("more than 20 percent, at least 3 miles, up to 5 hours"), "more than 20 percent [20 percent]; at least 3 mile [3 miles]; at most 5 hour [5 hours]");
  EXPECT_EQ(found("10 to 12 miles, 3-5 hours, $5 million-$6 million"), "10-12 mile [10 to 12 miles]; 3-5 hour [3-5 hours]; 5e+06-6e+06 dollar [$5 million-$6 million]");
  EXPECT_EQ(found("from 10 miles to 12 miles"), "10 mile [10 miles]; 12 mile [12 miles]") << "a change or a way, no range";
}

TEST(Quantities, CountNouns) {
  EXPECT_EQ(found("three armed men and 2 women were"), "3 (armed men) [three]; 2 (women) [2]");
  EXPECT_EQ(found("12 of the 20 houses"), "12 [12]; 20 (houses) [20]");
}

}  // namespace
}  // namespace debunk::language
