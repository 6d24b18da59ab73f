#include "ingest/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "text/utf8.h"

namespace debunk::ingest {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

std::string kind_of(mode_t mode) {
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  return "no regular file";
}

bool same(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

}  // namespace

std::string reason(int error) {
  switch (error) {
    case ENOENT: return "there is no such file; check the name";
    case ENOTDIR: return "a part of the path is no folder; check the name";
    case EACCES:
    case EPERM: return "no permission to read it; change its permissions or run as its owner";
    case ELOOP: return "the links lead in a circle; give the file itself";
    case ENAMETOOLONG: return "the path is too long; give it from a folder further down";
    case EMFILE:
    case ENFILE: return "too many files are open; close some or use fewer jobs";
    default: return std::generic_category().message(error) + "; see to that and try again";
  }
}

std::string shown_path(std::string_view path) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  while (!path.empty()) {
    const std::size_t valid = text::valid_prefix(path);
    const std::size_t plain = static_cast<std::size_t>(std::ranges::find_if(path.substr(0, valid), [](char c) {
                                                         return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
                                                       }) - path.begin());
    out += path.substr(0, plain);
    path.remove_prefix(plain);
    if (path.empty()) break;
    const auto byte = static_cast<unsigned char>(path.front());
    out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    path.remove_prefix(1);
  }
  return out;
}

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const auto error = [&](const std::string& what) { return Error{shown_path(path) + ": " + what}; };
  if (path.find('\0') != std::string::npos) return error("a path cannot hold a zero byte; check the name");
  // Without O_NONBLOCK opening a pipe waits for somebody to write.
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return error(reason(errno == ENXIO ? EACCES : errno));
  struct stat before {};
  if (fstat(file.number(), &before) != 0) return error(reason(errno));
  if (S_ISDIR(before.st_mode)) return error("it is a folder, not a file; name the files in it");
  if (!S_ISREG(before.st_mode)) return error("it is " + kind_of(before.st_mode) + ", not a file; give its text on standard input");

  std::string bytes;
  std::size_t size = 0;
  bytes.resize(std::min(static_cast<std::size_t>(before.st_size), limit) + 1);
  while (true) {
    const ssize_t got = read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return error(reason(errno));
    size += static_cast<std::size_t>(got);
    // All that there was said to be: whether more came meanwhile is asked below.
    const bool whole = size > 0 && size == static_cast<std::size_t>(before.st_size);
    if (got == 0 || whole || size > limit) break;
    // Files of /proc say that they are empty.
    if (size == bytes.size()) bytes.resize(std::min(size * 2, limit + 1));
  }
  bytes.resize(size);
  struct stat after {};
  if (fstat(file.number(), &after) != 0) return error(reason(errno));
  const bool cut = size < std::min(static_cast<std::size_t>(before.st_size), limit);
  if (cut || !same(before, after)) return error("it changed while it was read; try again when nothing writes to it");
  return bytes;
}

}  // namespace debunk::ingest
