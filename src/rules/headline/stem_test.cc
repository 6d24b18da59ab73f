#include "rules/headline/stem.h"

#include <gtest/gtest.h>

#include "rules/headline/word_sets.h"

namespace debunk::rules::headline {
namespace {

TEST(HeadlineStem, IsTheSameForTheFormsOfOneWord) {
  for (const char* forms : {"kill kills killed killing", "city cities", "stop stops stopped stopping", "win wins won winning", "die dies died dying death deaths", "Child children child's",
                            "reject rejects rejected", "vote votes voted voting", "policeman policemen", "crash crashes crashed", "three third 3 3rd", "deny denies denied"}) {
    const auto stems = stems_of(forms);
    for (const std::uint64_t stem : stems) EXPECT_EQ(stem, stems.front()) << forms;
  }
}

TEST(HeadlineStem, IsAnotherForOtherWords) {
  EXPECT_NE(stem_of("approve"), stem_of("reject"));
  EXPECT_NE(stem_of("news"), stem_of("new"));
  EXPECT_NE(stem_of("bus"), stem_of("but"));
  EXPECT_NE(stem_of("thing"), stem_of("th"));
}

TEST(HeadlineStem, IsNothingForWordsThatBind) {
  for (const char* word : {"the", "The", "of", "will", "it's", "It’s", "more"}) EXPECT_EQ(stem_of(word), 0u) << word;
  EXPECT_NE(stem_of("bridge"), 0u);
}

}  // namespace
}  // namespace debunk::rules::headline
