// Plain text → Document.
#include "extract/document_data.h"

namespace debunk {

Document Document::from_text(std::string bytes, DocumentOptions options) {
  return Document(extract::open_source(std::move(bytes), std::move(options), Form::plain));
}

}  // namespace debunk
