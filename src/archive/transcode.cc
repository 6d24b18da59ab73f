#include "archive/transcode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>

#include "archive/fields.h"

namespace debunk::archive {
namespace {

using namespace std::string_view_literals;

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_SUBSTITUTE, nullptr, nullptr, nullptr, &status);
  return converter;
}

class Transcoder : public Decoder {
 public:
  Transcoder(Converter from, Converter to) : from_(std::move(from)), to_(std::move(to)) {}

  void restart() override {
    ucnv_reset(from_.get());
    ucnv_reset(to_.get());
    source_ = target_ = pivot_.data();
  }

  Step step(std::string_view text, std::span<char> room) override {
    const char* in = text.data();
    char* out = room.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(to_.get(), from_.get(), &out, out + room.size(), &in, in + text.size(), pivot_.data(), &source_, &target_,
                   pivot_.data() + pivot_.size(), false, false, &status);
    const State state = U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? State::running : State::broken;
    return {static_cast<std::size_t>(in - text.data()), static_cast<std::size_t>(out - room.data()), state};
  }

  bool may_end() const override { return true; }

 private:
  Converter from_, to_;
  std::array<UChar, 4096> pivot_{};
  UChar* source_ = pivot_.data();
  UChar* target_ = pivot_.data();
};

/// The value of encoding="…" in an XML declaration.
std::string_view declared_encoding(std::string_view start) {
  if (!start.starts_with("<?xml")) return {};
  const std::string_view declaration = start.substr(0, start.find("?>"));
  const std::size_t name = declaration.find("encoding");
  if (name == std::string_view::npos) return {};
  const std::size_t quote = declaration.find_first_of("\"'", name);
  if (quote == std::string_view::npos) return {};
  const std::string_view value = declaration.substr(quote + 1);
  return value.substr(0, value.find(declaration[quote]));
}

}  // namespace

std::unique_ptr<Decoder> make_transcoder(std::string_view encoding) {
  for (const std::string_view latin : {"ISO-8859-1", "ISO8859-1", "latin1", "l1"})
    if (same_ignoring_case(encoding, latin)) encoding = "windows-1252";
  for (const std::string_view same : {"", "UTF-8", "UTF8", "US-ASCII", "ASCII"})
    if (same_ignoring_case(encoding, same)) return nullptr;
  Converter from = open_converter(std::string(encoding)), to = open_converter("UTF-8");
  if (!from || !to) return nullptr;
  return std::make_unique<Transcoder>(std::move(from), std::move(to));
}

std::string shown_encoding(std::string_view start) {
  constexpr std::pair<std::string_view, std::string_view> k_starts[] = {
      {"\xFF\xFE\0\0"sv, "UTF-32LE"}, {"\0\0\xFE\xFF"sv, "UTF-32BE"}, {"\xFF\xFE"sv, "UTF-16LE"}, {"\xFE\xFF"sv, "UTF-16BE"}};
  for (const auto& [mark, encoding] : k_starts)
    if (start.starts_with(mark)) return std::string(encoding);
  if (start.size() >= 4 && start[0] != '\0' && start[1] == '\0' && start[2] != '\0' && start[3] == '\0') return "UTF-16LE";
  if (start.size() >= 4 && start[0] == '\0' && start[1] != '\0' && start[2] == '\0' && start[3] != '\0') return "UTF-16BE";
  return std::string(declared_encoding(start));
}

}  // namespace debunk::archive
