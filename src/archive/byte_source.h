// Where bytes come from, in order, a piece at a time: a file, a pipe, memory, a part of another source. Nothing is read ahead, nothing is kept.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "archive/place.h"
#include "archive/skip_reason.h"
#include "debunk/result.h"

namespace debunk::archive {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Puts the next bytes into `room`, which is not empty, and says how many: 0 at the end only. A bad environment (a disk that fails) is an
  /// error; what comes after it cannot be had.
  virtual Result<std::size_t> read(std::span<char> room) = 0;

  /// What an error of `read` means for a record that was being read.
  virtual SkipReason failure() const { return SkipReason::unreadable; }

  /// All its bytes, where it can be read in any order. None: a pipe.
  virtual std::optional<std::uint64_t> size() const { return std::nullopt; }

  /// The next byte read is byte `offset`. Only where there is a size.
  virtual void seek(std::uint64_t offset);

  /// Do its bytes come out of a packing, so that places count `inside`?
  virtual bool counts_inside() const { return false; }

  /// Where byte `offset` lies in the whole input.
  virtual Place place(std::uint64_t offset) const { return {offset, 0}; }
};

/// `size` bytes of `whole` from `start`; `whole` has a size, and is there as long as the part and used by nobody else meanwhile.
std::unique_ptr<ByteSource> part_of(ByteSource& whole, std::uint64_t start, std::uint64_t size);

/// `bytes` must live as long as the source.
std::unique_ptr<ByteSource> from_memory(std::string_view bytes);

/// An open file or pipe; it is not closed. A regular file is read from its start, anything else from where it stands.
std::unique_ptr<ByteSource> from_descriptor(int descriptor);

/// Opens a file, a pipe or a device, and closes it in the end. The error says why not, without the path: who asks knows how to show it.
Result<std::unique_ptr<ByteSource>> open_source(const std::string& path);

}  // namespace debunk::archive
