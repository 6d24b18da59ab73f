#include "archive/open_records.h"

#include <algorithm>
#include <utility>

#include "archive/warc.h"
#include "archive/whole_file.h"

namespace debunk::archive {
namespace {

/// So many bytes are looked at.
constexpr std::size_t k_start = std::size_t{4} << 10;
/// So often something may be packed.
constexpr int k_most_layers = 3;

/// What comes out of a packing, to be unpacked again. A fault in the outer packing is a fault here.
class Unpacked : public ByteSource {
 public:
  explicit Unpacked(Stream stream) : stream_(std::move(stream)), start_(stream_.place()) {}

  Result<std::size_t> read(std::span<char> room) override {
    if (stream_.view().empty() && !stream_.fill() && stream_.damage()) return Error{std::string(description_of(*stream_.damage()))};
    const std::size_t size = stream_.view().copy(room.data(), room.size());
    stream_.drop(size);
    return size;
  }
  Place place(std::uint64_t offset) const override { return {start_.at, start_.inside + offset}; }

 private:
  Stream stream_;
  const Place start_;
};

std::string_view without_space(std::string_view text) { return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size())); }

}  // namespace

std::unique_ptr<RecordReader> open_records(std::unique_ptr<ByteSource> source, const RecordOptions& options) {
  Stream stream(std::move(source));
  for (int layers = 1; layers < k_most_layers && stream.is_packed(); ++layers) {
    stream.need(k_packing_bytes);
    if (packing_of(stream.view()) == Packing::none) break;
    stream = Stream(std::make_unique<Unpacked>(std::move(stream)));
  }
  stream.need(k_start);
  if (is_warc(without_space(stream.view()))) return read_warc(std::move(stream), options.largest);
  return read_whole_file(std::move(stream), options.largest);
}

}  // namespace debunk::archive
