#include "archive/wacz.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/inner_records.h"
#include "archive/open_stream.h"
#include "archive/whole_file.h"
#include "archive/zip_directory.h"

namespace debunk::archive {
namespace {

/// A crawl has a handful.
constexpr std::size_t k_most_warcs = 10'000;
constexpr std::size_t k_longest_name = 1024;

/// What is left of a stream, in memory, so that it can be read in any order.
class Held : public ByteSource {
 public:
  explicit Held(Stream stream) : stream_(std::move(stream)), bytes_(from_memory(stream_.view())) {}

  Result<std::size_t> read(std::span<char> room) override { return bytes_->read(room); }
  std::optional<std::uint64_t> size() const override { return bytes_->size(); }
  void seek(std::uint64_t offset) override { bytes_->seek(offset); }
  bool counts_inside() const override { return stream_.counts_inside(); }
  Place place(std::uint64_t offset) const override { return stream_.place(static_cast<std::size_t>(offset)); }

 private:
  Stream stream_;
  std::unique_ptr<ByteSource> bytes_;
};

struct Warcs {
  std::vector<ZipEntry> entries;  // by their places
  bool are_all = true;
};

Warcs find_warcs(ByteSource& archive) {
  Warcs out;
  ZipDirectory directory(archive);
  for (std::optional<ZipEntry> entry = directory.next(); entry && out.are_all; entry = directory.next()) {
    if (!entry->name.starts_with("archive/") || entry->name.find(".warc") == std::string::npos) continue;
    entry->name.resize(std::min(entry->name.size(), k_longest_name));
    out.are_all = out.entries.size() < k_most_warcs;
    if (out.are_all) out.entries.push_back(*std::move(entry));
  }
  std::ranges::stable_sort(out.entries, {}, &ZipEntry::header_at);
  return out;
}

class Wacz : public RecordReader {
 public:
  Wacz(std::unique_ptr<ByteSource> archive, Warcs warcs, const RecordOptions& options, int depth)
      : archive_(std::move(archive)), warcs_(std::move(warcs)), options_(options), depth_(depth) {}

  Item next() override {
    while (true) {
      Item inner = inner_.next();
      if (!std::holds_alternative<End>(inner)) return inner;
      if (next_ == warcs_.entries.size()) {
        if (std::exchange(warcs_.are_all, true)) return End{};
        return Skip{archive_->place(archive_->size().value_or(0)), SkipReason::too_large, {}, {}};
      }
      const ZipEntry& warc = warcs_.entries[next_++];
      const std::uint64_t place = std::min(std::max(warc.header_at, read_up_to_), archive_->size().value_or(0));
      if (const std::optional<SkipReason> reason = open(warc)) return Skip{archive_->place(place), *reason, {}, warc.name};
    }
  }

 private:
  /// Why a WARC cannot be read, if it cannot.
  std::optional<SkipReason> open(const ZipEntry& warc) {
    const std::optional<std::uint64_t> at = zip_data_at(*archive_, warc);
    if (!at) return SkipReason::broken_head;
    // Files that share bytes are how a small archive becomes endless.
    if (warc.header_at < read_up_to_) return SkipReason::shared_bytes;
    const std::uint64_t size = archive_->size().value_or(0);
    if (*at > size || warc.packed_size > size - *at) return SkipReason::cut_off;
    read_up_to_ = *at + warc.packed_size;
    if (warc.is_secret) return SkipReason::unknown_packing;
    std::unique_ptr<ByteSource> part = part_of(*archive_, *at, warc.packed_size);
    switch (warc.method) {
      case 0: inner_.begin(open_stream(Stream(std::move(part)), options_, warc.name, depth_ + 1), warc.name); break;
      case 8: inner_.begin(open_stream(Stream(std::move(part), make_decoder(Packing::deflate)), options_, warc.name, depth_ + 1), warc.name); break;
      case 93: inner_.begin(open_stream(Stream(std::move(part), make_decoder(Packing::zstd)), options_, warc.name, depth_ + 1), warc.name); break;
      default: return SkipReason::unknown_packing;
    }
    return std::nullopt;
  }

  std::unique_ptr<ByteSource> archive_;
  Warcs warcs_;
  const RecordOptions options_;
  const int depth_;
  std::size_t next_ = 0;
  std::uint64_t read_up_to_ = 0;
  InnerRecords inner_;
};

/// Something of which there is nothing but a skip.
class OneSkip : public RecordReader {
 public:
  explicit OneSkip(Skip skip) : skip_(skip) {}
  Item next() override { return std::exchange(given_, true) ? Item(End{}) : Item(skip_); }

 private:
  const Skip skip_;
  bool given_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_zip(Stream stream, const RecordOptions& options, int depth) {
  std::unique_ptr<ByteSource> archive;
  if (stream.can_seek()) {
    archive = stream.release();
  } else {
    if (stream.need(options.largest + 1)) return std::make_unique<OneSkip>(Skip{stream.place(), SkipReason::needs_a_file, {}, {}});
    if (stream.damage()) return std::make_unique<OneSkip>(Skip{stream.place(), *stream.damage(), {}, {}});
    archive = std::make_unique<Held>(std::move(stream));
  }
  Warcs warcs = find_warcs(*archive);
  if (!warcs.entries.empty()) return std::make_unique<Wacz>(std::move(archive), std::move(warcs), options, depth);
  archive->seek(0);
  return read_whole_file(Stream(std::move(archive)), options.largest);
}

}  // namespace debunk::archive
