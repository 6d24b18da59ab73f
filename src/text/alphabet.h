// The letters beyond a–z that languages of Latin letters write their own words with.
#pragma once

#include "text/language.h"

namespace debunk::text {

/// `folded` is a letter as CharacterInfo::folded has it. After the main exemplar characters of CLDR 42; none for other scripts.
bool is_own_letter(Language language, char32_t folded);

}  // namespace debunk::text
