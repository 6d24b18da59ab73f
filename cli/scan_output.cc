#include "cli/scan_output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace debunk::cli {
namespace {

constexpr std::size_t k_piece = std::size_t{1} << 18;

// A frame ends behind so many bytes of lines, or records, whatever comes first: so much work is lost at most when a run is killed, and a
// dictionary of its own is lost on nothing larger.
constexpr std::size_t k_frame_bytes = std::size_t{1} << 20;
constexpr std::size_t k_frame_items = 4096;
constexpr int k_level = 3;

Error system_error(const std::string& path, std::string_view what) { return {path + ": " + std::string(what) + ": " + std::strerror(errno)}; }

}  // namespace

/// Lines → frames of zstd, each whole.
class ScanOutput::Packer {
 public:
  /// Puts a finished frame behind `out`.
  void add(std::string_view line, std::string& out) {
    if (!line.empty()) (lines_ += line) += '\n';
    ++items_;
    if (lines_.size() >= k_frame_bytes || items_ >= k_frame_items) end_frame(out);
  }

  void end_frame(std::string& out) {
    items_ = 0;
    if (lines_.empty()) return;
    const std::size_t before = out.size();
    out.resize(before + ZSTD_compressBound(lines_.size()));
    const std::size_t size = ZSTD_compressCCtx(context_.get(), out.data() + before, out.size() - before, lines_.data(), lines_.size(), k_level);
    if (ZSTD_isError(size) != 0u) throw std::bad_alloc();  // the room is enough, so it is the only reason
    out.resize(before + size);
    lines_.clear();
  }

  bool is_between_frames() const { return items_ == 0; }

 private:
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  };
  std::unique_ptr<ZSTD_CCtx, Free> context_{ZSTD_createCCtx()};
  std::string lines_;
  std::size_t items_ = 0;
};

std::string part_path(const std::string& path) { return path + ".part"; }
std::string state_path(const std::string& path) { return path + ".state"; }

ScanOutput::ScanOutput(std::string path, std::string part, int descriptor, std::uint64_t length)
    : path_(std::move(path)), part_(std::move(part)), descriptor_(descriptor), length_(length) {
  if (path_.ends_with(".zst")) packer_ = std::make_unique<Packer>();
}

ScanOutput::ScanOutput(ScanOutput&& other) noexcept
    : path_(std::move(other.path_)),
      part_(std::move(other.part_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      length_(other.length_),
      pending_(std::move(other.pending_)),
      packer_(std::move(other.packer_)) {}

ScanOutput::~ScanOutput() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<ScanOutput> ScanOutput::open(const std::string& path, std::uint64_t length) {
  struct stat old = {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return Error{path + ": is a folder"};
  const bool direct = exists && !S_ISREG(old.st_mode);
  std::string name = direct ? path : part_path(path);
  const int descriptor = ::open(name.c_str(), direct ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return system_error(name, "cannot be written");
  ScanOutput output(path, direct ? std::string() : name, descriptor, length);
  if (direct) return output;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return Error{name + ": another scan is writing it"};
  struct stat now = {};
  if (::fstat(descriptor, &now) != 0) return system_error(name, "cannot be read");
  if (static_cast<std::uint64_t>(now.st_size) < length) return Error{name + ": is shorter than " + state_path(path) + " says; remove both to begin anew"};
  if (::ftruncate(descriptor, static_cast<off_t>(length)) != 0 || ::lseek(descriptor, static_cast<off_t>(length), SEEK_SET) < 0)
    return system_error(name, "cannot be written");
  return output;
}

std::optional<Error> ScanOutput::add(std::string_view line) {
  if (packer_)
    packer_->add(line, pending_);
  else if (!line.empty())
    (pending_ += line) += '\n';
  return pending_.size() >= k_piece ? write_out() : std::nullopt;
}

std::optional<Error> ScanOutput::write_out() {
  std::string_view bytes = pending_;
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return system_error(path_, "cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
    length_ += static_cast<std::uint64_t>(written);
  }
  pending_.clear();
  return std::nullopt;
}

bool ScanOutput::may_end_here() const { return !packer_ || packer_->is_between_frames(); }

Result<std::uint64_t> ScanOutput::make_safe() {
  if (const std::optional<Error> error = write_out()) return *error;
  if (::fdatasync(descriptor_) != 0) return system_error(path_, "cannot be written");
  return length_;
}

std::optional<Error> ScanOutput::finish() {
  if (packer_) packer_->end_frame(pending_);
  if (std::optional<Error> error = write_out()) return error;
  if (part_.empty()) return ::close(std::exchange(descriptor_, -1)) == 0 ? std::nullopt : std::optional(system_error(path_, "cannot be written"));
  if (::fsync(descriptor_) != 0) return system_error(path_, "cannot be written");
  if (::rename(part_.c_str(), path_.c_str()) != 0) return system_error(path_, "cannot be replaced");
  return std::nullopt;
}

}  // namespace debunk::cli
