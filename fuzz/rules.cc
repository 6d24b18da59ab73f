// Every rule over any bytes.
#include "fuzz/documents.h"
#include "tests/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  static const Checker checker({RuleSet::all()});
  fuzz::Input input(data, size);
  fuzz::require(properties::broken(checker.check(fuzz::document_of(input))));
  return 0;
}
