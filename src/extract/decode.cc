#include "extract/decode.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

#include "ingest/broken_utf8.h"
#include "ingest/encodings.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

constexpr char32_t k_replacement = 0xFFFD;
constexpr std::uint32_t k_none = 0xFFFFFFFF;  // a byte without a character

/// Collects characters and where they came from; joins those that map alike before they go to the map.
class Collector {
 public:
  /// `usual`: the steps of the encoding, which most characters take.
  Collector(DecodedText& out, Steps usual) : out_(out), usual_(usual) {}
  ~Collector() { flush(); }
  Collector(const Collector&) = delete;
  Collector& operator=(const Collector&) = delete;

  void put(char32_t character, std::size_t source, std::size_t source_size) {
    const std::size_t before = out_.text.size();
    text::append(out_.text, character);
    const std::size_t size = out_.text.size() - before;
    if (step_size(usual_, size) == source_size) {
      if (source != run_source_ + run_source_size_ || run_text_size_ >= 4000) flush();
      if (run_text_size_ == 0) run_source_ = source;
      run_text_size_ += size;
      run_source_size_ += source_size;
    } else {
      flush();
      out_.map.append(Steps::whole, size, source, source_size);
    }
  }

  /// What one sequence of bytes stands for: nearly always one character.
  void put_all(std::u32string_view characters, std::size_t source, std::size_t source_size) {
    if (characters.size() == 1) return put(characters[0], source, source_size);
    flush();
    const std::size_t before = out_.text.size();
    for (const char32_t character : characters) text::append(out_.text, character);
    out_.map.append(Steps::whole, out_.text.size() - before, source, source_size);
  }

  void put_broken(std::size_t source, std::size_t source_size) {
    flush();
    const std::size_t before = out_.text.size();
    text::append(out_.text, k_replacement);
    out_.map.append(Steps::whole, out_.text.size() - before, source, source_size);
    out_.broken.push_back({{before, out_.text.size()}, {source, source + source_size}});
  }

  /// Valid UTF-8 as it is.
  void copy(std::string_view valid, std::size_t source) {
    out_.text += valid;
    out_.map.append(Steps::copied, valid.size(), source, valid.size());
  }

 private:
  void flush() {
    out_.map.append(usual_, run_text_size_, run_source_, run_source_size_);
    run_text_size_ = run_source_size_ = 0;
  }

  DecodedText& out_;
  const Steps usual_;
  std::size_t run_text_size_ = 0, run_source_ = 0, run_source_size_ = 0;
};

void decode_utf8(std::string_view bytes, std::size_t at, Collector& out) {
  while (at < bytes.size()) {
    const std::size_t valid = text::valid_prefix(bytes.substr(at));
    out.copy(bytes.substr(at, valid), at);
    at += valid;
    if (at == bytes.size()) return;
    const std::size_t broken = ingest::broken_length(bytes, at);
    out.put_broken(at, broken);
    at += broken;
  }
}

void decode_utf16(std::string_view bytes, std::size_t at, bool big, Collector& out) {
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  while (at + 2 <= bytes.size()) {
    const char32_t lead = unit(at);
    if (!U_IS_SURROGATE(lead)) {
      out.put(lead, at, 2);
      at += 2;
      continue;
    }
    const char32_t trail = U16_IS_LEAD(lead) && at + 4 <= bytes.size() ? unit(at + 2) : 0;
    if (U16_IS_TRAIL(trail)) {
      out.put(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, trail)), at, 4);
      at += 4;
    } else {
      out.put_broken(at, 2);
      at += 2;
    }
  }
  if (at < bytes.size()) out.put_broken(at, bytes.size() - at);
}

void decode_utf32(std::string_view bytes, std::size_t at, bool big, Collector& out) {
  for (; at + 4 <= bytes.size(); at += 4) {
    char32_t character = 0;
    for (std::size_t i = 0; i < 4; ++i) character = character << 8 | static_cast<unsigned char>(bytes[at + (big ? i : 3 - i)]);
    if (character > 0x10FFFF || U_IS_SURROGATE(character)) {
      out.put_broken(at, 4);
    } else {
      out.put(character, at, 4);
    }
  }
  if (at < bytes.size()) out.put_broken(at, bytes.size() - at);
}

/// The character of each byte of a code page.
std::array<std::uint32_t, 256> code_page(UConverter* converter) {
  std::array<std::uint32_t, 256> characters{};
  for (std::size_t byte = 0; byte < characters.size(); ++byte) {
    const char in = static_cast<char>(byte);
    const char* source = &in;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter);
    const UChar32 character = ucnv_getNextUChar(converter, &source, &in + 1, &status);
    characters[byte] = U_SUCCESS(status) ? static_cast<std::uint32_t>(character) : k_none;
  }
  return characters;
}

