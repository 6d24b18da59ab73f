// Plain text → Document.
#include "extract/document_data.h"
#include "extract/structure.h"

namespace debunk {

Document Document::from_text(std::string bytes, DocumentOptions options) {
  auto data = extract::open_source(std::move(bytes), std::move(options));
  data->blocks = extract::find_blocks(data->text);
  return Document(std::move(data));
}

}  // namespace debunk
