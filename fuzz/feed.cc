// A feed of any bytes, after one byte for which kind it is: RSS and Atom, JSON Feed, or by its content.
#include <array>

#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  debunk::fuzz::Input input(data, size);
  RecordOptions options;
  options.format = std::array{Format::feed, Format::json_feed, Format::by_content}[input.choice(3)];
  options.largest = 500;
  debunk::fuzz::require(properties::broken(input.rest(), options));
  return 0;
}
