#include <unicode/uscript.h>

#include "rules/injected/report.h"

namespace debunk::rules::injected {
namespace {

std::string name_of(text::Script script, std::string_view text) {
  switch (script) {
    case USCRIPT_HANGUL: return "Korean";
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return "Japanese";
    case USCRIPT_HAN: {
      for (const text::Word& word : text::tokenize(text).words)
        if (word.is(text::k_has_kana)) return "Japanese";
      return "Chinese";
    }
    default: break;
  }
  const char* name = uscript_getName(static_cast<UScriptCode>(script));
  return name != nullptr ? name : "foreign";
}

}  // namespace

void foreign_text(const Article& article, Findings& findings) {
  for (const Planted& planted : article.planted_text()) {
    const std::string_view core = article.text().substr(planted.core.start, planted.core.size());
    if (planted.kind == PlantedKind::foreign_script)
      report(article, planted, name_of(planted.script, core) + " text", findings);
    else if (planted.kind == PlantedKind::foreign_language)
      report(article, planted, std::string(text::english_name(planted.language)) + " text", findings);
  }
}

}  // namespace debunk::rules::injected
