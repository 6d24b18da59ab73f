#include "bench/texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>

namespace debunk::bench {
namespace {

using Words = std::vector<std::string_view>;

/// A sentence takes one of each list, in order; `space` joins them and `stop` ends it.
struct Grammar {
  std::vector<Words> parts;
  std::string_view space = " ", stop = ".";
};

const Grammar k_english = {
    {{"The harbour council", "A ferry captain", "Mrs. Abiola-Finch", "The engineers’ report", "Nobody on Quay Street",
      "Idris Pell, who chairs the board,", "One of the fishermen", "A spokeswoman for the port", "The small museum beside the slipway",
      "Half of the island’s teachers", "The night train from Brinkenau", "An inspector"},
     {"said", "denied on Tuesday that", "had warned for years, in letters nobody answered, that", "told reporters", "believes",
      "wrote in March 2019 that", "could not say whether", "was the first to notice that", "repeated, twice and in a low voice, that"},
     {"the old bridge", "the swing gate", "a third pier", "the timetable", "the new contract, worth £2.4m,", "every second lorry",
      "the water in the lower basin", "the mill road", "the list of names", "a committee of nine"},
     {"would close before winter", "costs five times what was promised", "had been paid for by the county", "carries 1,400 people a day",
      "was never meant to last", "“will be open again by Easter”", "stood empty until the autumn", "needs 14 kilometres of cable",
      "may be sold to a firm in Hollern", "was measured with care in 1987"},
     {"", "and asked for patience", "while the shops stayed open", "because the ground beneath it moves",
      "after a meeting that lasted until midnight", "although the minutes do not show it", "as the rain came in from the west",
      "which surprised the mayor"}}};

const std::vector<Grammar> k_others = {
    {{{"Портовый совет", "Капитан парома", "Инженер Вересаева", "Никто на набережной", "Глава комиссии", "Один из рыбаков"},
      {"сообщил в понедельник, что", "давно предупреждал, что", "не верит, что", "рассказал журналистам, что", "первым заметил, что"},
      {"старый мост", "новый причал", "договор на 2,4 миллиона", "каждый второй грузовик", "ночной поезд", "расписание"},
      {"закроется до зимы", "обойдётся впятеро дороже", "простоял пустым до осени", "не рассчитан на такой вес", "«откроется к Пасхе»"}}},
    {{{"قال مجلس الميناء", "ذكر قبطان العبارة", "أوضح المهندس", "كتب أحد الصيادين", "أعلنت المتحدثة"},
      {"إن الجسر القديم", "إن الرصيف الجديد", "إن كل شاحنة ثانية", "إن القطار الليلي", "إن العقد الأخير"},
      {"سيغلق قبل الشتاء", "يكلف خمسة أضعاف ما وعدوا به", "بقي فارغا حتى الخريف", "لا يحتمل هذا الوزن", "سيفتح مرة أخرى في الربيع"}}},
    {{{"बंदरगाह परिषद ने", "नाव के कप्तान ने", "इंजीनियर ने", "एक मछुआरे ने", "प्रवक्ता ने"},
      {"सोमवार को कहा कि", "बताया कि", "लिखा कि", "चेतावनी दी कि"},
      {"पुराना पुल", "नया घाट", "हर दूसरा ट्रक", "रात की गाड़ी", "नया अनुबंध"},
      {"सर्दी से पहले बंद होगा", "पाँच गुना महँगा है", "शरद ऋतु तक खाली रहा", "इतना भार नहीं सह सकता"}},
     " ", "।"},
    {{{"항구 위원회는", "여객선 선장은", "기술자는", "한 어부는", "대변인은"},
      {"월요일에", "기자들에게", "편지에서", "회의가 끝난 뒤"},
      {"옛 다리가", "새 부두가", "밤 기차가", "모든 화물차가"},
      {"겨울 전에 닫힌다고 말했다", "다섯 배나 비싸다고 밝혔다", "가을까지 비어 있었다고 썼다", "그 무게를 견디지 못한다고 경고했다"}}},
    {{{"港湾評議会は", "フェリーの船長は", "技師は", "ある漁師は", "広報担当者は"},
      {"月曜日に", "記者団に対し", "手紙の中で", "会議のあとで"},
      {"古い橋が", "新しい桟橋が", "夜行列車が", "二台に一台のトラックが"},
      {"冬の前に閉鎖されると述べた", "約束の五倍かかると明らかにした", "秋まで空いていたと書いた", "その重さに耐えられないと警告した"}},
     "", "。"},
    {{{"港口委员会", "渡轮船长", "工程师", "一名渔民", "发言人"},
      {"星期一表示，", "告诉记者，", "在信中写道，", "会后承认，"},
      {"旧桥", "新码头", "夜间列车", "每两辆卡车中的一辆"},
      {"将在冬天之前关闭", "费用是原来承诺的五倍", "一直空到秋天", "承受不了这样的重量"}},
     "", "。"},
    {{{"Το λιμενικό συμβούλιο", "Ο πλοίαρχος", "Η μηχανικός", "Ένας ψαράς", "Η εκπρόσωπος"},
      {"ανακοίνωσε τη Δευτέρα ότι", "είπε στους δημοσιογράφους ότι", "έγραψε πως", "προειδοποίησε ότι"},
      {"η παλιά γέφυρα", "η νέα προβλήτα", "κάθε δεύτερο φορτηγό", "το νυχτερινό τρένο"},
      {"θα κλείσει πριν από τον χειμώνα", "κοστίζει πέντε φορές περισσότερο", "έμεινε άδεια ως το φθινόπωρο", "δεν αντέχει τόσο βάρος"}}},
    {{{"สภาท่าเรือ", "กัปตันเรือข้ามฟาก", "วิศวกร", "ชาวประมงคนหนึ่ง"},
      {"กล่าวเมื่อวันจันทร์ว่า", "บอกกับผู้สื่อข่าวว่า", "เขียนไว้ว่า", "เตือนว่า"},
      {"สะพานเก่า", "ท่าเทียบเรือใหม่", "รถบรรทุกทุกสองคัน", "รถไฟกลางคืน"},
      {"จะปิดก่อนฤดูหนาว", "แพงกว่าที่สัญญาไว้ห้าเท่า", "ว่างเปล่าจนถึงฤดูใบไม้ร่วง"}},
     "", " "}};

std::string sentence(const Grammar& grammar, std::mt19937_64& dice) {
  std::string out;
  for (const Words& words : grammar.parts) {
    const std::string_view word = words[dice() % words.size()];
    if (!out.empty() && !word.empty()) out += grammar.space;
    out += word;
  }
  return out.append(grammar.stop);
}

std::string story(const Grammar& grammar, std::mt19937_64& dice) {
  std::string out = sentence(grammar, dice);
  out.resize(out.size() - grammar.stop.size());  // a headline
  for (std::size_t paragraphs = 6 + dice() % 12; paragraphs > 0; --paragraphs) {
    out += "\n\n";
    for (std::size_t sentences = 2 + dice() % 4; sentences > 0; --sentences) {
      out += sentence(grammar, dice);
      if (sentences > 1) out += grammar.space;
    }
  }
  return out + "\n";
}

Texts made(std::string name, const std::vector<Grammar>& grammars, std::size_t bytes) {
  std::mt19937_64 dice(1);
  Texts out{std::move(name), {}};
  for (std::size_t size = 0; size < bytes; size += out.texts.back().size())
    out.texts.push_back(story(grammars[out.texts.size() % grammars.size()], dice));
  return out;
}

}  // namespace

std::size_t Texts::bytes() const {
  std::size_t sum = 0;
  for (const std::string& text : texts) sum += text.size();
  return sum;
}

Texts made_english(std::size_t bytes) { return made("made-english", {k_english}, bytes); }
Texts made_other_scripts(std::size_t bytes) { return made("made-other-scripts", k_others, bytes); }

Texts from_folder(const std::string& name, const std::string& folder, std::size_t bytes) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::ranges::sort(paths);
  Texts out{name, {}};
  for (std::size_t i = 0, size = 0; i < paths.size() && size < bytes; ++i) {
    std::ifstream in(paths[i], std::ios::binary);
    out.texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    size += out.texts.back().size();
  }
  return out;
}

}  // namespace debunk::bench
