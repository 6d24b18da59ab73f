#include "text/language.h"

#include <array>

namespace debunk::text {
namespace {

constexpr std::array<std::string_view, k_language_count> k_codes{
    "und", "ar", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "he", "hi", "hu", "id", "is", "it", "ja", "ko",
    "lt",  "lv", "mk", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "ta", "tr",  "uk", "ur", "vi", "zh", "hy", "ka", "kk", "th"};

}  // namespace

std::string_view to_string(Language language) { return k_codes[static_cast<std::size_t>(language)]; }

Language parse_language(std::string_view bcp47) {
  const std::string_view primary = bcp47.substr(0, bcp47.find_first_of("-_"));
  for (std::size_t i = 1; i < k_codes.size(); ++i) {
    bool same = primary.size() == k_codes[i].size();
    for (std::size_t j = 0; same && j < primary.size(); ++j) same = (primary[j] | 0x20) == k_codes[i][j];
    if (same) return static_cast<Language>(i);
  }
  return Language::und;
}

Language detect_language(std::string_view, const Tokens& tokens) { return tokens.ascii ? Language::en : Language::und; }

}  // namespace debunk::text
