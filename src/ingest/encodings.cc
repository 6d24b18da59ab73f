#include "ingest/encodings.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <utility>

#include "base/edit_distance.h"
#include "debunk/read.h"

namespace debunk::ingest {
namespace {

/// ICU's own canonical name of an alias, or null.
const char* icu_name(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const char* found = ucnv_getAlias(name.c_str(), 0, &status);
  return U_SUCCESS(status) ? found : nullptr;
}

/// The name of an encoding of ICU by the standards, or null.
const char* standard_name(const char* icu) {
  for (const char* standard : {"MIME", "IANA", "WINDOWS"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(icu, standard, &status);
    if (U_SUCCESS(status) && name != nullptr) return name;
  }
  return nullptr;
}

/// ICU lists names whose tables Debian's build leaves out (ISO-8859-16).
bool is_built_in(const char* icu) {
  UErrorCode status = U_ZERO_ERROR;
  ucnv_close(ucnv_open(icu, &status));
  return U_SUCCESS(status);
}

std::string squeezed(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (std::isalnum(static_cast<unsigned char>(c))) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace

std::optional<std::string> canonical_encoding(std::string_view name) {
  // A comma starts ICU's converter options, which are no business of a user.
  if (name.empty() || name.size() >= UCNV_MAX_CONVERTER_NAME_LENGTH || name.find_first_of(std::string_view(",\0", 2)) != std::string_view::npos)
    return std::nullopt;
  const char* icu = icu_name(std::string(name));
  if (icu == nullptr || !is_built_in(icu)) return std::nullopt;
  // Some tables share a standard name; only one that leads back to the same table will do.
  const char* standard = standard_name(icu);
  const char* back = standard == nullptr ? nullptr : icu_name(standard);
  return back != nullptr && std::string_view(back) == icu ? standard : icu;
}

std::vector<std::string> closest_encodings(std::string_view name) {
  if (name.size() > UCNV_MAX_CONVERTER_NAME_LENGTH) return {};
  const std::string wanted = squeezed(name);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (int32_t i = 0; i < ucnv_countAvailable(); ++i) {
    const char* icu = ucnv_getAvailableName(i);
    const char* standard = standard_name(icu);
    if (standard == nullptr) continue;
    UErrorCode status = U_ZERO_ERROR;
    std::size_t best = wanted.size();
    for (std::uint16_t alias = 0, count = ucnv_countAliases(icu, &status); U_SUCCESS(status) && alias < count; ++alias)
      best = std::min(best, base::edit_distance(wanted, squeezed(ucnv_getAlias(icu, alias, &status))));
    if (best <= std::max<std::size_t>(wanted.size() / 4, 1)) near.emplace_back(best, standard);
  }
  std::ranges::sort(near);
  std::vector<std::string> names;
  for (auto& [distance, shown] : near)
    if (names.size() < 3 && std::ranges::find(names, shown) == names.end()) names.push_back(std::move(shown));
  return names;
}

void CloseConverter::operator()(UConverter* converter) const { ucnv_close(converter); }

Converter open_converter(const std::string& canonical) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(canonical.c_str(), &status));
  if (U_FAILURE(status)) throw std::logic_error("no encoding of ICU: " + canonical);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFallback(converter.get(), false);
  return converter;
}

bool is_stateless(UConverter* converter) {
  switch (ucnv_getType(converter)) {
    case UCNV_SBCS:
    case UCNV_DBCS:
    case UCNV_MBCS:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII:
    case UCNV_UTF8:
    case UCNV_CESU8:
    case UCNV_UTF16_BigEndian:
    case UCNV_UTF16_LittleEndian:
    case UCNV_UTF32_BigEndian:
    case UCNV_UTF32_LittleEndian:
      return true;
    default:
      return false;
  }
}

}  // namespace debunk::ingest

namespace debunk {

Result<std::string> canonical_encoding(std::string_view name) {
  if (auto known = ingest::canonical_encoding(name)) return *std::move(known);
  std::string message = "there is no encoding \"" + std::string(name) + "\"";
  const std::vector<std::string> near = ingest::closest_encodings(name);
  for (std::size_t i = 0; i < near.size(); ++i) message += (i == 0 ? "; did you mean " : i + 1 == near.size() ? " or " : ", ") + near[i];
  return Error{message + (near.empty() ? "; names are as ICU and IANA have them: UTF-8, windows-1252, Shift_JIS" : "?")};
}

}  // namespace debunk
