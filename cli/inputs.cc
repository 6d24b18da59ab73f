#include "cli/inputs.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <unordered_set>

#include "debunk/read.h"

namespace debunk::cli {
namespace {

Result<std::string> read_standard_input() {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size == 0) return bytes;
    if (size > 0) bytes.append(buffer.data(), static_cast<std::size_t>(size));
    else if (errno != EINTR) return Error{std::string("standard input cannot be read: ") + std::strerror(errno)};
  }
}

}  // namespace

Inputs gather_inputs(const std::vector<std::string>& operands, const std::string& stdin_name) {
  Inputs inputs;
  std::unordered_set<std::string> seen;
  bool has_standard_input = false;
  for (const std::string& operand : operands) {
    if (operand == "-") {
      if (!has_standard_input) inputs.files.push_back({stdin_name.empty() ? "<stdin>" : stdin_name, true});
      has_standard_input = true;
      continue;
    }
    Listing listing = list_files(operand);
    for (Error& error : listing.errors) inputs.problems.push_back(std::move(error.message));
    for (std::string& file : listing.files)
      if (seen.insert(file).second) inputs.files.push_back({std::move(file), false});
  }
  return inputs;
}

Result<Document> read_input(const Input& input, const std::string& encoding) {
  const ReadOptions options{encoding};
  if (!input.is_standard_input) return read_document(input.path, options);
  Result<std::string> bytes = read_standard_input();
  if (!bytes) return bytes.error();
  return read_document(std::move(bytes).value(), input.path, options);
}

}  // namespace debunk::cli
