// A table of any bytes, after one byte for how it is written.
#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  debunk::fuzz::Input input(data, size);
  RecordOptions options;
  options.largest = 300;
  options.format = Format::table;
  const std::size_t way = input.choice(3);
  if (way == 1) options.table.separator = '\t';
  if (way == 2) {
    options.table.has_head = false;
    options.fields.text = "2";
    options.fields.url = "1";
  }
  debunk::fuzz::require(properties::broken(input.rest(), options));
  return 0;
}
