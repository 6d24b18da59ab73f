// The blocks of a plain text, found when somebody first asks for them: a rule that looks at bytes and words alone never does, and to find
// them takes longer than all else that makes a Document of a text.
#pragma once

#include <atomic>
#include <mutex>
#include <string_view>
#include <vector>

#include "debunk/document.h"

namespace debunk::extract {

/// Any number of threads may ask.
class PlainBlocks {
 public:
  /// `text` is the same each time.
  const std::vector<Block>& of(std::string_view text) const {
    if (!known_.load(std::memory_order_acquire)) find(text);
    return blocks_;
  }

 private:
  void find(std::string_view text) const;

  mutable std::mutex mutex_;
  mutable std::atomic<bool> known_{false};
  mutable std::vector<Block> blocks_;
};

}  // namespace debunk::extract
