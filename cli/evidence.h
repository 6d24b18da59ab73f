// `--save`: what was sent and received, as a web archive.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "cli/console.h"
#include "cli/replacement.h"
#include "fetch/fetch.h"

namespace debunk::cli {

class Evidence {
 public:
  /// Refuses a file that is there already. Until `commit` there is none.
  static Result<Evidence> of(const std::string& path);

  void add(std::span<const fetch::Exchange> exchanges);

  /// Writes the file, if there is anything in it; otherwise there will be none.
  std::optional<Error> commit();

 private:
  Evidence(std::string path, Replacement file) : path_(std::move(path)), file_(std::move(file)) {}
  void append(const std::string& record);

  std::string path_;
  Replacement file_;
  std::optional<Error> error_;  ///< of the first write that failed
  bool empty_ = true;
};

/// Runs `work` with evidence to go into the file at `path`, or with none where that is empty. A file that cannot be written is told, and
/// then the exit code is `failed`.
Exit with_evidence(const std::string& path, Console& console, const std::function<Exit(Evidence*)>& work);

}  // namespace debunk::cli
