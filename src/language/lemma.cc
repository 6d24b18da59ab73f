#include "language/lemma.h"

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::language {

void append_lemma(std::string_view word, PartOfSpeech part, std::string& out) {
  if (part == PartOfSpeech::propn) {
    out += word;
    return;
  }
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    text::append(out, text::character_info(decoded.character).folded);
    at += decoded.length;
  }
}

}  // namespace debunk::language
