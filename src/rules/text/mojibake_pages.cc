#include "rules/text/mojibake_pages.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace debunk::rules::text {
namespace {

// Where two pages explain a text equally well the earlier one is taken.
constexpr std::array<const char*, k_code_page_count> k_names{"windows-1252", "windows-1251", "windows-1250", "windows-1253", "windows-1254",
                                                             "windows-1255", "windows-1256", "windows-1257", "ISO-8859-2",   "macintosh",
                                                             "IBM437",       "IBM850",       "IBM852",       "IBM866",       "KOI8-R"};
constexpr std::size_t k_windows_1252 = 0;
constexpr char32_t k_lost = 0xFFFD;

struct Row {
  char32_t character = 0;
  PageSet lead = 0, continuation = 0;
  std::array<std::uint8_t, k_code_page_count> bytes{};
};

struct Tables {
  std::array<std::array<char32_t, 128>, k_code_page_count> characters{};
  std::vector<Row> rows;                                  // sorted by character
  std::array<std::uint16_t, 0x2600> row_of{};             // 1 + index into rows; 0: none. The few characters above are searched.

  Tables() {
    for (std::size_t page = 0; page < k_code_page_count; ++page) read(page);
    std::ranges::sort(rows, {}, &Row::character);
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].character < row_of.size()) row_of[rows[i].character] = static_cast<std::uint16_t>(i + 1);
  }

  void read(std::size_t page) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(k_names[page], &status), &ucnv_close);
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
      const char source = static_cast<char>(byte);
      std::array<UChar, 4> out{};
      status = U_ZERO_ERROR;
      const std::int32_t length = converter ? ucnv_toUChars(converter.get(), out.data(), 4, &source, 1, &status) : 0;
      const bool defined = U_SUCCESS(status) && length == 1 && out[0] != k_lost && out[0] > 0x9F;
      characters[page][byte - 0x80] = defined ? out[0] : k_lost;
      set(page, byte, defined ? static_cast<char32_t>(out[0]) : byte);
      if (page == k_windows_1252 && byte < 0xA0) set(page, byte, byte);
    }
  }

  void set(std::size_t page, unsigned byte, char32_t character) {
    auto row = std::ranges::find(rows, character, &Row::character);
    if (row == rows.end()) {
      rows.push_back({character, 0, 0, {}});
      row = rows.end() - 1;
    }
    row->bytes[page] = static_cast<std::uint8_t>(byte);
    if (byte >= 0xC2 && byte <= 0xF4) row->lead |= static_cast<PageSet>(1u << page);
    if (byte < 0xC0) row->continuation |= static_cast<PageSet>(1u << page);
  }

  const Row& find(char32_t character) const {
    static const Row none;
    if (character < row_of.size()) return row_of[character] == 0 ? none : rows[row_of[character] - 1u];
    const auto row = std::ranges::lower_bound(rows, character, {}, &Row::character);
    return row == rows.end() || row->character != character ? none : *row;
  }
};

const Tables& tables() {
  static const Tables all;
  return all;
}

/// Leads after which a space may have been the no-break space that is byte A0 (after ftfy): those that make a character people write.
bool may_have_space(std::uint8_t lead, std::size_t place) {
  if (lead < 0xE0) return lead == 0xC2 || lead == 0xC3 || lead == 0xC5 || lead == 0xCE || lead == 0xD0 || lead == 0xD9;
  if (lead < 0xF0) return lead <= 0xE3 && (place == 2 || lead >= 0xE2);
  return lead == 0xF0;
}

/// The same for a byte that became a question mark.
bool may_have_question_mark(std::uint8_t lead) { return lead == 0xC2 || lead == 0xC3 || lead >= 0xE0; }

/// "â€" and no third byte. windows-1252 leaves five bytes undefined, which many programs drop; of the punctuation whose last byte they are
/// (E2 80 ..) only the closing quotation mark and, between letters, the hyphen are common.
Sequence without_last_byte(std::u32string_view text, std::size_t at) {
  const auto is_letter = [&](std::size_t i) { return i < text.size() && ((text[i] | 0x20u) >= 'a' && (text[i] | 0x20u) <= 'z'); };
  const bool inside_word = at > 0 && is_letter(at - 1) && is_letter(at + 2);
  return {inside_word ? U'\u2010' : U'\u201D', 2, false, false, true};
}

