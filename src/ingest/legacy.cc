#include "ingest/legacy.h"

#include <uchardet.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "ingest/encodings.h"

namespace debunk::ingest {
namespace {

constexpr std::size_t k_sample = std::size_t{1} << 15;

/// The part of the text that says most: from shortly before the first byte beyond ASCII.
std::string_view sample_of(std::string_view bytes) {
  const auto beyond = std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const auto at = static_cast<std::size_t>(beyond - bytes.begin());
  return bytes.substr(at - std::min<std::size_t>(at, 256), k_sample);
}

std::string icu_says(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = U_SUCCESS(status) && match != nullptr ? ucsdet_getName(match, &status) : nullptr;
  return U_SUCCESS(status) && name != nullptr ? name : "";
}

std::string uchardet_says(std::string_view sample) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return "";
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

/// What a detector's answer may really mean, likeliest first. Where a Windows code page holds all that the ISO one has and typographic
/// marks besides, it is meant: browsers read ISO names so too (WHATWG Encoding, 4.2). Where the two differ in letters, the answer is
/// taken at its word and the other is its rival.
std::vector<std::string> meanings(const std::string& answer) {
  static const std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> table = {
      {{"windows-1252", "ISO-8859-1"}, {"windows-1252", "ISO-8859-15", "macintosh"}},
      {{"ISO-8859-15"}, {"windows-1252", "ISO-8859-15", "macintosh"}},
      {{"windows-1250"}, {"windows-1250", "ISO-8859-2"}},
      {{"ISO-8859-2"}, {"ISO-8859-2", "windows-1250"}},
      {{"windows-1251"}, {"windows-1251", "x-mac-cyrillic", "IBM866"}},
      {{"KOI8-R", "KOI8-U"}, {"KOI8-R", "KOI8-U"}},
      {{"windows-1253"}, {"windows-1253", "ISO-8859-7"}},
      {{"ISO-8859-7"}, {"ISO-8859-7", "windows-1253"}},
      {{"windows-1254", "ISO-8859-9"}, {"windows-1254"}},
      {{"windows-1255", "ISO-8859-8", "ISO-8859-8-I"}, {"windows-1255"}},
      {{"TIS-620", "ISO-8859-11"}, {"windows-874"}},
      {{"EUC-KR", "UHC"}, {"EUC-KR", "windows-949"}},
  };
  const auto name = canonical_encoding(answer);
  for (const auto& [answers, meant] : table)
    if (std::ranges::find(answers, answer) != answers.end() || (name && std::ranges::find(answers, *name) != answers.end())) return meant;
  return {answer};
}

/// Where uchardet is better, or alone: alphabets other than Latin; the Baltic languages and Vietnamese too, but only where marks are
/// as frequent as they are there, because it takes Italian for them.
bool is_better_known_to_uchardet(const std::string& answer, std::string_view sample) {
  constexpr std::array alphabets = {"WINDOWS-1251", "KOI8-R",     "ISO-8859-5",   "IBM866",       "IBM855",     "MAC-CYRILLIC",
                                    "WINDOWS-1253", "ISO-8859-7", "WINDOWS-1255", "WINDOWS-1256", "ISO-8859-6", "TIS-620"};
  constexpr std::array marked = {"WINDOWS-1257", "ISO-8859-13", "WINDOWS-1258"};
  if (std::ranges::find(alphabets, answer) != alphabets.end()) return true;
  const auto beyond = std::ranges::count_if(sample, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return std::ranges::find(marked, answer) != marked.end() && static_cast<std::size_t>(beyond) * 20 >= sample.size();
}

enum class Kind { letter_upper, letter_lower, letter, mark, symbol, other };

Kind kind_of(UChar character) {
  switch (u_charType(character)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return Kind::letter_upper;
    case U_LOWERCASE_LETTER: return Kind::letter_lower;
    case U_OTHER_LETTER:
    case U_MODIFIER_LETTER: return Kind::letter;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK: return Kind::mark;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
    case U_OTHER_NUMBER: return Kind::symbol;
    default: return Kind::other;
  }
}

bool is_letter(Kind kind) { return kind <= Kind::mark; }

struct Reading {
  std::size_t beyond_ascii = 0, odd = 0;
};

/// Counts the characters beyond ASCII of `sample` read as `encoding`, and those that are odd where they stand.
Reading read_as(std::string_view sample, const std::string& encoding) {
  const Converter converter = open_converter(encoding);
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_SUBSTITUTE, nullptr, nullptr, nullptr, &status);
  std::u16string text(sample.size() + 16, u'\0');
  const int32_t size =
      ucnv_toUChars(converter.get(), text.data(), static_cast<int32_t>(text.size()), sample.data(), static_cast<int32_t>(sample.size()), &status);
  text.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
  Reading reading;
  if (text.empty()) return {1, 1};
  const auto kind_at = [&](std::size_t i) { return i < text.size() ? kind_of(text[i]) : Kind::other; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const UChar c = text[i];
    if (c < 0x80) continue;
    ++reading.beyond_ascii;
    const Kind kind = kind_of(c), before = i == 0 ? Kind::other : kind_at(i - 1), after = kind_at(i + 1);
    if (c < 0xA0 || c == 0xFFFD || c == 0xFF || u_charType(c) == U_UNASSIGNED || u_charType(c) == U_PRIVATE_USE_CHAR) {
      // ÿ (0xFF) is in no word but a handful of French names, and is what broken files are full of.
      reading.odd += c == 0xFF ? 1 : 3;
    } else if (kind == Kind::symbol && is_letter(after) && c != 0xA9 && c != 0xAE && c != 0xB0) {
      ++reading.odd;
    } else if (kind == Kind::symbol && is_letter(before) && c != 0xAE && c != 0x2122 && c != 0xB0 && c != 0x20AC) {
      ++reading.odd;
    } else if (kind == Kind::letter_upper && before == Kind::letter_lower) {
      ++reading.odd;
    } else if (kind == Kind::letter_lower && before == Kind::letter_upper && i >= 2 && kind_at(i - 2) == Kind::letter_upper &&
               after == Kind::letter_upper) {
      ++reading.odd;
    } else if (kind == Kind::other && is_letter(before) && is_letter(after) && !u_isUWhiteSpace(c) && c != 0x2019 && c != 0xB7 && c != 0x2011 &&
               c != 0xAD && c != 0x2013 && c != 0x2014) {
      ++reading.odd;
    }
  }
  return reading;
}

}  // namespace

std::string legacy_encoding(std::string_view bytes) {
  const std::string_view sample = sample_of(bytes);
  std::string first = icu_says(sample), second = uchardet_says(sample);
  if (is_better_known_to_uchardet(second, sample)) std::swap(first, second);
  std::vector<std::string> candidates;
  for (const std::string& answer : {first, second, std::string("windows-1252")})
    for (const std::string& meaning : meanings(answer))
      if (const auto name = canonical_encoding(meaning);
          name && !name->starts_with("UTF-") && std::ranges::find(candidates, *name) == candidates.end())
        candidates.push_back(*name);
  std::string best;
  Reading least;
  for (const std::string& candidate : candidates) {
    const Reading reading = read_as(sample, candidate);
    // A later candidate must be clearly better.
    if (best.empty() || reading.odd * 2 < least.odd) {
      best = candidate;
      least = reading;
    }
  }
  return least.odd * 2 >= least.beyond_ascii ? "UTF-8" : best;
}

}  // namespace debunk::ingest
