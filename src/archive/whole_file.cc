#include "archive/whole_file.h"

#include <utility>

namespace debunk::archive {
namespace {

class WholeFile : public RecordReader {
 public:
  WholeFile(Stream stream, std::size_t largest) : stream_(std::move(stream)), largest_(largest) {}

  Item next() override {
    if (std::exchange(read_, true)) return End{};
    if (stream_.need(largest_ + 1)) return Skip{stream_.place(), SkipReason::too_large, {}, {}};
    if (stream_.damage()) return Skip{stream_.place(), *stream_.damage(), {}, {}};
    if (stream_.view().empty()) return End{};
    Record record;
    record.body = stream_.view();
    record.place = stream_.place();
    return record;
  }

 private:
  Stream stream_;
  const std::size_t largest_;
  bool read_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> read_whole_file(Stream stream, std::size_t largest) { return std::make_unique<WholeFile>(std::move(stream), largest); }

}  // namespace debunk::archive