/// Up to three later bytes of a sequence.
struct Later {
  std::array<std::uint8_t, 3> bytes{};
  bool complete = false, lost = false, spaced = false;
};

Later later_bytes(std::size_t page, std::u32string_view text, std::size_t at, std::uint8_t lead, std::size_t count) {
  Later later;
  std::size_t marks = 0, held = 0;
  for (std::size_t i = 1; i <= count; ++i) {
    if (at + i >= text.size()) return later;
    const char32_t c = text[at + i];
    const std::uint8_t byte = byte_of(page, c);
    if (byte >= 0x80 && byte <= 0xBF) {
      later.bytes[i - 1] = byte;
      ++held;
    } else if (c == k_lost) {
      later.lost = true;
    } else if (c == U'?' && may_have_question_mark(lead) && ++marks == 1) {
      later.lost = true;
    } else if (c == U' ' && !later.spaced && may_have_space(lead, i)) {
      later.spaced = true;
      later.bytes[i - 1] = 0xA0;
    } else {
      return later;
    }
  }
  // A question mark and a space are ordinary: what holds the sequence together is at least one true byte, or that it has only two.
  later.complete = !(later.lost && later.spaced) && (count == 1 || held + (marks == 0) > 0);
  return later;
}

char32_t assemble(std::uint8_t lead, const Later& later) {
  const auto bits = [&](std::size_t i) { return static_cast<char32_t>(later.bytes[i] & 0x3F); };
  if (lead < 0xE0) return ((lead & 0x1Fu) << 6) | bits(0);
  if (lead < 0xF0) return ((lead & 0x0Fu) << 12) | (bits(0) << 6) | bits(1);
  return ((lead & 0x07u) << 18) | (bits(0) << 12) | (bits(1) << 6) | bits(2);
}

}  // namespace

std::string_view code_page_name(std::size_t page) { return k_names[page]; }
std::uint8_t byte_of(std::size_t page, char32_t character) { return character < 0x80 ? 0 : tables().find(character).bytes[page]; }
char32_t character_of(std::size_t page, std::uint8_t byte) { return byte < 0x80 ? byte : tables().characters[page][byte - 0x80u]; }
PageSet pages_where_lead(char32_t character) { return tables().find(character).lead; }
PageSet pages_where_continuation(char32_t character) { return tables().find(character).continuation; }

Sequence sequence_at(std::size_t page, std::u32string_view text, std::size_t at) {
  const std::uint8_t lead = byte_of(page, text[at]);
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::size_t count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  const Later later = later_bytes(page, text, at, lead, count);
  const bool quotation_mark = page == k_windows_1252 && lead == 0xE2 && at + 1 < text.size() && byte_of(page, text[at + 1]) == 0x80;
  const bool clear_around = (at == 0 || text[at - 1] < 0x80) && (at + 2 >= text.size() || text[at + 2] < 0x80);
  if (quotation_mark && clear_around && (later.spaced || !later.complete)) return without_last_byte(text, at);
  if (!later.complete) return {};
  Sequence sequence{k_lost, static_cast<std::uint8_t>(count + 1), later.lost, later.spaced, false};
  if (later.lost) return sequence;
  const char32_t character = assemble(lead, later);
  constexpr std::array<char32_t, 3> k_least{0x80, 0x800, 0x10000};
  if (character < k_least[count - 1] || character > 0x10FFFF) return {};
  sequence.character = character;
  if (character < 0xD800 || character > 0xDFFF) return sequence;
  // Half of a surrogate pair: only good with the other half.
  if (character > 0xDBFF || at + 6 > text.size() || byte_of(page, text[at + 3]) != 0xED) return {};
  const Later second = later_bytes(page, text, at + 3, 0xED, 2);
  if (!second.complete) return {};
  sequence.length = 6;
  sequence.lost = second.lost;
  sequence.spaced = sequence.spaced || second.spaced;
  const char32_t low = assemble(0xED, second);
  if (!second.lost && (low < 0xDC00 || low > 0xDFFF)) return {};
  sequence.character = second.lost ? k_lost : 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
  return sequence;
}

}  // namespace debunk::rules::text
