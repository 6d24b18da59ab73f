#include "language/lemma.h"

#include <gtest/gtest.h>

namespace debunk::language {
namespace {

std::string lemma(std::string_view word, PartOfSpeech part) {
  std::string out;
  append_lemma(word, part, out);
  return out;
}

TEST(Lemma, OfVerbs) {
  for (const auto& [form, want] : {std::pair{"said", "say"}, {"Killed", "kill"}, {"hoped", "hope"}, {"stopped", "stop"}, {"making", "make"}, {"carried", "carry"}, {"fell", "fall"},
                                   {"bring", "bring"}, {"passed", "pass"}, {"added", "add"}, {"died", "die"}, {"watches", "watch"}, {"freed", "free"}, {"voted", "vote"}, {"goes", "go"},
                                   {"wounded", "wound"}, {"arrested", "arrest"}, {"injured", "injure"}, {"denied", "deny"}, {"increased", "increase"}, {"agreed", "agree"}}) {
    EXPECT_EQ(lemma(form, PartOfSpeech::verb), want) << form;
  }
}

TEST(Lemma, OfNounsAndOthers) {
  for (const auto& [form, want] : {std::pair{"children", "child"}, {"cities", "city"}, {"movies", "movie"}, {"policemen", "policeman"}, {"buses", "bus"}, {"houses", "house"},
                                   {"deaths", "death"}, {"crisis", "crisis"}, {"boxes", "box"}}) {
    EXPECT_EQ(lemma(form, PartOfSpeech::noun), want) << form;
  }
  EXPECT_EQ(lemma("n\u2019t", PartOfSpeech::part), "not");
  EXPECT_EQ(lemma("Larger", PartOfSpeech::adj), "large");
  EXPECT_EQ(lemma("former", PartOfSpeech::adj), "former");
  EXPECT_EQ(lemma("Paris", PartOfSpeech::propn), "Paris");
  EXPECT_EQ(lemma("were", PartOfSpeech::aux), "be");
}

}  // namespace
}  // namespace debunk::language
