// A zip archive of any bytes; its checksums do not matter, so nothing stands in the way of the bytes inside.
#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  RecordOptions options;
  options.largest = std::size_t{1} << 16;
  debunk::fuzz::require(properties::broken(debunk::fuzz::Input(data, size).rest(), options));
  return 0;
}
