// A WARC of any bytes: as they are, packed as one member, or with a member for each record.
#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  debunk::fuzz::Input input(data, size);
  const std::size_t way = input.choice(4);
  std::string bytes = input.rest();
  if (way == 1) bytes = made::gzip(bytes);
  if (way >= 2) {
    std::string packed;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t next = std::min(bytes.find("WARC/", at + 1), bytes.size());
      packed += way == 2 ? made::gzip(bytes.substr(at, next - at)) : made::zstd(bytes.substr(at, next - at));
      at = next;
    }
    bytes = packed;
  }
  RecordOptions options;
  options.largest = std::size_t{1} << 16;
  debunk::fuzz::require(properties::broken(bytes, options));
  return 0;
}
