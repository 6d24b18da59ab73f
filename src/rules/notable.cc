#include "rules/notable.h"

#include <array>
#include <string_view>

#include "rules/injected/trades.h"
#include "rules/phrases.h"
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

}  // namespace

NotableWords find_notable_words(std::span<const text::Word> words) {
  const text::PhraseTable& phrases = phrase_table();
  const text::WordFilter& trades = injected::trade_filter();
  // Every index is written, and only those of notable words are counted: no jump that depends on the word.
  std::vector<std::uint32_t> notable(words.size());
  std::size_t count = 0;
  std::uint64_t before = words.empty() ? 0 : ~words[0].hash;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const text::Word& word = words[i];
    notable[count] = static_cast<std::uint32_t>(i);
    const unsigned unusual = word.is(k_unusual), doubled = word.hash == before;
    const unsigned anchor = phrases.may_anchor(word.hash), trade = trades.may_have(word.hash);
    count += unusual | doubled | anchor | trade;
    before = word.hash;
  }
  notable.resize(count);
  NotableWords found;
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
