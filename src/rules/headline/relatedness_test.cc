#include "rules/headline/relatedness.h"

#include <gtest/gtest.h>

#include <string>

namespace debunk::rules::headline {
namespace {

constexpr const char* k_match =
    "The ground at Mill Lane was full for the first time since spring. Both clubs had changed their captains in the week before, and neither had scored away from home. "
    "Rovers won by a late goal. Osei, who scored it, had come on for Brandt after the break. The referee stopped play once, when a dog ran across the pitch.";

TEST(Relatedness, TellsAHeadlineFromOneOfAnotherText) {
  EXPECT_TRUE(is_related(relate("Late Osei goal wins match for Rovers at Mill Lane", k_match)));
  EXPECT_TRUE(is_related(relate("Dog stops play as Rovers win", k_match)));
  EXPECT_FALSE(is_related(relate("Ministers agree on fishing quotas for northern waters", k_match)));
}

TEST(Relatedness, KnowsOtherWordsForTheSame) {
  const auto by_name = relate("Kids hurt in plane blast", "Two boys were injured by an explosion aboard an aircraft. The airliner stood on the ground.");
  EXPECT_GT(by_name.covered, 0.5);
}

TEST(Relatedness, OfNothingIsPlain) {
  EXPECT_TRUE(is_related(relate("", k_match)));
  EXPECT_FALSE(is_of_another(relate("", k_match)));
  EXPECT_FALSE(is_of_another(relate("Ministers agree on fishing quotas for northern waters", "")));
}

TEST(Relatedness, OfAnotherTakesMoreThanNotRelated) {
  std::string text;
  for (int i = 0; i < 4; ++i) text += k_match;
  EXPECT_TRUE(is_of_another(relate("Ministers agree on fishing quotas for northern waters", text)));
  EXPECT_FALSE(is_of_another(relate("Ministers agree on fishing quotas before the referee", text)));
}

}  // namespace
}  // namespace debunk::rules::headline
