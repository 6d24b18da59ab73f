#include "language/places.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "text/sentences.h"
#include "text/words.h"

namespace debunk::language {
namespace {

/// The place that the text is the name of; null if it is none.
const KnownPlace* place(std::string_view name) {
  static std::vector<std::unique_ptr<text::Tokens>> kept;
  kept.push_back(std::make_unique<text::Tokens>(text::tokenize(name)));
  const std::vector<Block> blocks{Block{BlockKind::paragraph, {0, name.size()}}};
  const auto sentences = text::find_sentences(name, *kept.back(), blocks);
  const Outline read = outline(name, kept.back()->words, sentences, {}, blocks);
  const auto found = place_at(read, 0);
  return found && found->end == read.words.size() ? found->place : nullptr;
}

TEST(Places, AreKnownByTheirNames) {
  for (const char* name : {"Paris", "Hungary", "New York", "Leeds", "United Kingdom"}) EXPECT_NE(place(name), nullptr) << name;
  for (const char* name : {"Monday", "Smith Street"}) EXPECT_EQ(place(name), nullptr) << name;
}

TEST(Places, LieApartUnlessOneIsInTheOther) {
  EXPECT_TRUE(lie_apart(*place("Portugal"), *place("Hungary")));
  EXPECT_TRUE(lie_apart(*place("Paris"), *place("Madrid")));
  EXPECT_FALSE(lie_apart(*place("Lisbon"), *place("Portugal")));
  EXPECT_FALSE(lie_apart(*place("Paris"), *place("Paris")));
}

}  // namespace
}  // namespace debunk::language
