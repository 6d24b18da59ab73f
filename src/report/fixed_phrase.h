// What a fix would do to the file, for people and programs that read about it first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "debunk/finding.h"

namespace debunk::report {

/// True if the edits are sorted, do not overlap and lie in the text, as Fix promises.
bool is_sound(const Document& document, const Fix& fix);

/// The promise of `fix` in this file. A fix whose edits would take markup of the file with them is never made, so it is only an idea.
Applicability promise_in_file(const Document& document, const Fix& fix);

/// Does `edit` take whole lines away? Then there is nothing around it that would read differently.
bool removes_lines(std::string_view text, const Edit& edit);

/// Where the words before, or after, `offset` begin, or end, that help to recognise a place: about `reach` columns, not cut inside a word
/// unless the word is longer, within the paragraph.
std::size_t context_start(std::string_view text, std::size_t offset, std::size_t reach);
std::size_t context_end(std::string_view text, std::size_t offset, std::size_t reach);

/// The words around the edits as they would be, in one line: "the deadly shootings at a Jewish supermarket". Edits that stand far apart
/// are joined by " … ". Empty if whole lines go, or nothing would be left.
std::string fixed_phrase(const Document& document, const Fix& fix);

}  // namespace debunk::report
