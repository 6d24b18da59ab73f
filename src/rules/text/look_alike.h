// Letters of another script that look the same: UTS #39, confusables, as ICU's skeletons tell them.
#pragma once

#include "text/character.h"

namespace debunk::rules::text {

/// The letter of `script` (Latin, Greek or Cyrillic) that looks like `letter` and has its case; 0 if there is none.
char32_t look_alike(char32_t letter, debunk::text::Script script);

}  // namespace debunk::rules::text
