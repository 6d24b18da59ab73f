// Comments that ask debunk to leave something alone: <!-- debunk-ignore: text/doubled-word, injected --> for the next block (or the one it
// stands in), <!-- debunk-ignore-start: … --> up to <!-- debunk-ignore-end -->, <!-- debunk-ignore-file: … -->. Without names: every rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/document.h"

namespace debunk::extract {

class IgnoreComments {
 public:
  /// The words between "<!--" and "-->", at offset `at` of the text made so far.
  void read(std::string_view comment, std::size_t at);

  /// A block was made: comments for "the next one" mean it.
  void block(Span span);

  /// All of them, when the text is `size` bytes long. A directive that nobody knows ("debunk-ignroe") stands as the name of a rule, so that it is reported
  /// as an unknown one.
  std::vector<Suppression> finish(std::size_t size);

 private:
  std::vector<Suppression> done_;
  std::vector<std::string> next_;     ///< rules for the next block
  std::vector<Suppression> open_;     ///< started, not ended
  std::vector<std::string> file_;
};

}  // namespace debunk::extract
