#include "text/words.h"

#include <gmock/gmock.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>

#include "text/byte_masks.h"

namespace debunk::text {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Word& word : tokenize(text).words) words.emplace_back(text.substr(word.start, word.size()));
  return words;
}

TEST(Words, AreRunsOfLettersDigitsAndInnerApostrophes) {
  EXPECT_THAT(words_of("Don't stop: it\u2019s 5pm, 'quoted' rock-n-roll."),
              ElementsAre("Don't", "stop", "it\u2019s", "5pm", "quoted", "rock", "n", "roll"));
}

TEST(Words, KeepMarksAndInvisibleCharactersInside) {
  EXPECT_THAT(words_of("cafe\u0301 ca\u200Bsi\u200Bno\u200B हिन्दी"), ElementsAre("cafe\u0301", "ca\u200Bsi\u200Bno", "हिन्दी"));
  const Tokens tokens = tokenize("ca\u200Bsino\u200B");
  EXPECT_TRUE(tokens.words[0].is(k_invisible));
  EXPECT_EQ(tokens.marks.size(), 2u);
  EXPECT_EQ(tokens.words[0].hash, hash_of_word("Casino"));
}

TEST(Words, KnowCapitalsScriptsAndDisguises) {
  const Tokens tokens = tokenize("Paris NATO iPhone sho광otings Ｂet p\u0430ypal 日本の漢字");
  EXPECT_EQ(tokens.words[0].bits, k_initial_capital | k_has_letter | k_has_lower);
  EXPECT_TRUE(tokens.words[1].is(k_all_capitals));
  EXPECT_TRUE(tokens.words[2].is(k_inner_capital));
  EXPECT_TRUE(tokens.words[3].is(k_mixed_scripts));
  EXPECT_TRUE(tokens.words[4].is(k_disguised));
  EXPECT_FALSE(tokens.words[4].is(k_mixed_scripts));
  EXPECT_TRUE(tokens.words[5].is(k_mixed_scripts));
  EXPECT_FALSE(tokens.words[6].is(k_mixed_scripts));
  EXPECT_EQ(tokens.words[6].script, USCRIPT_HAN);
}

TEST(Words, HashFoldsCaseAndApostrophes) {
  const Tokens tokens = tokenize("ÉTÉ été IT\u2019S it's");
  EXPECT_EQ(tokens.words[0].hash, tokens.words[1].hash);
  EXPECT_EQ(tokens.words[2].hash, tokens.words[3].hash);
  EXPECT_NE(tokens.words[0].hash, tokens.words[2].hash);
}

TEST(Words, AreTheSameInWindowsAndOneByOne) {
  // Every kind of character next to every other, at every place of a window; in some rounds ASCII alone, or that and typographic signs.
  const std::vector<std::string> signs{"a", "B", "7", "'", "\u2019", "\u201c", "\u2013", "abcdefgh", " "};
  const std::vector<std::string> pieces{
      "a",      "B",        "7",         "'", "\u2019", "-", " ", "\u00e9", "\u200b", "\u0436", "\u4e2d",
      "\uff42", "abcdefgh", "ABCDEFGHI", "@", "[",      "`", "{", "/",      ":",      "\x7f",   std::string(1, '\0')};
  std::uint64_t state = 1;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = round % 80; i < 92; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      const auto next = static_cast<std::size_t>(state >> 33);
      text += round % 3 == 0 ? pieces[next % pieces.size()] : round % 3 == 1 ? pieces[next % 4] : signs[next % signs.size()];
    }
    const Tokens windows = tokenize(text), plain = tokenize_plainly(text);
    ASSERT_EQ(windows.words.size(), plain.words.size()) << text;
    for (std::size_t i = 0; i < plain.words.size(); ++i) {
      const Word &a = windows.words[i], &b = plain.words[i];
      ASSERT_EQ(a.span(), b.span()) << text;
      ASSERT_EQ(a.bits, b.bits) << text << ", word " << i;
      ASSERT_EQ(a.hash, b.hash) << text << ", word " << i;
      ASSERT_EQ(a.script, b.script) << text << ", word " << i;
    }
    ASSERT_EQ(windows.marks.size(), plain.marks.size()) << text;
    for (std::size_t i = 0; i < plain.marks.size(); ++i) {
      const Mark &a = windows.marks[i], &b = plain.marks[i];
      ASSERT_EQ(a.start, b.start) << text;
      ASSERT_EQ(a.character, b.character) << text;
      ASSERT_EQ(a.words_before, b.words_before) << text << ", mark " << i;
      const auto begin_before = std::ranges::count_if(plain.words, [&](const Word& word) { return word.start < a.start; });
      ASSERT_EQ(a.words_before, static_cast<std::size_t>(begin_before)) << text << ", mark " << i;
    }
    ASSERT_EQ(windows.ascii, plain.ascii) << text;
  }
}

TEST(Words, MasksOfAsciiAreTheSameAtOnceAndByteByByte) {
  std::array<char, 64> bytes{};
  for (int shift = 0; shift < 256; ++shift) {
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 37 + static_cast<std::size_t>(shift));
    ASSERT_EQ(ascii_masks(bytes.data()), ascii_masks_plainly(bytes.data())) << shift;
  }
}

TEST(Words, MasksOfSignsAreTheSameAtOnceAndByteByByte) {
  // Every third byte behind E2 80, at every place, and beginnings that are cut off.
  std::array<char, 64> bytes{};
  for (unsigned third = 0; third < 256; ++third)
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      bytes.fill('a');
      bytes[at] = '\xE2';
      if (at + 1 < bytes.size()) bytes[at + 1] = '\x80';
      if (at + 2 < bytes.size()) bytes[at + 2] = static_cast<char>(third);
      if (at >= 3) bytes[at - 3] = '\xE2', bytes[at - 2] = '\x80', bytes[at - 1] = third % 2 == 0 ? '\x99' : 'b';
      ASSERT_EQ(sign_masks(bytes.data()), sign_masks_plainly(bytes.data())) << third << " at " << at;
    }
}

TEST(Words, HashOfAWordIsThatOfItsLetters) {
  for (const char* word : {"a", "abcdefgh", "abcdefghi", "abcdefghijklmnopq", "It's", "été", "заречье", "카지노사이트", "a1b2c3d4e5"}) {
    EXPECT_EQ(tokenize(word).words.at(0).hash, hash_of_word(word)) << word;
  }
}

}  // namespace
}  // namespace debunk::text
