// Which code page a text is in that is not Unicode. ICU's detector and uchardet are both asked, because neither is good everywhere: ICU
// does not know IBM866, Mac Cyrillic, windows-874 and windows-1258, uchardet takes Dutch or Italian for Central European, and neither
// knows Mac Roman or KOI8-U. Of what they name, and of its relatives, the reading with the fewest characters that are odd at
// their place is taken: a symbol or a capital inside a word, a control, a byte without meaning.
#pragma once

#include <string>
#include <string_view>

namespace debunk::ingest {

/// The canonical name; "UTF-8" if no code page makes sense of the bytes, so that they are broken rather than strange letters.
std::string legacy_encoding(std::string_view bytes);

}  // namespace debunk::ingest
