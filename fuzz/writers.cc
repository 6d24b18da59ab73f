// Reports on any bytes in every format.
#include "fuzz/documents.h"
#include "tests/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  static const Checker checker({RuleSet::all()});
  fuzz::Input input(data, size);
  const auto format = static_cast<Format>(input.choice(7));
  fuzz::require(properties::broken_output(checker.check(fuzz::document_of(input)), format));
  return 0;
}
