#include "rules/text/mojibake_repair.h"

#include <gtest/gtest.h>

#include "rules/text/mojibake_pages.h"
#include "rules/text/mojibake_strangeness.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

std::string repaired(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const Repair& one : repair(text)) {
    out.append(text.substr(at, one.span.start - at));
    out += one.text;
    at = one.span.end;
  }
  out.append(text.substr(at));
  return out;
}

/// UTF-8 read as if it were in the code page; bytes the page leaves undefined become C1 controls.
std::string misread(std::string_view utf8, std::size_t page) {
  std::string out;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t character = character_of(page, byte);
    debunk::text::append(out, character == 0xFFFD ? byte : character);
  }
  return out;
}

const std::string_view k_sentences[] = {
    "Der Bürgermeister öffnete die Tür zur großen Straße",
    "L’été dernier, la forêt brûlait déjà près de la rivière",
    "El niño corrió hacia la montaña con su caña de pescar",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Zażółć gęślą jaźń przed północą",
    "Старый маяк снова зажёгся над тихой бухтой",
    "Η παλιά γέφυρα έκλεισε για τρεις εβδομάδες",
    "Chiếc cầu cũ đã đóng cửa từ hôm qua",
    "הגשר הישן נסגר לשלושה שבועות",
    "أغلق الجسر القديم لمدة ثلاثة أسابيع",
    "पुराना पुल तीन सप्ताह के लिए बंद है",
    "古い橋は三週間閉鎖される",
    "오래된 다리가 삼 주 동안 닫힌다",
};

TEST(MojibakeRepair, GivesSentencesBackFromTheUsualPages) {
  for (std::size_t page = 0; page < k_code_page_count; ++page) {
    const std::string_view name = code_page_name(page);
    if (name != "windows-1252" && name != "windows-1251" && name != "windows-1250" && name != "macintosh" && name != "IBM866" && name != "KOI8-R")
      continue;
    for (const std::string_view sentence : k_sentences) EXPECT_EQ(repaired(misread(sentence, page)), sentence) << name;
  }
}

TEST(MojibakeRepair, GivesBackWhatWasMisreadTwiceAndThreeTimes) {
  const std::string_view sentence = "The ferry doesn’t stop at the old café";
  const std::string twice = misread(misread(sentence, 0), 0), thrice = misread(twice, 0);
  EXPECT_EQ(repaired(twice), sentence);
  EXPECT_EQ(repaired(thrice), sentence);
}

TEST(MojibakeRepair, LeavesTextInEveryScriptAlone) {
  for (const std::string_view sentence : k_sentences) EXPECT_TRUE(repair(sentence).empty()) << sentence;
}

TEST(MojibakeRepair, SaysWhereAndHowSure) {
  const auto repairs = repair("the cafÃ© by the harbour");
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_EQ(repairs[0].span, (Span{7, 11}));
  EXPECT_EQ(repairs[0].text, "é");
  EXPECT_EQ(repairs[0].rounds, 1u);
  EXPECT_TRUE(repairs[0].certain);
}

TEST(MojibakeRepair, IsNotSureWhereBytesAreLost) {
  const auto repairs = repair("SlovenÄ\uFFFDina");
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_EQ(repairs[0].text, "\uFFFD");
  EXPECT_FALSE(repairs[0].certain);
}

TEST(MojibakePages, SequencesAreValidUtf8) {
  EXPECT_EQ(sequence_at(0, U"Ã©", 0).character, U'é');
  EXPECT_EQ(sequence_at(0, U"â€™", 0).character, U'’');
  EXPECT_EQ(sequence_at(0, U"ðŸ˜€", 0).character, U'\U0001F600');
  EXPECT_EQ(sequence_at(0, U"Ãe", 0).length, 0);
  EXPECT_EQ(sequence_at(0, U"Ã", 0).length, 0);
  EXPECT_EQ(sequence_at(0, U"à\u0080\u0080", 0).length, 0) << "overlong";
  EXPECT_EQ(sequence_at(0, U"í\u00A0½", 0).length, 0) << "half of a surrogate pair";
  EXPECT_EQ(sequence_at(0, U"í\u00A0½í¸\u008D", 0).character, U'\U0001F60D');
}

TEST(MojibakeStrangeness, ThatOfOrdinaryTextIsNothing) {
  for (const std::u32string_view text : {U"Große Straße", U"l’été", U"Москва", U"«Да»", U"3 €", U"“so”"}) EXPECT_LT(strangeness(text), 0.5);
  EXPECT_GE(strangeness(U"cafÃ©"), 2);
}

}  // namespace
}  // namespace debunk::rules::text
