#include "cli/parse.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/command.h"

namespace debunk::cli {
namespace {

Parsed parse(std::vector<std::string_view> words) { return cli::parse(std::span<const std::string_view>(words)); }

TEST(Parse, ShortAndLongValuesInEveryForm) {
  for (const std::vector<std::string_view>& words : std::vector<std::vector<std::string_view>>{{"check", "-j", "4", "a"},
                                                                                               {"check", "-j4", "a"},
                                                                                               {"check", "-qj4", "a"},
                                                                                               {"check", "-qj", "4", "a"},
                                                                                               {"check", "--jobs", "4", "a"},
                                                                                               {"check", "a", "--jobs=4"}}) {
    const Parsed parsed = parse(words);
    EXPECT_TRUE(parsed.mistakes.empty());
    EXPECT_EQ(parsed.typed.jobs, 4u);
    EXPECT_EQ(parsed.typed.operands, std::vector<std::string>{"a"});
  }
}

TEST(Parse, TheLastOfSeveralValuesCountsAndListsGrow) {
  const Parsed parsed = parse({"check", "--jobs", "4", "--jobs", "2", "--select", "text,structure", "--select=text/mojibake", "a"});
  EXPECT_EQ(parsed.typed.jobs, 2u);
  EXPECT_EQ(parsed.typed.select, (std::vector<std::string>{"text", "structure", "text/mojibake"}));
}

TEST(Parse, OperandsMayLookLikeFlags) {
  EXPECT_EQ(parse({"check", "-", "--", "--quiet", "--", "-q"}).typed.operands, (std::vector<std::string>{"-", "--quiet", "--", "-q"}));
  EXPECT_EQ(parse({"check", "--baseline", "--quiet", "a"}).typed.baseline, "--quiet");
}

TEST(Parse, EveryMistakeIsTold) {
  EXPECT_EQ(parse({"check", "--nothing", "--level", "high", "--jobs"}).mistakes.size(), 4u);  // and no file
  EXPECT_EQ(parse({"check", "--quiet=", "a"}).mistakes.size(), 1u);
  EXPECT_EQ(parse({}).mistakes.size(), 1u);
  EXPECT_EQ(parse({""}).mistakes.size(), 1u);
}

TEST(Parse, AnyWordsAreNoCrash) {
  const std::vector<std::string_view> words = {"check", "--", "-",    "",       "--=",        "-=",    "---",  "--format",
                                               "=x",    "-j", "\xff", "--help", "--select=,", "-qqqq", "rules"};
  for (const std::string_view a : words)
    for (const std::string_view b : words)
      for (const std::string_view c : words) parse({a, b, c});
}

/// What the tables say must fit together.
TEST(Commands, HaveFlagsThatFitTogether) {
  std::map<std::string_view, const Flag*> flags;
  for (const Command& command : all_commands()) {
    std::set<std::string_view> names;
    std::set<char> letters;
    for (const Flag* flag : command.flags) {
      SCOPED_TRACE(std::string(command.name) + " --" + std::string(flag->name));
      EXPECT_TRUE(names.insert(flag->name).second) << "a name stands for one flag";
      if (flag->letter) {
        EXPECT_TRUE(letters.insert(flag->letter).second) << "a letter stands for one flag";
      }
      EXPECT_FALSE(flag->brief.empty());
      EXPECT_FALSE(flag->brief.ends_with('.'));
      EXPECT_TRUE(flag->details.empty() || flag->details.ends_with('.'));
      EXPECT_TRUE(flag->choices.empty() || !flag->value.empty());
    }
    EXPECT_TRUE(names.contains("help"));
    EXPECT_TRUE(command.run);
    EXPECT_EQ(command.operand.empty(), command.most == 0);
  }
}

TEST(Flags, OfferOnlyChoicesThatTheLibraryKnows) {
  for (const Flag* flag : find_command("check")->flags) {
    for (const std::string_view choice : flag->choices) {
      Typed typed;
      EXPECT_EQ(flag->apply(typed, choice), "");
      if (flag->name == "format") {
        EXPECT_TRUE(typed.format) << choice;
      }
      if (flag->name == "level") {
        EXPECT_TRUE(typed.level) << choice;
      }
    }
  }
}

}  // namespace
}  // namespace debunk::cli
