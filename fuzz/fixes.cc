// The fixes of every rule over any bytes, of each promise.
#include "fuzz/documents.h"
#include "tests/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  static const Checker checker({RuleSet::all()});
  fuzz::Input input(data, size);
  const auto promise = static_cast<Applicability>(input.choice(3));
  fuzz::require(properties::broken_fixes(fuzz::document_of(input), checker, promise));
  return 0;
}
