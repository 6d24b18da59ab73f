// Where a rule puts what it finds.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "debunk/report.h"

namespace debunk::rules {

class Findings {
 public:
  /// Of one run of one rule over one document. What is found after the first `most` is counted, and not kept.
  Findings(const Document& document, const Rule& rule, Level level, std::vector<Finding>& out, std::size_t most = k_all,
           std::vector<NearMiss>* near_misses = nullptr)
      : document_(document), rule_(rule), level_(level), out_(out), near_misses_(near_misses), most_(most) {}

  static constexpr std::size_t k_all = std::numeric_limits<std::size_t>::max();

  /// The new finding, for a label, related places and a fix. Valid until the next `add`.
  Finding& add(Span span, std::string message) { return add(Quote(document_, span), std::move(message)); }

  /// The same of a place of Document::file_text(): what is wrong with the page around the article.
  Finding& add_of_file(Span span, std::string message) { return add(Quote::of_file(document_, span), std::move(message)); }

  /// What nearly was a finding, and why it is none. `reason` is a function that makes the words, called only where somebody asked for them
  /// (`debunk check --explain-skips`).
  template <typename Reason>
  void skip(Span span, Reason&& reason) {
    if (near_misses_ != nullptr && skips_++ < most_) near_misses_->push_back({&rule_, Quote(document_, span), std::string(reason())});
  }
  void skip(Span span, const char* reason) {
    skip(span, [&] { return reason; });
  }

  std::size_t left_out() const { return count_ > most_ ? count_ - most_ : 0; }

  Quote quote(Span span) const { return Quote(document_, span); }
  Quote quote_of_file(Span span) const { return Quote::of_file(document_, span); }

 private:
  Finding& add(Quote quote, std::string message) {
    Finding finding{&rule_, level_, std::move(quote), std::move(message), {}, {}, {}, {}};
    if (++count_ > most_) return not_kept_.emplace(std::move(finding));
    return out_.emplace_back(std::move(finding));
  }

  const Document& document_;
  const Rule& rule_;
  Level level_;
  std::vector<Finding>& out_;
  std::vector<NearMiss>* near_misses_;
  const std::size_t most_;
  std::size_t count_ = 0, skips_ = 0;
  std::optional<Finding> not_kept_;
};

}  // namespace debunk::rules
