#include <stdexcept>

#include "debunk/finding.h"

namespace debunk {

Quote::Quote(const Document& document, Span span) : Quote(document, span, true, document.slice(span)) {}

Quote Quote::of_file(const Document& document, Span span) { return Quote(document, span, false, document.file_slice(span)); }

Quote::Quote(const Document& document, Span span, bool is_of_text, std::string_view text)
    : span_(span),
      file_span_(is_of_text ? document.file_span(span) : span),
      source_(document.source_of_file(file_span_)),
      text_(text),
      is_of_text_(is_of_text) {
  if (text_.empty()) throw std::logic_error("a quotation of nothing, from " + document.path());
}

}  // namespace debunk