void decode_code_page(std::string_view bytes, std::size_t at, UConverter* converter, Collector& out) {
  const auto characters = code_page(converter);
  for (; at < bytes.size(); ++at) {
    const std::uint32_t character = characters[static_cast<unsigned char>(bytes[at])];
    if (character == k_none) {
      out.put_broken(at, 1);
    } else {
      out.put(character, at, 1);
    }
  }
}

/// Everything else: ICU converts, and says for each UTF-16 unit where its bytes begin.
class Multibyte {
 public:
  Multibyte(std::string_view bytes, UConverter* converter, Collector& out) : bytes_(bytes), converter_(converter), out_(out) {}

  void decode(std::size_t at) {
    std::array<UChar, 4096> units{};
    std::array<int32_t, 4096> offsets{};
    while (true) {
      const char* source = bytes_.data() + at;
      const char* const limit = bytes_.data() + bytes_.size();
      UChar* target = units.data();
      UErrorCode status = U_ZERO_ERROR;
      ucnv_toUnicode(converter_, &target, units.data() + units.size(), &source, limit, offsets.data(), true, &status);
      for (std::size_t i = 0; i < static_cast<std::size_t>(target - units.data()); ++i)
        take(units[i], offsets[i] < 0 ? std::string::npos : at + static_cast<std::size_t>(offsets[i]));
      at = static_cast<std::size_t>(source - bytes_.data());
      if (status == U_BUFFER_OVERFLOW_ERROR) continue;
      if (U_FAILURE(status)) {
        std::array<char, 32> invalid{};
        auto length = static_cast<int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter_, invalid.data(), &length, &ignored);
        const std::size_t start = at - std::min(at, static_cast<std::size_t>(std::max<int8_t>(length, 1)));
        finish(start);
        out_.put_broken(start, at - start);
        if (at < bytes_.size()) continue;
      }
      break;
    }
    finish(at);
  }

 private:
  /// One unit; a unit without a place of its own belongs to the character before it.
  void take(UChar unit, std::size_t start) {
    if (start != std::string::npos && !(U16_IS_TRAIL(unit) && !pending_.empty() && U16_IS_LEAD(pending_.back()))) {
      finish(start);
      pending_start_ = start;
    }
    pending_ += unit;
  }

  /// The pending character, or the characters that one sequence stands for, end where the next begins.
  void finish(std::size_t end) {
    if (pending_.empty()) return;
    std::u32string characters;
    for (std::size_t i = 0; i < pending_.size();) {
      UChar32 character = 0;
      U16_NEXT(pending_, i, pending_.size(), character);
      characters += U_IS_SURROGATE(character) ? k_replacement : static_cast<char32_t>(character);
    }
    out_.put_all(characters, pending_start_, end - pending_start_);
    pending_.clear();
  }

  std::string_view bytes_;
  UConverter* converter_;
  Collector& out_;
  std::u16string pending_;
  std::size_t pending_start_ = 0;
};

bool is_code_page(UConverter* converter) {
  const UConverterType type = ucnv_getType(converter);
  return type == UCNV_SBCS || type == UCNV_LATIN_1 || type == UCNV_US_ASCII;
}

}  // namespace

DecodedText decode(std::string_view bytes, const std::string& encoding, std::size_t skipped) {
  DecodedText decoded;
  if (encoding == "UTF-8") {
    Collector out(decoded, Steps::copied);
    decode_utf8(bytes, skipped, out);
  } else if (encoding == "UTF-16LE" || encoding == "UTF-16BE") {
    Collector out(decoded, Steps::utf16);
    decode_utf16(bytes, skipped, encoding == "UTF-16BE", out);
  } else if (encoding == "UTF-32LE" || encoding == "UTF-32BE") {
    Collector out(decoded, Steps::utf32);
    decode_utf32(bytes, skipped, encoding == "UTF-32BE", out);
  } else if (const ingest::Converter converter = ingest::open_converter(encoding); is_code_page(converter.get())) {
    Collector out(decoded, Steps::one);
    decode_code_page(bytes, skipped, converter.get(), out);
  } else {
    Collector out(decoded, Steps::one_two);
    Multibyte(bytes, converter.get(), out).decode(skipped);
  }
  return decoded;
}

}  // namespace debunk::extract
