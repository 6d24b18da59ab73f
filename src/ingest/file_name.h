// What a file is by its name.
#pragma once

#include <optional>
#include <string_view>

#include "debunk/read.h"

namespace debunk::ingest {

/// By its suffix, in any case: .txt .text, .md .markdown, .html .htm .xhtml, .mhtml .mht. Nothing: the name says nothing that is known here.
std::optional<SourceKind> kind_by_name(std::string_view name);

}  // namespace debunk::ingest
