// Which file it was, as JSON: the keys that reports and articles begin with.
#pragma once

#include "debunk/document.h"
#include "report/json.h"

namespace debunk::report {

/// path, path_uri (if it is needed), digest, encoding.
void append_source(JsonText& json, const Document& document);

/// retrieved, if the document was.
void append_retrieval(JsonText& json, const Document& document);

}  // namespace debunk::report
