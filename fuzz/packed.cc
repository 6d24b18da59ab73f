// Packed bytes of any kind, after one byte that says what was done to them.
#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  debunk::fuzz::Input input(data, size);
  const std::size_t way = input.choice(3);
  const std::string bytes = input.rest();
  RecordOptions options;
  options.largest = std::size_t{1} << 16;
  debunk::fuzz::require(properties::broken(way == 1 ? made::gzip(bytes) : way == 2 ? bytes + made::gzip("The harbour") : bytes, options));
  return 0;
}
