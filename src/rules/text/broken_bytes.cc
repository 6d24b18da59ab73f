// Bytes that are no character in the encoding of the file. The reader put U+FFFD in their place and kept them (Unicode Standard, section
// 3.9, "U+FFFD Substitution of Maximal Subparts"). U+FFFD that was in the file already is text/replacement-character's.
#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/character_name.h"

namespace debunk::rules::text {

void broken_bytes(const Article& article, Findings& findings) {
  const Document& document = article.document();
  const auto& broken = document.broken_bytes();
  for (std::size_t i = 0; i < broken.size();) {
    // Neighbours are one finding.
    Span text = broken[i].text, source = broken[i].source;
    for (++i; i < broken.size() && broken[i].text.start == text.end && broken[i].source.start == source.end; ++i) {
      text.end = broken[i].text.end;
      source.end = broken[i].source.end;
    }
    const std::string count = source.size() == 1 ? "a byte that is" : std::to_string(source.size()) + " bytes that are";
    findings.add(text, count + " no character in " + document.encoding() + ": " + hex_bytes(document.source().substr(source.start, source.size())));
  }
}

}  // namespace debunk::rules::text
