// Plain text → Document: paragraphs are what empty lines separate; the first short one is the headline.
#include <memory>

#include "extract/document_data.h"
#include "text/utf8.h"

namespace debunk {

Document Document::from_text(std::string bytes, DocumentOptions options) {
  auto data = std::make_shared<Data>();
  data->source = std::move(bytes);
  data->path = std::move(options.path);
  data->metadata = std::move(options.metadata);
  data->source.resize(text::valid_prefix(data->source));
  data->text = data->source;
  data->map = extract::OffsetMap::identity(data->text.size());
  const std::string_view text = data->text;
  std::size_t at = 0;
  while (at < text.size()) {
    at = text.find_first_not_of("\r\n \t", at);
    if (at == std::string_view::npos) break;
    std::size_t end = text.find("\n\n", at);
    if (end == std::string_view::npos) end = text.size();
    std::size_t last = end;
    while (last > at && (text[last - 1] == '\n' || text[last - 1] == ' ')) --last;
    data->blocks.push_back({data->blocks.empty() && last - at < 160 ? BlockKind::headline : BlockKind::paragraph, {at, last}});
    at = end;
  }
  return Document(std::move(data));
}

Document Document::from_markdown(std::string bytes, DocumentOptions options) { return from_text(std::move(bytes), std::move(options)); }

}  // namespace debunk
