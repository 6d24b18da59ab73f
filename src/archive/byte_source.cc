#include "archive/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace debunk::archive {
namespace {

Error error_of(int number) { return Error{std::generic_category().message(number)}; }

class Memory : public ByteSource {
 public:
  explicit Memory(std::string_view bytes) : bytes_(bytes) {}

  Result<std::size_t> read(std::span<char> room) override {
    const std::string_view next = bytes_.substr(at_, room.size());
    std::ranges::copy(next, room.begin());
    at_ += next.size();
    return next.size();
  }
  std::optional<std::uint64_t> size() const override { return bytes_.size(); }
  void seek(std::uint64_t offset) override { at_ = static_cast<std::size_t>(std::min<std::uint64_t>(offset, bytes_.size())); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

class Descriptor : public ByteSource {
 public:
  Descriptor(int number, bool owned) : number_(number), owned_(owned) {
    struct stat status {};
    if (fstat(number, &status) == 0 && S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
  }
  ~Descriptor() override {
    if (owned_) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  Result<std::size_t> read(std::span<char> room) override {
    while (true) {
      // Files by offset, so that nobody who shares the descriptor is disturbed.
      const ssize_t got = size_ ? pread(number_, room.data(), room.size(), static_cast<off_t>(at_)) : ::read(number_, room.data(), room.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return error_of(errno);
      at_ += static_cast<std::uint64_t>(got);
      return static_cast<std::size_t>(got);
    }
  }
  std::optional<std::uint64_t> size() const override { return size_; }
  void seek(std::uint64_t offset) override {
    if (!size_) ByteSource::seek(offset);
    at_ = offset;
  }

 private:
  int number_;
  bool owned_;
  std::optional<std::uint64_t> size_;
  std::uint64_t at_ = 0;
};

class Part : public ByteSource {
 public:
  Part(ByteSource& whole, std::uint64_t start, std::uint64_t size) : whole_(whole), start_(start), size_(size) {}

  Result<std::size_t> read(std::span<char> room) override {
    if (at_ >= size_) return std::size_t{0};
    whole_.seek(start_ + at_);
    const Result<std::size_t> got = whole_.read(room.first(static_cast<std::size_t>(std::min<std::uint64_t>(room.size(), size_ - at_))));
    if (got && got.value() == 0) {
      cut_off_ = true;
      return Error{"it ends too early"};
    }
    if (got) at_ += got.value();
    return got;
  }
  SkipReason failure() const override { return cut_off_ ? SkipReason::cut_off : whole_.failure(); }
  std::optional<std::uint64_t> size() const override { return size_; }
  void seek(std::uint64_t offset) override { at_ = offset; }
  bool counts_inside() const override { return whole_.counts_inside(); }
  Place place(std::uint64_t offset) const override { return whole_.place(start_ + offset); }

 private:
  ByteSource& whole_;
  const std::uint64_t start_, size_;
  std::uint64_t at_ = 0;
  bool cut_off_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> part_of(ByteSource& whole, std::uint64_t start, std::uint64_t size) { return std::make_unique<Part>(whole, start, size); }

void ByteSource::seek(std::uint64_t) { throw std::logic_error("a source that can be read in order only"); }

std::unique_ptr<ByteSource> from_memory(std::string_view bytes) { return std::make_unique<Memory>(bytes); }

std::unique_ptr<ByteSource> from_descriptor(int descriptor) { return std::make_unique<Descriptor>(descriptor, false); }

Result<std::unique_ptr<ByteSource>> open_source(const std::string& path) {
  if (path.find('\0') != std::string::npos) return error_of(EINVAL);
  const int number = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0) return error_of(errno);
  struct stat status {};
  if (fstat(number, &status) == 0 && S_ISDIR(status.st_mode)) {
    close(number);
    return error_of(EISDIR);
  }
  return std::unique_ptr<ByteSource>(std::make_unique<Descriptor>(number, true));
}

}  // namespace debunk::archive
