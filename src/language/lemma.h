// The dictionary form of an English word.
#pragma once

#include <string>
#include <string_view>

#include "language/grammar.h"

namespace debunk::language {

/// Appends the lemma of `word` (valid UTF-8): "said" as a verb is "say", "children" as a noun "child". Names keep their letters.
void append_lemma(std::string_view word, PartOfSpeech part, std::string& out);

}  // namespace debunk::language
