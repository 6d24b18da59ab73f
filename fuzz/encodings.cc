// Text and Markdown of any bytes, in an encoding that the first byte names.
#include "fuzz/documents.h"
#include "tests/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  fuzz::Input input(data, size);
  fuzz::require(properties::broken(fuzz::document_of(input)));
  return 0;
}
