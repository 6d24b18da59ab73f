// The lines of a scan on their way to a file that can be gone on with after any end: `FILE.part` until all is there, then `FILE`. Packed if its name ends
// in .zst.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "debunk/result.h"

namespace debunk::cli {

class ScanOutput {
 public:
  /// Goes on behind the first `length` bytes of an unfinished file, or, with 0, begins a new one. What is no regular file (a device, a pipe) is written to
  /// directly. Two at once on the same file: an error.
  static Result<ScanOutput> open(const std::string& path, std::uint64_t length);

  ScanOutput(ScanOutput&&) noexcept;
  ScanOutput& operator=(ScanOutput&&) = delete;
  ~ScanOutput();

  /// A line, or with an empty one that something was done which has no line. Where packed, frames end by what is added alone: no matter when
  /// a run was interrupted, the bytes are the same.
  std::optional<Error> add(std::string_view line);

  /// Can the file be gone on with from here, once it is `safe`?
  bool may_end_here() const;

  /// All that was added is on the disk, and so many bytes of the file.
  Result<std::uint64_t> make_safe();

  /// The file is whole, and has its name.
  std::optional<Error> finish();

  bool can_resume() const { return !part_.empty(); }

 private:
  class Packer;
  ScanOutput(std::string path, std::string part, int descriptor, std::uint64_t length);
  std::optional<Error> write_out();

  std::string path_, part_;  // part_ is empty where the target is written to directly
  int descriptor_;
  std::uint64_t length_;     // of what was written
  std::string pending_;      // not yet written
  std::unique_ptr<Packer> packer_;
};

std::string part_path(const std::string& path);   ///< "FILE.part"
std::string state_path(const std::string& path);  ///< "FILE.state"

}  // namespace debunk::cli
