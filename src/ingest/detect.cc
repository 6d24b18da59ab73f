#include "ingest/detect.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/broken_utf8.h"
#include "ingest/legacy.h"
#include "text/utf8.h"

namespace debunk::ingest {
namespace {

using namespace std::string_view_literals;

// The mark of UTF-32LE starts with that of UTF-16LE: longer ones first.
constexpr std::array k_marks = {
    std::pair{"\xFF\xFE\0\0"sv, "UTF-32LE"sv},     std::pair{"\0\0\xFE\xFF"sv, "UTF-32BE"sv}, std::pair{"\x84\x31\x95\x33"sv, "GB18030"sv},
    std::pair{"\xEF\xBB\xBF"sv, "UTF-8"sv},        std::pair{"\xFF\xFE"sv, "UTF-16LE"sv},     std::pair{"\xFE\xFF"sv, "UTF-16BE"sv},
};

constexpr std::size_t k_sample = std::size_t{1} << 16;

/// A character that a text has no use for: a control, a private or unassigned code point, half a pair.
bool is_odd(char32_t character) {
  if (character > 0x10FFFF) return true;
  if (character < 0x20) return character != '\t' && character != '\n' && character != '\r' && character != 0x0B && character != 0x0C;
  const int8_t type = u_charType(static_cast<UChar32>(character));
  return type == U_CONTROL_CHAR || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR || type == U_SURROGATE;
}

struct Reading {
  std::size_t units = 0, odd = 0, ascii = 0;
  bool is_text() const { return units > 0 && odd * 50 <= units; }
};

Reading read_units(std::string_view sample, std::size_t size, bool big) {
  Reading reading;
  for (std::size_t at = 0; at + size <= sample.size(); at += size) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < size; ++i) unit = unit << 8 | static_cast<unsigned char>(sample[at + (big ? i : size - 1 - i)]);
    ++reading.units;
    // Halves of pairs are odd on their own, but a text of emoji is a text: only lone ones count.
    if (size == 2 && U16_IS_LEAD(unit) && at + 4 <= sample.size()) {
      const auto high = static_cast<unsigned char>(sample[at + (big ? 2 : 3)]);
      if (high >= 0xDC && high <= 0xDF) {
        at += 2;
        continue;
      }
    }
    reading.odd += is_odd(unit);
    reading.ascii += unit >= 0x09 && unit < 0x7F;
  }
  return reading;
}

/// The share of bytes that are C0 controls and no white space, zero bytes aside, in thousandths.
std::size_t controls_per_mille(std::string_view sample) {
  const auto controls = std::ranges::count_if(sample, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != 0 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1B;
  });
  return static_cast<std::size_t>(controls) * 1000 / std::max<std::size_t>(sample.size(), 1);
}

/// ISO-2022-JP is ASCII with escapes into Japanese: "ESC $ B" or "ESC $ @".
bool is_iso_2022_jp(std::string_view bytes) {
  for (std::size_t at = bytes.find('\x1B'); at != std::string_view::npos; at = bytes.find('\x1B', at + 1)) {
    const std::string_view escape = bytes.substr(at, 3);
    if (escape == "\x1B$B" || escape == "\x1B$@") return true;
  }
  return false;
}

}  // namespace

std::size_t mark_size(std::string_view bytes, const std::string& encoding) {
  for (const auto& [mark, name] : k_marks)
    if (name == encoding && bytes.starts_with(mark)) return mark.size();
  return 0;
}

std::string unicode_by_zero_bytes(std::string_view bytes) {
  if (bytes.size() < 2) return {};
  const std::string_view sample = bytes.substr(0, k_sample);
  if (sample.find('\0') == std::string_view::npos) return {};  // nearly every file; quicker than counting
  const auto zeros = static_cast<std::size_t>(std::ranges::count(sample, '\0'));

  // Every UTF-32 unit has a zero byte at its high end, and most have two or three.
  if (bytes.size() % 4 == 0 && zeros * 4 >= sample.size())
    for (const bool big : {false, true})
      if (read_units(sample, 4, big).is_text()) return big ? "UTF-32BE" : "UTF-32LE";

  // In UTF-16 the high bytes of ASCII are zero, a quarter of all bytes or more where Latin is written. In other alphabets only those of
  // spaces, digits and line breaks are; there the other high bytes are controls (Cyrillic: 04), or the bytes are no UTF-8 (Han).
  const bool latin = zeros * 4 >= sample.size();
  const bool other = controls_per_mille(sample) >= 100 || text::valid_prefix(sample) + 3 < sample.size();
  if (!latin && !other) return {};
  const Reading little = read_units(sample, 2, false), big = read_units(sample, 2, true);
  const bool little_is_text = little.is_text() && little.ascii > 0, big_is_text = big.is_text() && big.ascii > 0;
  if (little_is_text && big_is_text) return big.ascii > little.ascii ? "UTF-16BE" : "UTF-16LE";
  return little_is_text ? "UTF-16LE" : big_is_text ? "UTF-16BE" : "";
}

Detected detect(std::string_view bytes) {
  Detected detected;
  for (const auto& [mark, name] : k_marks) {
    if (!bytes.starts_with(mark)) continue;
    // "FF FE 00 00" may be UTF-16 that starts with a zero character, but only where UTF-32 cannot be.
    if (name.starts_with("UTF-32") && bytes.size() % 4 != 0) continue;
    detected.encoding = name;
    detected.mark_size = mark.size();
    detected.valid_utf8 = name == "UTF-8" && text::is_valid(bytes.substr(mark.size()));
    return detected;
  }
  detected.valid_utf8 = text::is_valid(bytes);
  if (bytes.find('\0') != std::string_view::npos) {
    if (std::string unicode = unicode_by_zero_bytes(bytes); !unicode.empty()) return {std::move(unicode), 0, false};
  }
  if (detected.valid_utf8) {
    if (is_iso_2022_jp(bytes)) return {"ISO-2022-JP", 0, false};
    return detected;
  }
  if (!is_mostly_utf8(bytes)) detected.encoding = legacy_encoding(bytes);
  return detected;
}

}  // namespace debunk::ingest
