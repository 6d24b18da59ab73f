#include "cli/inputs.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unordered_set>

#include "cli/web_page.h"
#include "debunk/read.h"

namespace debunk::cli {
namespace {

Result<std::string> read_standard_input() {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size == 0) return bytes;
    if (size > 0)
      bytes.append(buffer.data(), static_cast<std::size_t>(size));
    else if (errno != EINTR)
      return Error{std::string("standard input cannot be read: ") + std::strerror(errno)};
  }
}

/// "ftp://…": somebody means an address, but none that is fetched. A file of such a name can be given as "./ftp://…".
bool is_other_address(std::string_view operand) {
  const std::size_t end = operand.find("://");
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_of_scheme = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; };
  return end != std::string_view::npos && end > 0 && is_letter(operand[0]) && std::ranges::all_of(operand.substr(0, end), is_of_scheme);
}

Result<Document> read_local(const Input& input, const std::string& encoding) {
  const ReadOptions options{.encoding = encoding};
  if (input.from == Input::From::file) return read_document(input.path, options);
  Result<std::string> bytes = read_standard_input();
  if (!bytes) return bytes.error();
  return read_document(std::move(bytes).value(), input.path, options);
}

}  // namespace

Inputs gather_inputs(const std::vector<std::string>& operands, const std::string& stdin_name) {
  Inputs inputs;
  std::unordered_set<std::string> seen;
  bool has_standard_input = false;
  for (const std::string& operand : operands) {
    if (operand == "-") {
      if (!has_standard_input) inputs.files.push_back({stdin_name.empty() ? "<stdin>" : stdin_name, Input::From::standard_input});
      has_standard_input = true;
      continue;
    }
    if (fetch::is_address(operand)) {
      if (seen.insert(operand).second) inputs.files.push_back({operand, Input::From::network});
      continue;
    }
    if (is_other_address(operand)) {
      inputs.problems.push_back(operand + ": only http and https are fetched");
      continue;
    }
    Listing listing = list_files(operand);
    for (Error& error : listing.errors) inputs.problems.push_back(std::move(error.message));
    for (std::string& file : listing.files)
      if (seen.insert(file).second) inputs.files.push_back({std::move(file), Input::From::file});
  }
  return inputs;
}

bool has_address(const std::vector<std::string>& operands) { return std::ranges::any_of(operands, fetch::is_address); }

Reading read_input(const Input& input, const std::string& encoding, const fetch::FetchOptions& options) {
  if (input.from == Input::From::network) return read_web_page(input.path, encoding, options);
  Reading reading;
  Result<Document> document = read_local(input, encoding);
  if (document)
    reading.document = std::move(document).value();
  else
    reading.problem = document.error().message;
  return reading;
}

}  // namespace debunk::cli
