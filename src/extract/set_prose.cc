// Text with markup: what its prose becomes in a Document.
#include "extract/document_data.h"
#include "extract/structure.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

/// The text offset of the first character that comes from source byte `at` or later.
std::size_t text_offset(const OffsetMap& map, std::string_view text, std::size_t at) {
  std::size_t low = 0, high = text.size();
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    while (middle > low && text::is_continuation(text[middle])) --middle;
    std::size_t next = middle + 1;
    while (next < high && text::is_continuation(text[next])) ++next;
    if (map.source_span(text, {middle, next}).end <= at)
      low = next;
    else
      high = middle;
  }
  return low;
}

}  // namespace

void set_prose(Document::Data& data, Prose& prose) {
  data.blocks = name_pieces(prose.text(), prose.pieces());
  data.prose = prose.take_text();
  data.markup = prose.take_map();
  data.text = data.prose;
  // Broken bytes in code or markup are no part of the text.
  std::erase_if(data.broken_bytes, [&](BrokenBytes& broken) {
    const std::size_t at = text_offset(*data.markup, data.text, broken.text.start);
    const Span in_prose{at, at + 3};
    const bool found = data.text.substr(at).starts_with("\uFFFD") && data.markup->source_span(data.text, in_prose) == broken.text;
    broken.text = in_prose;
    return !found;
  });
}

}  // namespace debunk::extract
