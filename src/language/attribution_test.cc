#include "language/attribution.h"

#include <gmock/gmock.h>

#include <string>

#include "text/words.h"

namespace debunk::language {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Read {
  std::string text;
  Analysis analysis;
  std::vector<Attribution> found;

  std::string of(Span span) const { return text.substr(span.start, span.size()); }
  std::string speaker(const Attribution& one) const { return one.speaker == Analysis::k_none ? "" : of(analysis.entities[one.speaker].span); }

  /// "cue | source | content … content", of those that are not a part of another's words.
  std::vector<std::string> told() const {
    std::vector<std::string> all;
    for (const Attribution& one : found) {
      if (one.in_quotation || one.nested) continue;
      std::string line = of(one.cue) + " | " + of(one.source) + " |";
      for (const Span content : one.content) line += " " + of(content) + (content == one.content.back() ? "" : " …");
      all.push_back(line);
    }
    return all;
  }
};

/// Blocks are separated by empty lines.
Read read(std::string text) {
  std::vector<Block> blocks;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", start), text.size());
    blocks.push_back({BlockKind::paragraph, {start, end}});
    start = end + 2;
  }
  std::vector<text::Mark> marks;
  for (const text::Mark& mark : text::tokenize(text).marks)
    if (text::is_quotation_mark(mark.character)) marks.push_back(mark);
  Read result{text, analyse(text, blocks), {}};
  result.found = find_attributions(result.text, result.analysis, text::find_quotations(result.text, marks, blocks));
  return result;
}

TEST(Attribution, IsFoundWithSourceAndContent) {
  EXPECT_THAT(read("The minister said that the bridge would be closed.").told(), ElementsAre("said | The minister | the bridge would be closed"));
  EXPECT_THAT(read("Officials believe the fire was an accident.").told(), ElementsAre("believe | Officials | the fire was an accident"));
  EXPECT_THAT(read("According to the police, two men were arrested.").told(), ElementsAre("According to | the police | two men were arrested"));
  EXPECT_THAT(read("Two men were arrested on Friday, police said.").told(), ElementsAre("said | police | Two men were arrested on Friday"));
  EXPECT_THAT(read("The union criticised the new timetable.").told(), ElementsAre("criticised | The union | the new timetable"));
}

TEST(Attribution, KnowsHowItIsTold) {
  const auto telling = [](const char* text) { return read(text).found.at(0).telling; };
  EXPECT_EQ(telling("\"We will rebuild the school,\" the mayor said."), Telling::direct);
  EXPECT_EQ(telling("The mayor said the school would be rebuilt."), Telling::indirect);
  EXPECT_EQ(telling("The mayor said the school was \"a ruin\" after the flood."), Telling::mixed);
}

TEST(Attribution, GoesOnOverSentencesAndParagraphs) {
  EXPECT_THAT(read("\"It is over,\" Ann Keller said. \"Nobody will come.\"").told(), ElementsAre("said | Ann Keller | \"It is over,\" … \"Nobody will come.\""));
  // No closing mark at the end of the first paragraph: the same person goes on.
  EXPECT_THAT(read("\"It is over,\" Ann Keller said. \"Nobody will come.\n\n\"We shall not wait.\"\n\nThe hall was empty.").told(),
              ElementsAre("said | Ann Keller | \"It is over,\" … \"Nobody will come. … \"We shall not wait.\""));
  // Closed: who says the next is not known.
  EXPECT_THAT(read("\"It is over,\" Ann Keller said.\n\n\"Nobody will come.\"").told(), ElementsAre("said | Ann Keller | \"It is over,\""));
}

TEST(Attribution, IsNestedInAnother) {
  const Read nested = read("The lawyer said her client believed the letter was genuine.");
  ASSERT_EQ(nested.found.size(), 2u);
  EXPECT_FALSE(nested.found[0].nested);
  EXPECT_TRUE(nested.found[1].nested);
  EXPECT_EQ(nested.of(nested.found[1].source), "her client");
  const Read quoted = read("\"He told me that he was leaving,\" the nurse said.");
  EXPECT_THAT(quoted.told(), ElementsAre("said | the nurse | \"He told me that he was leaving,\""));
  EXPECT_TRUE(quoted.found.at(0).in_quotation);
}

TEST(Attribution, KnowsDenials) {
  EXPECT_TRUE(read("The minister did not say that taxes would rise.").found.at(0).negated);
  EXPECT_FALSE(read("The minister said that taxes would not rise.").found.at(0).negated);
}

TEST(Attribution, FindsTheFullestMentionOfASpeaker) {
  const Read one = read("Maria Lopez runs the clinic in Leeds. Lopez said the roof leaks. She added that nobody had called.");
  ASSERT_GE(one.found.size(), 2u);
  EXPECT_EQ(one.speaker(one.found[0]), "Maria Lopez");
  EXPECT_EQ(one.speaker(one.found[1]), "Maria Lopez");
  // Two of the name: it is not plain which.
  const Read two = read("Maria Lopez met Carlos Lopez in Leeds. Lopez said the roof leaks.");
  EXPECT_EQ(two.speaker(two.found.at(0)), "Lopez");
}

TEST(Attribution, IsNotFoundWithoutContent) {
  EXPECT_THAT(read("The train left the station at noon.").told(), IsEmpty());
  EXPECT_THAT(read("").told(), IsEmpty());
}

TEST(Attribution, TakesAnyText) {
  for (const char* piece : {"said ", "\"", "according to ", "he said, \"", "that ", "'' ", ": ", "\n\n"}) {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += piece;
    const Read result = read(text);
    for (const Attribution& one : result.found)
      for (const Span content : one.content) {
        EXPECT_LT(content.start, content.end);
        EXPECT_LE(content.end, text.size());
        EXPECT_FALSE(content.overlaps(one.cue));
      }
  }
}

}  // namespace
}  // namespace debunk::language
