// The languages whose words debunk knows, and which of them a text is in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/words.h"

namespace debunk::text {

/// BCP 47 primary language.
enum class Language : std::uint8_t {
  und, ar, bg, bn, ca, cs, da, de, el, en, es, fa, fi, fil, fr, he, hi, hr, hu, id, is, it, lt, lv, mk, ms, nb, nl, pl, pt, ro, ru, sk, sl, sr, sv, ta, tr, uk, ur, vi,
  hy, ja, ka, kk, ko, th, zh,  // known by their script alone: no words
};
inline constexpr std::size_t k_language_count = 48;

std::string_view to_string(Language language);  ///< "en"; "und"
std::string_view english_name(Language language);  ///< "English"; empty for und
Language parse_language(std::string_view bcp47);  ///< of the primary subtag, any case; und if it is none of ours

bool is_latin(Language language);  ///< known by its words, and written in Latin letters

/// The language most of the text is in, by script and common words. und where too little speaks for any.
Language detect_language(const Tokens& tokens);

}  // namespace debunk::text
