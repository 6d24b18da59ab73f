#include "text/phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace debunk::text {
namespace {

std::vector<std::string> hits(std::span<const Phrase> phrases, std::string_view text) {
  const Tokens tokens = tokenize(text);
  const PhraseTable table(phrases);
  std::vector<std::uint32_t> anchors;
  for (std::uint32_t i = 0; i < tokens.words.size(); ++i)
    if (table.may_anchor(tokens.words[i].hash)) anchors.push_back(i);
  std::vector<std::string> found;
  for (const PhraseHit& hit : table.find(text, tokens.words, anchors)) {
    EXPECT_EQ(hit.span.start, tokens.words[hit.first_word].start);
    EXPECT_EQ(hit.span.end, tokens.words[hit.first_word + hit.word_count - 1].end);
    found.push_back(std::to_string(hit.phrase->list) + ":" + std::string(text.substr(hit.span.start, hit.span.size())));
  }
  return found;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Phrases, AreFoundInAnyCaseAndWithAnyApostrophe) {
  const Phrase phrases[] = {{1, Language::en, "don't miss our offers"}, {1, Language::ru, "подпишитесь на рассылку"}};
  EXPECT_THAT(hits(phrases, "Now: Don’t Miss our\noffers. ПОДПИШИТЕСЬ на рассылку!"),
              ElementsAre("1:Don’t Miss our\noffers", "1:ПОДПИШИТЕСЬ на рассылку"));
  EXPECT_THAT(hits(phrases, "don't miss our offer, do not miss our offers"), IsEmpty());
}

TEST(Phrases, DoNotCrossASentence) {
  const Phrase phrases[] = {{1, Language::en, "sign up for our newsletter"}};
  EXPECT_THAT(hits(phrases, "They sign up. For our newsletter it was new. Sign up\n\nfor our newsletter"), IsEmpty());
  EXPECT_THAT(hits(phrases, "newsletter"), IsEmpty());
  EXPECT_THAT(hits(phrases, "sign up for our"), IsEmpty());
}

TEST(Phrases, HaveSlots) {
  const Phrase phrases[] = {{1, Language::en, "a post shared by … on"}, {2, Language::en, "follow * on twitter"}};
  EXPECT_THAT(hits(phrases, "A post shared by Ann Lee (@ann) on May 3"), IsEmpty()) << "a bracket ends what a gap may hold";
  EXPECT_THAT(hits(phrases, "A post shared by Ann Lee on May 3 on a page"), ElementsAre("1:A post shared by Ann Lee on"));
  EXPECT_THAT(hits(phrases, "A post shared by on"), IsEmpty());
  EXPECT_THAT(hits(phrases, "A post shared by one two three four five six seven on"), IsEmpty());
  EXPECT_THAT(hits(phrases, "follow us on Twitter, follow them all on Twitter"), ElementsAre("2:follow us on Twitter"));
}

TEST(Phrases, LongestOfAListWinsAndListsDoNotMix) {
  const Phrase phrases[] = {
      {1, Language::en, "read more"}, {1, Language::en, "read more about this"}, {2, Language::en, "more about"}, {0, Language::en, "this"}};
  EXPECT_THAT(hits(phrases, "read more about this and read more"), ElementsAre("0:this", "1:read more about this", "1:read more", "2:more about"));
}

TEST(Phrases, OneTextManyPhrasesWithTheSameAnchor) {
  const Phrase phrases[] = {{1, Language::en, "our newsletter"}, {2, Language::en, "the newsletter of"}, {3, Language::en, "newsletter"}};
  EXPECT_THAT(hits(phrases, "our newsletter, the newsletter of"),
              ElementsAre("1:our newsletter", "2:the newsletter of", "3:newsletter", "3:newsletter"));
}

TEST(Phrases, BadOnesAreRefused) {
  for (const std::string_view words : {"", "* more", "more *", "…", "more …"}) {
    const Phrase phrases[] = {{1, Language::en, words}};
    EXPECT_THROW(PhraseTable{phrases}, std::logic_error) << words;
  }
}

}  // namespace
}  // namespace debunk::text
