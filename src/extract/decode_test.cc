// What must hold of every encoding: the text comes back, and the source of each character is its bytes.
#include "extract/decode.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "debunk/read.h"
#include "extract/encode.h"
#include "text/utf8.h"

namespace debunk {
namespace {

// Each language's own newspaper sentence, twice over, so that a detector has something to go by.
const std::vector<std::pair<std::string, std::vector<std::string>>> k_texts = {
    {"The bridge at Norham — shut since “Storm Ada” — reopens on Monday.\nThe café’s owner is naïvely pleased.\n", {"windows-1252", "macintosh"}},
    {"Die Brücke über die Ahr bleibt bis Freitag gesperrt, erklärte die Bürgermeisterin.\nSchüler müssen früher aufstehen, größere Busse fahren "
     "öfter.\n",
     {"windows-1252", "ISO-8859-15", "macintosh"}},
    {"Le maire a annoncé que le théâtre rouvrirait après l’été, grâce à une fête à l’hôtel de ville.\nLes élèves, eux, répètent déjà.\n",
     {"windows-1252", "macintosh"}},
    {"Burmistrz ogłosił, że most zostanie zamknięty do środy.\nMieszkańcy będą musieli jeździć dłuższą drogą, także w święta.\n",
     {"windows-1250", "ISO-8859-2"}},
    {"Most bude uzavřen až do středy, oznámil starosta.\nObyvatelé budou muset jezdit delší cestou, i když se jim to nelíbí.\n",
     {"windows-1250", "ISO-8859-2"}},
    {"Мост через реку закрыт до среды, сообщил мэр города.\nЖителям придётся ездить в объезд — «ещё неделю», сказал он.\n", {"windows-1251"}},
    {"Мост через реку закрыт до среды, сообщил мэр города.\nЖителям придётся ездить в объезд ещё неделю, сказал он.\n",
     {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5"}},
    {"Міст через річку закрили до середи, повідомив мер міста.\nМешканцям доведеться їздити в об’їзд ще тиждень.\n", {"windows-1251"}},
    {"Η γέφυρα θα μείνει κλειστή έως την Τετάρτη, ανακοίνωσε ο δήμαρχος.\nΟι κάτοικοι θα κάνουν άλλη διαδρομή.\n", {"windows-1253", "ISO-8859-7"}},
    {"Belediye başkanı köprünün çarşambaya kadar kapalı kalacağını söyledi.\nHalk daha uzun bir yoldan gidecek, öğrenciler erken kalkacak.\n",
     {"windows-1254"}},
    {"הגשר יישאר סגור עד יום רביעי, הודיע ראש העיר.\nהתושבים ייאלצו לנסוע בדרך ארוכה יותר.\n", {"windows-1255"}},
    {"يبقى الجسر مغلقا حتى يوم الأربعاء، كما أعلن رئيس البلدية.\nوسيضطر السكان إلى سلوك طريق أطول.\n", {"windows-1256", "ISO-8859-6"}},
    {"橋は水曜日まで閉鎖されると市長が発表した。\n住民は遠回りをしなければならない。ﾊﾞｽは増便される。\n", {"Shift_JIS", "EUC-JP"}},
    {"大桥将关闭到星期三，市长宣布。\n居民们只好绕路，公交车将增加班次。\n", {"GB18030"}},
    {"大橋將關閉到星期三，市長宣布。\n居民們只好繞路，公車將增加班次。\n", {"Big5"}},
    {"다리는 수요일까지 폐쇄된다고 시장이 발표했다.\n주민들은 먼 길로 돌아가야 한다.\n", {"EUC-KR"}},
    {"สะพานจะปิดจนถึงวันพุธ นายกเทศมนตรีประกาศ\nชาวบ้านต้องเดินทางอ้อมไปอีกหลายกิโลเมตร\n", {"windows-874"}},
};

const std::vector<std::string> k_unicode = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};

std::string bytes_of(const std::string& text, const std::string& encoding) {
  const auto name = canonical_encoding(encoding);
  const auto bytes = extract::encode(text, name.value());
  EXPECT_TRUE(bytes) << encoding << " has no bytes for: " << text;
  return bytes.value_or("");
}

void expect_characters_map_back(const Document& document) {
  const std::string_view text = document.text();
  std::size_t last = document.source_span({0, 0}).start;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = text::decode(text, at).length;
    const Span source = document.source_span({at, at + length});
    ASSERT_EQ(source.start, last) << "byte " << at << " of the text in " << document.encoding();
    EXPECT_EQ(document.source().substr(source.start, source.size()), extract::encode(text.substr(at, length), document.encoding()));
    EXPECT_TRUE(document.is_contiguous({at, at + length}));
    last = source.end;
    at += length;
  }
  EXPECT_EQ(last, document.source().size()) << "no byte is lost";
}

TEST(Decode, EveryEncodingComesBackByName) {
  for (const auto& [text, encodings] : k_texts) {
    auto all = encodings;
    all.insert(all.end(), k_unicode.begin(), k_unicode.end());
    for (const std::string& encoding : all) {
      SCOPED_TRACE(encoding);
      const Document document = Document::from_text(bytes_of(text, encoding), {"a.txt", encoding, {}});
      EXPECT_EQ(document.text(), text);
      EXPECT_EQ(document.encoding(), canonical_encoding(encoding).value());
      EXPECT_TRUE(document.broken_bytes().empty());
      expect_characters_map_back(document);
    }
  }
}

TEST(Decode, EveryEncodingIsDetected) {
  for (const auto& [text, encodings] : k_texts) {
    auto all = encodings;
    all.insert(all.end(), k_unicode.begin(), k_unicode.end());
    for (const std::string& encoding : all) {
      SCOPED_TRACE(encoding);
      const Document document = Document::from_text(bytes_of(text, encoding));
      EXPECT_EQ(document.text(), text) << "read as " << document.encoding();
      expect_characters_map_back(document);
    }
  }
}

TEST(Decode, ByteOrderMarkIsLeftOutAndCounted) {
  for (const std::string& encoding : k_unicode) {
    const std::string mark = bytes_of("\uFEFF", encoding), text = "“Да”, said \U0001F600.";
    const Document document = Document::from_text(mark + bytes_of(text, encoding));
    EXPECT_EQ(document.encoding(), encoding);
    EXPECT_EQ(document.text(), text);
    EXPECT_EQ(document.source_span({0, 0}).start, mark.size());
    EXPECT_EQ(document.source_span({0, text.size()}), (Span{mark.size(), document.source().size()}));
  }
}

TEST(Decode, Utf8IsNotCopied) {
  const Document document = Document::from_text("Größe zählt.");
  EXPECT_EQ(document.text().data(), document.source().data());
}

TEST(Decode, LongTextsMapInTheMiddle) {
  std::string text;
  for (int i = 0; text.size() < 300'000; ++i) text += i % 7 == 0 ? "日本 \U0001F600 " : "слово, word; ";
  for (const std::string& encoding : k_unicode) {
    const Document document = Document::from_text(bytes_of(text, encoding), {"a", encoding, {}});
    for (std::size_t at = 100'003; at < 100'200;) {
      if (text::is_continuation(text[at])) {
        ++at;
        continue;
      }
      const std::size_t length = text::decode(text, at).length;
      const Span source = document.source_span({at, at + length});
      EXPECT_EQ(document.source().substr(source.start, source.size()), bytes_of(text.substr(at, length), encoding));
      at += length;
    }
  }
}

struct Broken {
  std::string bytes, encoding, text;
  std::vector<Span> broken;
};

TEST(Decode, BrokenBytesBecomeReplacementCharactersWithTheirPlace) {
  using namespace std::string_literals;
  const std::vector<Broken> cases = {
      {"na\xC3\xAFve \x80 caf\xC3\xA9", "UTF-8", "naïve \uFFFD café", {{7, 8}}},
      {"“a” \xE2\x82", "UTF-8", "“a” \uFFFD", {{8, 10}}},                                           // cut off inside a character: one
      {"é \xED\xA0\x80", "UTF-8", "é \uFFFD\uFFFD\uFFFD", {{3, 4}, {4, 5}, {5, 6}}},                // a surrogate: no part of a character
      {"é \xF0\x9F\x98 x", "UTF-8", "é \uFFFD x", {{3, 6}}},
      {"é \xC0\xAF \xFF", "UTF-8", "é \uFFFD\uFFFD \uFFFD", {{3, 4}, {4, 5}, {6, 7}}},
      {"a\0\x00\xD8"s "b\0"s, "UTF-16LE", "a\uFFFD" "b", {{2, 4}}},                                 // half a pair
      {"\0a\0b\0"s, "UTF-16BE", "ab\uFFFD", {{4, 5}}},                                              // half a unit
      {"a\0\0\0\0\0\x11\0"s, "UTF-32LE", "a\uFFFD", {{4, 8}}},                                      // past U+10FFFF
      {"\x93\xFA\x96", "Shift_JIS", "日\uFFFD", {{2, 3}}},
      {"\xC6\xFC\xFF\xCB\xDC", "EUC-JP", "日\uFFFD本", {{2, 3}}},
  };
  for (const Broken& one : cases) {
    const Document document = Document::from_text(one.bytes, {"a", one.encoding, {}});
    EXPECT_EQ(document.text(), one.text);
    std::vector<Span> found;
    for (const BrokenBytes& broken : document.broken_bytes()) {
      EXPECT_EQ(document.slice(broken.text), "\uFFFD");
      EXPECT_EQ(document.source_span(broken.text), broken.source);
      found.push_back(broken.source);
    }
    EXPECT_EQ(found, one.broken) << one.text;
  }
}

TEST(Decode, ReplacementCharactersOfTheTextAreNotBroken) {
  EXPECT_TRUE(Document::from_text("a \uFFFD b").broken_bytes().empty());
}

TEST(Decode, ZeroBytesStay) {
  const std::string text("The vote\0 was close.", 20);
  const Document document = Document::from_text(text);
  EXPECT_EQ(document.encoding(), "UTF-8");
  EXPECT_EQ(document.text(), text);
}

TEST(Decode, UnknownNameThrowsAndNamesTheClosest) {
  try {
    (void)Document::from_text("a", {"a", "windows-12552", {}});
    FAIL();
  } catch (const std::invalid_argument& error) {
    EXPECT_NE(std::string(error.what()).find("windows-1252"), std::string::npos) << error.what();
  }
  EXPECT_NE(canonical_encoding("utf-9").error().message.find("UTF-8"), std::string::npos);
  EXPECT_NE(canonical_encoding("shift-jsi").error().message.find("Shift_JIS"), std::string::npos);
  EXPECT_FALSE(canonical_encoding("").ok());
  EXPECT_FALSE(canonical_encoding("UTF-16,version=1").ok());
  EXPECT_EQ(canonical_encoding("LATIN1").value(), "ISO-8859-1");
  EXPECT_EQ(canonical_encoding("cp1251").value(), "windows-1251");
}

// Any bytes, read as anything: valid UTF-8 comes out, every piece of it maps into the file, and in order.
TEST(Decode, AnyBytesGiveAValidTextThatMapsIntoTheFile) {
  std::mt19937 random(20240303);
  for (const char* encoding : {"", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "windows-1252", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR",
                               "ISO-2022-JP", "UTF-7"}) {
    for (int round = 0; round < 200; ++round) {
      std::string bytes(random() % 60, '\0');
      for (char& byte : bytes) byte = static_cast<char>(random() % 3 == 0 ? random() % 128 : random() % 256);
      const Document document = Document::from_text(bytes, {"a", encoding, {}});
      const std::string_view text = document.text();
      ASSERT_EQ(text::valid_prefix(text), text.size());
      std::size_t last = 0;
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text::decode(text, at).length;
        const Span source = document.source_span({at, at + length});
        ASSERT_LE(source.end, bytes.size());
        ASSERT_LE(source.start, source.end);
        ASSERT_LE(last, source.end);
        last = source.end;
        at += length;
      }
      for (const Block& block : document.blocks()) ASSERT_FALSE(document.slice(block.span).empty());
    }
  }
}

}  // namespace
}  // namespace debunk
