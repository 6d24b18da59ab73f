#include "extract/plain_blocks.h"

#include "extract/structure.h"

namespace debunk::extract {

void PlainBlocks::find(std::string_view text) const {
  const std::lock_guard lock(mutex_);
  if (known_.load(std::memory_order_relaxed)) return;
  blocks_ = find_blocks(text);
  known_.store(true, std::memory_order_release);
}

}  // namespace debunk::extract
