#include <stdexcept>

#include "debunk/finding.h"

namespace debunk {

Quote::Quote(const Document& document, Span span) : span_(span), text_(document.slice(span)) {
  if (text_.empty()) throw std::logic_error("a quotation of nothing, from " + document.path());
}

}  // namespace debunk
