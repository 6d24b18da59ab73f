#include "cli/replacement.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace debunk::cli {
namespace {

Error system_error(const std::string& path, std::string_view what) { return {path + ": " + std::string(what) + ": " + std::strerror(errno)}; }

/// The file that is meant, through all links; `path` itself where there is none yet.
std::string resolved(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  if (!real) return path;
  std::string result(real);
  std::free(real);
  return result;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

/// Unlike mkstemp this lets the umask decide over the mode of a new file.
int create_beside(const std::string& target, std::string& name) {
  static std::atomic<unsigned> counter{0};
  for (int attempt = 0; attempt < 100; ++attempt) {
    name = folder_of(target) + "/.debunk-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
    const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

enum class Content { same, different, unreadable };

Content compare(int descriptor, std::string_view bytes) {
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return Content::unreadable;
    if (size == 0) return bytes.empty() ? Content::same : Content::different;
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(size));
    if (!bytes.starts_with(piece)) return Content::different;
    bytes.remove_prefix(piece.size());
  }
}

}  // namespace

Replacement::Replacement(std::string target, std::string temporary, int descriptor)
    : target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

Replacement::Replacement(Replacement&& other) noexcept
    : target_(std::move(other.target_)), temporary_(std::exchange(other.temporary_, {})), descriptor_(std::exchange(other.descriptor_, -1)) {}

Replacement::~Replacement() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<Replacement> Replacement::of(const std::string& path) {
  const std::string target = resolved(path);
  struct stat old = {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return Error{path + ": is a folder"};
  if (exists && !S_ISREG(old.st_mode)) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return system_error(path, "cannot be written");
    return Replacement(target, "", descriptor);
  }
  if (exists && ::access(target.c_str(), W_OK) != 0) return system_error(path, "cannot be written");
  std::string temporary;
  const int descriptor = create_beside(target, temporary);
  if (descriptor < 0) return system_error(path, "cannot make a file beside it");
  Replacement replacement(target, temporary, descriptor);
  if (exists) {
    // Changing the owner clears the set-id bits, so the mode comes second. Only root may give a file away: others keep their own.
    [[maybe_unused]] const int ignored = ::fchown(descriptor, old.st_uid, old.st_gid);
    if (::fchmod(descriptor, old.st_mode & 07777) != 0) return system_error(path, "cannot keep its mode");
  }
  return replacement;
}

std::optional<Error> Replacement::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return system_error(target_, "cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return std::nullopt;
}

std::optional<Error> Replacement::commit() {
  if (!temporary_.empty() && ::fsync(descriptor_) != 0) return system_error(target_, "cannot be written");
  if (::close(std::exchange(descriptor_, -1)) != 0) return system_error(target_, "cannot be written");
  if (temporary_.empty()) return std::nullopt;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return system_error(target_, "cannot be replaced");
  temporary_.clear();
  // The rename itself reaches the disk with the folder. Some file systems cannot do that; the file is whole in any case.
  if (const int folder = ::open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
  return std::nullopt;
}

std::optional<Error> replace_unchanged(const std::string& path, std::string_view old_bytes, std::string_view new_bytes) {
  struct stat now = {};
  if (::stat(path.c_str(), &now) != 0) return system_error(path, "cannot be read again");
  if (!S_ISREG(now.st_mode)) return Error{path + ": is no ordinary file, so it cannot be fixed"};
  Result<Replacement> replacement = Replacement::of(path);
  if (!replacement) return replacement.error();
  if (auto error = replacement.value().write(new_bytes)) return error;
  // As late as can be. Between this look and the rename somebody may still write: POSIX has no way to shut that gap.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return system_error(path, "cannot be read again");
  const Content content = compare(descriptor, old_bytes);
  ::close(descriptor);
  if (content == Content::unreadable) return system_error(path, "cannot be read again");
  if (content == Content::different) return Error{path + ": changed while it was checked, so it was left alone"};
  return replacement.value().commit();
}

}  // namespace debunk::cli
