// Characters as the Unicode Standard has them, by ICU. Slow: what texts need of it is in the table of character.h.
#pragma once

#include "text/character.h"

namespace debunk::text {

/// What the table holds for `character`: the long way round.
CharacterInfo look_up(char32_t character);

/// The ASCII letter or digit that a disguised character stands for (NFKC), or the character itself.
char32_t undisguise(char32_t character);

}  // namespace debunk::text
