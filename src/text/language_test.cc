#include "text/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "text/lexicon.h"

namespace debunk::text {
namespace {

std::string_view detected(std::string_view text) { return to_string(detect_language(tokenize(text))); }

TEST(Lexicon, KnowsHowCommonWordsAre) {
  EXPECT_GT(zipf(Language::en, hash_of_word("the")), 70);
  EXPECT_GT(zipf(Language::en, hash_of_word("House")), zipf(Language::en, hash_of_word("sextant")));
  EXPECT_GT(zipf(Language::en, hash_of_word("don\u2019t")), 50);
  EXPECT_EQ(zipf(Language::en, hash_of_word("qwrtzpl")), 0);
  EXPECT_GT(zipf(Language::sr, hash_of_word("који")), 50);
  EXPECT_FALSE(has_lexicon(Language::th));
  EXPECT_FALSE(has_lexicon(Language::und));
}

TEST(Lexicon, AnswersForAllLanguagesAtOnceAsOneByOne) {
  for (const char* word : {"haus", "maison", "pinjaman", "kredi", "the", "preko", "qwrtzpl", "zgrada", "fjord", "ponte", "saturday"}) {
    std::uint8_t greatest = 0;
    for (std::size_t i = 1; i < k_language_count; ++i) {
      const auto language = static_cast<Language>(i);
      if (is_latin(language) && language != Language::en) greatest = std::max(greatest, zipf(language, hash_of_word(word)));
    }
    EXPECT_EQ(zipf_elsewhere(hash_of_word(word)), greatest < k_least_elsewhere ? 0 : greatest) << word;
  }
}

TEST(Language, IsToldByTheWords) {
  EXPECT_EQ(detected("The harbour was closed on Monday after a ship ran aground, the port authority said."), "en");
  EXPECT_EQ(detected("Der Hafen wurde am Montag gesperrt, nachdem ein Schiff auf Grund gelaufen war."), "de");
  EXPECT_EQ(detected("Le port a été fermé lundi après l’échouement d’un navire, selon les autorités."), "fr");
  EXPECT_EQ(detected("De haven werd maandag gesloten nadat een schip aan de grond was gelopen."), "nl");
  EXPECT_EQ(detected("Havnen ble stengt mandag etter at et skip gikk på grunn, sier myndighetene."), "nb");
  EXPECT_EQ(detected("Havnen blev lukket mandag, efter at et skib gik på grund, siger myndighederne."), "da");
  EXPECT_EQ(detected("Pelabuhan ditutup pada hari Senin setelah sebuah kapal kandas, kata pihak berwenang."), "id");
  EXPECT_EQ(detected("Cảng đã bị đóng cửa hôm thứ Hai sau khi một con tàu mắc cạn."), "vi");
  EXPECT_EQ(detected("Порт закрыли в понедельник после того, как судно село на мель."), "ru");
  EXPECT_EQ(detected("Порт закрили в понеділок після того, як судно сіло на мілину."), "uk");
  EXPECT_EQ(detected("أغلق الميناء يوم الاثنين بعد أن جنحت سفينة."), "ar");
  EXPECT_EQ(detected("بندر روز دوشنبه پس از به گل نشستن یک کشتی بسته شد."), "fa");
  EXPECT_EQ(detected("船が座礁し、港は月曜日に閉鎖された。"), "ja");
  EXPECT_EQ(detected("一艘船搁浅后,港口于周一关闭。"), "zh");
  EXPECT_EQ(detected("선박이 좌초된 후 항구는 월요일에 폐쇄되었다."), "ko");
  EXPECT_EQ(detected("ท่าเรือถูกปิดเมื่อวันจันทร์"), "th");
}

TEST(Language, IsUnknownWhereLittleSpeaksForAny) {
  EXPECT_EQ(detected(""), "und");
  EXPECT_EQ(detected("2024 – 17:30"), "und");
  EXPECT_EQ(detected("Xqzt Vrwlp Kjhgt Bnmrt"), "und");
}

TEST(Language, CodesAreReadInAnyCaseAndWithRegions) {
  EXPECT_EQ(parse_language("EN-gb"), Language::en);
  EXPECT_EQ(parse_language("zh_Hant"), Language::zh);
  EXPECT_EQ(parse_language("tlh"), Language::und);
  EXPECT_EQ(parse_language(""), Language::und);
}

}  // namespace
}  // namespace debunk::text
