// What a file is, if it is not text: from its first bytes. A small table of our own rather than libmagic: what counts here is a clear name
// and what to do about it for some fifty kinds that newsrooms meet, not the 8 MB database with its thousands, which also guesses at kinds of text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace debunk::ingest {

/// "a PDF document, not text; copy its text into a .txt file": what follows the file's name and "is ". Empty if it may be text.
std::optional<std::string> not_text(std::string_view bytes);

/// No kind that is known, but no text either: too many control characters. To be asked only where no encoding was named.
bool is_binary(std::string_view bytes);

/// Starts as HTML or XHTML does, or is full of tags. `text` is UTF-8 or any encoding that holds ASCII.
bool is_html(std::string_view text);

/// Begins with the head of a mail message (MIME) that holds a page and its pictures: a page saved as MHTML.
bool is_mhtml(std::string_view bytes);

}  // namespace debunk::ingest
