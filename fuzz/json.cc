// JSON of any bytes, one byte for the fields that are asked for before it.
#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  debunk::fuzz::Input input(data, size);
  RecordOptions options;
  options.largest = 300;
  if (input.choice(2) == 1) options.fields = {.text = "a.b", .html = "a.c", .title = "a.b", .date = "a.b.c", .url = "a"};
  debunk::fuzz::require(properties::broken(input.rest(), options));
  return 0;
}
