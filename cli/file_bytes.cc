#include "cli/file_bytes.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace debunk::cli {

Result<std::string> file_bytes(const std::string& path) {
  const auto failed = [&] { return Error{path + ": cannot be read: " + std::strerror(errno)}; };
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failed();
  std::string bytes;
  std::array<char, 1 << 14> buffer;
  ssize_t size = 0;
  while ((size = ::read(descriptor, buffer.data(), buffer.size())) > 0 || (size < 0 && errno == EINTR))
    if (size > 0) bytes.append(buffer.data(), static_cast<std::size_t>(size));
  Error error = failed();  // before close changes errno
  ::close(descriptor);
  if (size < 0) return error;
  return bytes;
}

}  // namespace debunk::cli
