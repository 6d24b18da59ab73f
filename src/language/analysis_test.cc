#include "language/analysis.h"

#include <gmock/gmock.h>

#include <map>
#include <string>

#include "language/tokenize.h"
#include "tests/english_properties.h"

namespace debunk::language {
namespace {

Analysis analysis_of(std::string_view text) { return analyse(text, {{BlockKind::paragraph, {0, text.size()}}}); }

std::string cut(std::string_view text) {
  std::vector<Piece> pieces;
  tokenize(text, {0, text.size()}, pieces);
  std::string out;
  for (const Piece& piece : pieces) out.append(out.empty() ? "" : "|").append(text.substr(piece.start, piece.end - piece.start));
  return out;
}

TEST(Tokenize, CutsAsEnglishTreebanksDo) {
  EXPECT_EQ(cut("They don't say it's Ann's."), "They|do|n't|say|it|'s|Ann|'s|.");
  EXPECT_EQ(cut("\u201CWe\u2019ll see,\u201D he said."), "\u201C|We|\u2019ll|see|,|\u201D|he|said|.");
  EXPECT_EQ(cut("Mr. Okafor of the U.S. Senate paid $1,250.50 (5% more)."), "Mr.|Okafor|of|the|U.S.|Senate|paid|$|1,250.50|(|5|%|more|)|.");
  EXPECT_EQ(cut("a 12-year-old pro-European co-founder"), "a|12|-|year|-|old|pro-European|co-founder");
  EXPECT_EQ(cut("at 7:30pm, 1999-2003 and/or later\u2014perhaps..."), "at|7:30|pm|,|1999|-|2003|and|/|or|later|\u2014|perhaps|...");
  EXPECT_EQ(cut("See https://example.org/a-b?c=d, or write to ann@example.org."), "See|https://example.org/a-b?c=d|,|or|write|to|ann@example.org|.");
  EXPECT_EQ(cut("I cannot, gonna, dont 'em 'tis the '90s"), "I|can|not|,|gon|na|,|do|nt|'em|'|tis|the|'90s");
  EXPECT_EQ(cut("call 212-555-0123"), "call|212-555-0123");
  EXPECT_EQ(cut(""), "");
  EXPECT_EQ(cut(" \n\t "), "");
}

std::uint32_t find(std::string_view text, const Analysis& analysis, std::string_view word) {
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    if (text.substr(analysis.tokens[i].start, analysis.tokens[i].size()) == word) return i;
  }
  return Analysis::k_none;
}

TEST(Analyse, SaysWhoDidWhatToWhom) {
  const std::string text = "The mayor of Ashford opened the new bridge on Friday. Three children were injured in the crash, police said.";
  const Analysis analysis = analysis_of(text);
  EXPECT_EQ(properties::broken_english(text, analysis), "");
  ASSERT_EQ(analysis.sentences.size(), 2u);
  const auto token = [&](std::string_view word) { return find(text, analysis, word); };
  EXPECT_EQ(analysis.sentences[0].root, token("opened"));
  EXPECT_EQ(analysis.child(token("opened"), Relation::nsubj), token("mayor"));
  EXPECT_EQ(analysis.child(token("opened"), Relation::obj), token("bridge"));
  EXPECT_EQ(analysis.child(token("mayor"), Relation::nmod), token("Ashford"));
  EXPECT_EQ(analysis.child(token("injured"), Relation::nsubj_pass), token("children"));
  EXPECT_EQ(analysis.child(token("children"), Relation::nummod), token("Three"));
  EXPECT_EQ(analysis.child(token("said"), Relation::nsubj), token("police"));
  EXPECT_EQ(analysis.tokens[token("Ashford")].part, PartOfSpeech::propn);
  EXPECT_EQ(analysis.tokens[token("opened")].part, PartOfSpeech::verb);
  EXPECT_EQ(analysis.tokens[token("new")].part, PartOfSpeech::adj);
}

TEST(Analyse, FindsNames) {
  const std::string text = "President Emmanuel Macron met Angela Merkel in Berlin on Monday.";
  const Analysis analysis = analysis_of(text);
  std::vector<std::string> names;
  for (const Entity& entity : analysis.entities) names.push_back(std::string(to_string(entity.kind)) + ": " + text.substr(entity.span.start, entity.span.size()));
  EXPECT_THAT(names, ::testing::Contains("place: Berlin"));
  EXPECT_THAT(names, ::testing::Contains("person: Angela Merkel"));
}

TEST(Analyse, AnyTextCanBeAnalysed) {
  std::string names, words, marks;
  for (int i = 0; i < 2000; ++i) names += "Ann Smith, ", words += "word ", marks += "?!'\"-";
  for (const std::string& text : {std::string(), std::string("   "), std::string("."), names, words, marks, std::string(20000, 'a'), std::string("'s 's 's n't"), std::string("привет, мир. 你好。 مرحبا"),
                                  std::string("ALL IN CAPITALS TODAY. POLICE SAID SO."), std::string("a's's's's's's's's's's's's")}) {
    EXPECT_EQ(properties::broken_english(text, analysis_of(text)), "") << text.substr(0, 40);
  }
}

}  // namespace
}  // namespace debunk::language
