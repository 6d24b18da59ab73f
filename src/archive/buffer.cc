#include "archive/buffer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace debunk::archive {

void Buffer::Free::operator()(char* bytes) const { std::free(bytes); }

std::span<char> Buffer::room() {
  if (capacity_ - end_ < k_least_room) {
    const std::size_t size = end_ - begin_;
    if (begin_ > 0) std::memmove(bytes_.get(), bytes_.get() + begin_, size);
    begin_ = 0;
    end_ = size;
    // Half of it is free after a move: so a byte moves once on average, however small the pieces are that go.
    if (size > capacity_ / 2 || capacity_ == 0) {
      capacity_ = std::max(2 * capacity_, k_first);
      char* larger = static_cast<char*>(std::realloc(bytes_.get(), capacity_));  // large blocks grow without being copied
      if (larger == nullptr) throw std::bad_alloc();
      static_cast<void>(bytes_.release());
      bytes_.reset(larger);
    }
  }
  return {bytes_.get() + end_, std::min(capacity_ - end_, k_piece)};
}

}  // namespace debunk::archive
