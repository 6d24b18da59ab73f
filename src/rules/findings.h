// Where a rule puts what it finds.
#pragma once

#include <string>
#include <vector>

#include "debunk/finding.h"

namespace debunk::rules {

class Findings {
 public:
  /// Of one run of one rule over one document.
  Findings(const Document& document, const Rule& rule, Level level, std::vector<Finding>& out)
      : document_(document), rule_(rule), level_(level), out_(out) {}

  /// The new finding, for a label, related places and a fix. Valid until the next `add`.
  Finding& add(Span span, std::string message) {
    out_.push_back(Finding{&rule_, level_, Quote(document_, span), std::move(message), {}, {}, {}, {}});
    return out_.back();
  }

  /// The same of a place of Document::file_text(): what is wrong with the page around the article.
  Finding& add_of_file(Span span, std::string message) {
    out_.push_back(Finding{&rule_, level_, Quote::of_file(document_, span), std::move(message), {}, {}, {}, {}});
    return out_.back();
  }

  Quote quote(Span span) const { return Quote(document_, span); }
  Quote quote_of_file(Span span) const { return Quote::of_file(document_, span); }

 private:
  const Document& document_;
  const Rule& rule_;
  Level level_;
  std::vector<Finding>& out_;
};

}  // namespace debunk::rules
