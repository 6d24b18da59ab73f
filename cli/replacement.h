// Files are replaced whole or not at all: the new bytes are written beside the old file, forced to the disk, and renamed over it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "debunk/result.h"

namespace debunk::cli {

class Replacement {
 public:
  /// For `path`, or where it points if it is a symbolic link. Mode and, where allowed, owner are those of the old file. What is no
  /// regular file (a device, a pipe) cannot be replaced and is written to directly.
  static Result<Replacement> of(const std::string& path);

  Replacement(Replacement&& other) noexcept;
  Replacement& operator=(Replacement&&) = delete;
  ~Replacement();  ///< without `commit`, as if it had never been

  int descriptor() const { return descriptor_; }
  std::optional<Error> write(std::string_view bytes);
  std::optional<Error> commit();

 private:
  Replacement(std::string target, std::string temporary, int descriptor);

  std::string target_, temporary_;  ///< temporary_ is empty where the target is written to directly
  int descriptor_;
};

/// Replaces `path`, which held `old_bytes` when it was read, by `new_bytes`. Refuses if it holds anything else by now.
std::optional<Error> replace_unchanged(const std::string& path, std::string_view old_bytes, std::string_view new_bytes);

}  // namespace debunk::cli
