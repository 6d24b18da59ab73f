#include "rules/phrases.h"

namespace debunk::rules {
namespace {

#define PHRASE(list, language, words) {static_cast<std::uint8_t>(PhraseList::list), text::Language::language, words},
constexpr text::Phrase k_phrases[] = {
#include "rules/injected/phrases.def"
#include "rules/structure/phrases.def"
#include "rules/text/phrases.def"
};
#undef PHRASE

}  // namespace

const text::PhraseTable& phrase_table() {
  static const text::PhraseTable table(k_phrases);
  return table;
}

}  // namespace debunk::rules
