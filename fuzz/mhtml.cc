// A saved page (MHTML) of any bytes.
#include "fuzz/require.h"
#include "tests/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  fuzz::require(properties::broken(Document::from_mhtml(fuzz::Input(data, size).rest())));
  return 0;
}
