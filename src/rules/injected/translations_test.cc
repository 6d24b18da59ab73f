#include "rules/injected/translations.h"

#include <gtest/gtest.h>

#include <string>

#include "rules/article.h"

namespace debunk::rules::injected {
namespace {

const std::string k_german =
    "Wir schreiben euch, weil die Fähre nicht mehr fährt und weil niemand sagt, wann sie wieder fahren wird. Die Werft hat kein Geld, und die Stadt hat keinen Mut.\n\n"
    "Deshalb müssen wir uns zusammentun und für das Boot bezahlen, jeder so viel, wie er kann. Wer nichts hat, der bringt Holz oder ein altes Segel mit.\n\n"
    "Kommt am Montag zum Hafen und bringt eure Freunde mit. Es wird ein Fest geben, das alle sehen sollen, und am Abend brennen die Lampen auf dem Kai.\n\n"
    "Wir freuen uns auf euch und auf alle, die noch kommen, denn ohne euch wird es die Fähre im nächsten Jahr nicht mehr geben. Bringt auch eure Kinder mit.\n\n"
    "Seit hundert Jahren fährt das Boot von einem Ufer zum anderen, und seit hundert Jahren hat es niemanden verloren. So soll es bleiben.\n\n";
const std::string k_english =
    "We write to you because the ferry does not run any more and nobody says when it will. The yard has no money, and the town has no heart for it.\n\n"
    "So we must stand together and pay for the boat ourselves, each of us as much as we can. Those who have nothing may bring wood.\n\n";
const std::string k_core = "The credit was cheap and the loans came with no interest at all";

/// Is `k_core` in `text`, found as English with the words of `trade`, kept?
bool is_kept(const std::string& text, Trade trade) {
  const Document document = Document::from_text(text);
  const Article article(document);
  EXPECT_EQ(article.language(), text::Language::de);
  Planted planted;
  planted.core = {text.find(k_core), text.find(k_core) + k_core.size()};
  planted.kind = PlantedKind::foreign_language;
  planted.language = text::Language::en;
  planted.trade = trade;
  std::vector<Planted> all{planted};
  leave_out_translations(article, all);
  return !all.empty();
}

TEST(Translations, TextAmongItsOwnLanguageIsNoPlant) {
  EXPECT_FALSE(is_kept(k_german + k_german + k_german + k_english + k_english + k_core + ".\n\n" + k_english + k_english, Trade::none));
  EXPECT_FALSE(is_kept(k_german + k_german + k_german + k_english + k_english + k_core + ".\n\n" + k_english + k_english, Trade::lending));
  EXPECT_FALSE(is_kept(k_german + k_german + k_german + k_english + k_english + k_english + k_core, Trade::lending)) << "at the end";
}

TEST(Translations, TextAmongTheArticlesLanguageIs) {
  EXPECT_TRUE(is_kept(k_german + k_core + ".\n\n" + k_german + k_english, Trade::none));
  EXPECT_TRUE(is_kept(k_german + k_core + ".\n\n" + k_german, Trade::lending));
  EXPECT_TRUE(is_kept(k_german + k_core, Trade::lending));
}

}  // namespace
}  // namespace debunk::rules::injected
