// A page of any bytes, its encoding detected, as a document.
#include "fuzz/require.h"
#include "tests/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  fuzz::require(properties::broken(Document::from_html(fuzz::Input(data, size).rest())));
  return 0;
}
