#include "rules/notable.h"

#include <array>
#include <mutex>
#include <optional>
#include <string_view>

#include "rules/injected/trades.h"
#include "rules/phrases.h"
#include "text/common_words.h"
#include "text/quotations.h"

namespace debunk::rules {
namespace {

constexpr auto k_unusual = static_cast<std::uint16_t>(~(text::k_initial_capital | text::k_all_capitals | text::k_has_letter | text::k_has_lower));

/// Of an ASCII mark: is it a sign, is it text::is_quotation_mark? A table, because nearly all marks are asked.
struct MarkKind {
  bool is_sign = true, is_quotation = false;
};

constexpr std::array<MarkKind, 128> k_mark_kinds = [] {
  std::array<MarkKind, 128> kinds{};
  for (const char usual : std::string_view(".,:;!?'\"()-")) kinds[static_cast<std::size_t>(usual)].is_sign = false;
  for (char32_t c = 0; c < kinds.size(); ++c) kinds[c].is_quotation = text::is_quotation_mark(c);
  return kinds;
}();

/// Every anchor of a phrase and every word of a trade.
std::vector<std::uint64_t> marked_words() {
  std::vector<std::uint64_t> words = phrase_table().anchors();
  const std::vector<std::uint64_t> trades = injected::trade_words();
  words.insert(words.end(), trades.begin(), trades.end());
  return words;
}

/// Made when the first article in the language comes.
const text::CommonWords& common_words(text::Language language) {
  struct Table {
    std::once_flag made;
    std::optional<text::CommonWords> words;
  };
  static std::array<Table, text::k_language_count> tables;
  Table& table = tables[static_cast<std::size_t>(language)];
  std::call_once(table.made, [&] { table.words.emplace(language, marked_words()); });
  return *table.words;
}

}  // namespace

NotableWords find_notable_words(text::Language language, std::span<const text::Word> words) {
  const text::CommonWords& common = common_words(language);
  NotableWords found;
  found.values.resize(words.size());
  // Every index is written, and only those of words with something to them are counted: no jump that depends on the word.
  std::vector<std::uint32_t> notable(words.size());
  std::size_t count = 0;
  std::uint64_t before = words.empty() ? 0 : ~words[0].hash;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const text::Word& word = words[i];
    const text::WordNote note = common.look_up(word.hash);
    found.values[i] = note.zipf;
    notable[count] = static_cast<std::uint32_t>(i);
    const unsigned uncommon = note.zipf == 0, unusual = word.is(k_unusual), doubled = word.hash == before;
    count += uncommon | note.is_marked | unusual | doubled;
    before = word.hash;
  }
  notable.resize(count);
  found.uncommon.resize(count);
  std::size_t uncommon_count = 0;
  for (const std::uint32_t i : notable) {
    found.uncommon[uncommon_count] = i;
    uncommon_count += found.values[i] == 0;
  }
  found.uncommon.resize(uncommon_count);
  text::zipf_of_uncommon(language, words, found.uncommon, found.values);
  const text::PhraseTable& phrases = phrase_table();
  const text::WordFilter& trades = injected::trade_filter();
  for (const std::uint32_t i : notable) {
    const text::Word& word = words[i];
    if (word.is(k_unusual)) found.unusual.push_back(i);
    if (i > 0 && word.hash == words[i - 1].hash) found.doubled.push_back(i);
    if (phrases.may_anchor(word.hash)) found.anchors.push_back(i);
    if (trades.may_have(word.hash)) found.trade.push_back(i);
  }
  return found;
}

NotableMarks find_notable_marks(std::span<const text::Mark> marks) {
  NotableMarks notable;
  for (const text::Mark& mark : marks) {
    const bool ascii = mark.character < 0x80;
    if (!ascii || k_mark_kinds[mark.character].is_sign) notable.signs.push_back(mark);
    if (ascii ? k_mark_kinds[mark.character].is_quotation : text::is_quotation_mark(mark.character)) notable.quotations.push_back(mark);
  }
  return notable;
}

}  // namespace debunk::rules
