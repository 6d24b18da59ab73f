#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "archive/open_stream.h"

namespace debunk::archive {
namespace {

constexpr std::uint64_t k_all = std::numeric_limits<std::uint64_t>::max();

class Next : public ByteSource {
 public:
  Next(Stream& stream, std::uint64_t& left) : stream_(stream), left_(left), start_(stream.place()) {}

  Result<std::size_t> read(std::span<char> room) override {
    if (left_ == 0) return std::size_t{0};
    if (stream_.view().empty() && !stream_.fill()) {
      if (left_ == k_all && !stream_.damage()) return std::size_t{0};
      return Error{std::string(description_of(failure()))};
    }
    const std::size_t size = stream_.view().copy(room.data(), static_cast<std::size_t>(std::min<std::uint64_t>(room.size(), left_)));
    stream_.drop(size);
    if (left_ != k_all) left_ -= size;
    return size;
  }
  SkipReason failure() const override { return stream_.damage().value_or(SkipReason::cut_off); }
  bool counts_inside() const override { return stream_.counts_inside(); }
  Place place(std::uint64_t offset) const override {
    return counts_inside() ? Place{start_.at, start_.inside + offset} : Place{start_.at + offset, 0};
  }

 private:
  Stream& stream_;
  std::uint64_t& left_;
  const Place start_;
};

class Rest : public ByteSource {
 public:
  explicit Rest(Stream stream) : stream_(std::move(stream)), next_(stream_, left_) {}

  Result<std::size_t> read(std::span<char> room) override { return next_.read(room); }
  SkipReason failure() const override { return next_.failure(); }
  bool counts_inside() const override { return next_.counts_inside(); }
  Place place(std::uint64_t offset) const override { return next_.place(offset); }

 private:
  Stream stream_;
  std::uint64_t left_ = k_all;
  Next next_;
};

}  // namespace

std::unique_ptr<ByteSource> rest_of(Stream stream) { return std::make_unique<Rest>(std::move(stream)); }

std::unique_ptr<ByteSource> next_of(Stream& stream, std::uint64_t& left) { return std::make_unique<Next>(stream, left); }

}  // namespace debunk::archive
