// A sitemap of any bytes.
#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  RecordOptions options;
  options.format = Format::sitemap;
  options.largest = 300;
  debunk::fuzz::require(properties::broken(debunk::fuzz::Input(data, size).rest(), options));
  return 0;
}
